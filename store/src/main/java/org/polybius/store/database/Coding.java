package org.polybius.store.database;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Document;
import org.polybius.model.Event;
import org.polybius.model.Section;
import org.polybius.store.formats.ArticleJson;
import org.polybius.store.formats.EventJson;

/**
 * An article's events as they go into the database.
 *
 * @param id the article's id
 * @param article the article, or null where only its events are known
 * @param sentences its sentences, in order; none where only its events are known
 * @param text the article's text as it is stored, or null
 * @param record the rest of the article as JSON, or null
 * @param events its events
 * @param json each event as JSON
 * @param hash over {@code json}
 */
record Coding(
        String id,
        @Nullable Article article,
        List<Stretch> sentences,
        @Nullable String text,
        @Nullable String record,
        List<Event> events,
        List<String> json,
        String hash) {

    /** A sentence: where it stands, and in which kind of section. */
    record Stretch(CharSpan span, Section.Kind section) {}

    static Coding of(Document document, List<Event> events) {
        return of(
                document.article(),
                document.sentences().stream()
                        .map(s -> new Stretch(s.span(), s.section().kind()))
                        .toList(),
                events);
    }

    private static Coding of(Article article, List<Stretch> sentences, List<Event> events) {
        String text = StoredText.of(article.text());
        return of(StoredText.of(article.id()), article, sentences, text, ArticleJson.write(article, text), events);
    }

    /** @throws IllegalArgumentException if a sentence is in none of the article's sections */
    static Coding ofSentences(Article article, List<CharSpan> sentences, List<Event> events) {
        return of(
                article,
                sentences.stream()
                        .map(s -> new Stretch(s, section(article, s).kind()))
                        .toList(),
                events);
    }

    private static Section section(Article article, CharSpan sentence) {
        return article.sections().stream()
                .filter(s -> s.span().contains(sentence))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "sentence " + sentence + " is in no section of article " + article.id()));
    }

    static Coding of(String article, List<Event> events) {
        return of(StoredText.of(article), null, List.of(), null, null, events);
    }

    private static Coding of(
            String id,
            @Nullable Article article,
            List<Stretch> sentences,
            @Nullable String text,
            @Nullable String record,
            List<Event> events) {
        List<String> json = events.stream().map(EventJson::write).toList();
        return new Coding(
                id, article, sentences, text, record, List.copyOf(events), json, hash(String.join("\n", json)));
    }

    /** About how many bytes it weighs. */
    long weight() {
        return (text == null ? 0 : text.length())
                + 2L * json.stream().mapToLong(String::length).sum();
    }

    @Nullable
    String textHash() {
        return text == null ? null : hash(text);
    }

    /** SHA-256 in hex digits, as the database's own function gives it. */
    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
