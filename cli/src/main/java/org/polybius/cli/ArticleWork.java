package org.polybius.cli;

import java.util.function.Function;
import org.polybius.model.Rejection;

/** The work on one article among others: whatever goes wrong with it becomes its outcome, and the others are unharmed. */
final class ArticleWork {
    private static final long TREES_TO_TEXT = 16;

    private final Function<Inputs.Item, CodedArticle> coding;
    private final Function<Inputs.Item, String> contents;
    private final int seconds;

    /**
     * @param coding codes an article; may throw
     * @param contents a hash over all that was read of it
     * @param seconds that an article may take
     */
    ArticleWork(Function<Inputs.Item, CodedArticle> coding, Function<Inputs.Item, String> contents, int seconds) {
        this.coding = coding;
        this.contents = contents;
        this.seconds = seconds;
    }

    /** About how much memory an input takes, in characters of text: trees take far more than their text. */
    static long weight(Inputs.Item item) {
        return (item.document() == null ? 1L : TREES_TO_TEXT)
                * item.source().text().length();
    }

    /** Codes it. An article that makes a stage fail is recorded. */
    Outcome one(Inputs.Item item) {
        try {
            return new Outcome.Coded(coding.apply(item), contents.apply(item));
        } catch (OutOfMemoryError e) {
            return failed(
                    item,
                    Rejection.Cause.TOO_LONG,
                    "needs more memory than there is; split it, or set POLYBIUS_JAVA_OPTS=-Xmx6g");
        } catch (RuntimeException | StackOverflowError e) {
            return failed(
                    item,
                    Rejection.Cause.FAILED,
                    "made Polybius fail (" + e + "); please report this with the article");
        }
    }

    /** Gives it up. */
    Outcome late(Inputs.Item item) {
        return failed(
                item,
                Rejection.Cause.TOO_SLOW,
                "took more than " + seconds + " s and was given up; split it, or raise --article-seconds");
    }

    private Outcome failed(Inputs.Item item, Rejection.Cause cause, String message) {
        return new Outcome.Failed(
                item.source(), new Rejection(item.source().source(), null, cause, message), contents.apply(item));
    }
}
