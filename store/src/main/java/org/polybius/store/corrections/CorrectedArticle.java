package org.polybius.store.corrections;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Article;
import org.polybius.model.Event;

/**
 * An article with its events as they are coded now and everything that people said about them.
 *
 * @param id the article's id
 * @param article the article, or null where its text is not known, or it is not in the database any more
 * @param textHash SHA-256 of its text as the database has it, or null where it has none
 * @param events its events as they are coded now
 * @param corrections what was said, in the order of time, with what there is now
 */
public record CorrectedArticle(
        String id,
        @Nullable Article article,
        @Nullable String textHash,
        List<Event> events,
        List<CorrectionFit> corrections) {
    /** Copies the lists. */
    public CorrectedArticle {
        events = List.copyOf(events);
        corrections = List.copyOf(corrections);
    }

    /** What these authors said alone; everything where none is named. */
    public CorrectedArticle by(Set<String> authors) {
        return authors.isEmpty()
                ? this
                : new CorrectedArticle(
                        id,
                        article,
                        textHash,
                        events,
                        corrections.stream()
                                .filter(f -> authors.contains(f.correction().author()))
                                .toList());
    }

    /** What was said, beside another coding of the same text. */
    public CorrectedArticle coded(List<Event> anew) {
        return new CorrectedArticle(
                id,
                article,
                textHash,
                anew,
                CorrectionFit.of(
                        corrections.stream().map(CorrectionFit::correction).toList(),
                        new CorrectionFit.Coding(textHash, article == null ? null : article.text(), anew)));
    }
}
