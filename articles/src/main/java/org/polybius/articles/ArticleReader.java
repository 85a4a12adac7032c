package org.polybius.articles;

import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.polybius.model.Article;
import org.polybius.model.Rejection;
import org.polybius.model.Section;

/**
 * Reads reports from files, folders, globs and standard input.
 *
 * <p>Whatever is wrong with one of them is a {@link ReadResult.Refused} in its place; only a mistake in the calling
 * program throws. An article's id is its file's name without extension (below a folder: with the path from there), or
 * its record's {@code id}, or the file's id, a colon and the line. Within one run it is unique: a file whose name is taken
 * by a file elsewhere has its path as id, and what would still have the id of another is refused. The ids of a run, some
 * 150 bytes each, are all that is remembered.
 *
 * <p>A reader is stateless and safe for several threads; each stream that it gives is for one.
 */
public final class ArticleReader {
    /** The source of a record: that of its file, and the line. */
    private static final Pattern RECORD = Pattern.compile("(?s)(.*):(\\d{1,9})");

    private final ReadingOptions options;
    private final EnglishCheck english = new EnglishCheck();

    public ArticleReader(ReadingOptions options) {
        this.options = options;
    }

    /**
     * What the inputs hold, in their order, read while the stream is; close it to close the file that is open.
     *
     * @param inputs paths of files and folders, globs, {@code -} for standard input
     * @param standardInput where {@code -} reads; it is not closed
     */
    public Stream<ReadResult> read(List<String> inputs, InputStream standardInput) {
        return stream(new ReadingRun(this, options, InputFiles.iterator(inputs), standardInput));
    }

    /**
     * What an input holds that the caller has opened; close the stream to close it. Ids are unique within it alone.
     */
    public Stream<ReadResult> read(OpenInput input) {
        ReadingRun results = new ReadingRun(this, options, Collections.emptyIterator(), InputStream.nullInputStream());
        results.begin(input);
        return stream(results);
    }

    private static Stream<ReadResult> stream(ReadingRun results) {
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(results, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(results::close);
    }

    /**
     * Reads a text that is in memory, laid out like a text file.
     *
     * @param id its id, and its source in messages
     */
    public ReadResult readText(String id, String text) {
        return check(TextFormat.article(id, id, text, false), id);
    }

    /**
     * Refuses an article that has no words or is not English, and sets the day of publication where it has none.
     *
     * @param input the source of the input that holds it
     */
    ReadResult check(Article article, String input) {
        String words = firstWords(article);
        if (words.isEmpty()) {
            return refused(
                    article,
                    input,
                    Rejection.Cause.EMPTY,
                    "the report has no words to read; remove it, or see whether its text is where it should be");
        }
        Optional<String> language = options.englishOnly() ? english.otherLanguage(words) : Optional.empty();
        if (language.isPresent()) {
            return refused(
                    article,
                    input,
                    Rejection.Cause.LANGUAGE,
                    "not English but " + language.get()
                            + "; translate it, or pass --any-language if it is English after all");
        }
        return new ReadResult.Read(article.published() == null ? withPublished(article) : article);
    }

    /** The start of what is read for events, the body first, because titles are too short to tell the language. */
    private static String firstWords(Article article) {
        StringBuilder words = new StringBuilder();
        for (boolean body : new boolean[] {true, false}) {
            for (Section section : article.sections()) {
                if (section.kind().isRead()
                        && (section.kind() == Section.Kind.BODY) == body
                        && words.length() < EnglishCheck.LOOKED_AT) {
                    int end = Math.min(section.span().end(), section.span().start() + EnglishCheck.LOOKED_AT);
                    words.append(article.readable(), section.span().start(), end)
                            .append('\n');
                }
            }
        }
        return words.chars().anyMatch(Character::isLetter) ? words.toString() : "";
    }

    private Article withPublished(Article a) {
        return new Article(
                a.id(),
                a.title(),
                a.text(),
                a.readable(),
                a.sections(),
                options.published(),
                a.url(),
                a.publisher(),
                a.source(),
                a.otherFields());
    }

    private static ReadResult refused(Article article, String input, Rejection.Cause cause, String message) {
        Matcher record = RECORD.matcher(article.source());
        Rejection rejection = !article.source().equals(input) && record.matches()
                ? new Rejection(record.group(1), Integer.valueOf(record.group(2)), cause, message)
                : new Rejection(article.source(), null, cause, message);
        return new ReadResult.Refused(rejection, article);
    }
}
