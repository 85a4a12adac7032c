package org.polybius.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Article;
import org.polybius.model.Rejection;
import org.polybius.store.formats.RejectionJson;

/** Counts what becomes of every input of a run and says so, so that nothing is lost in silence. */
final class RunReport {
    private static final int MOST_NOTES = 5;

    private final Console console;
    private final ArticleCount total;
    private final @Nullable Writer rejects;
    private final Map<Rejection.Cause, Integer> causes = new EnumMap<>(Rejection.Cause.class);
    private final long start = System.nanoTime();
    private long rejected;
    private long read;
    private long passed;
    private long copied;
    private long withEvents;
    private long withoutDate;
    private long cut;
    private long events;
    private long sentences;
    private long withheld;

    /** @param rejects given each rejection as a JSON object on a line of its own, or null */
    RunReport(Console console, ArticleCount total, @Nullable Writer rejects) {
        this.console = console;
        this.total = total;
        this.rejects = rejects;
    }

    /** @throws UncheckedIOException if the file of rejections cannot be written */
    void rejected(Rejection r) {
        rejected++;
        causes.merge(r.cause(), 1, Integer::sum);
        String line = r.line() == null ? "" : ":" + r.line();
        console.error(r.source() + line + ": " + r.message());
        if (rejects != null) {
            try {
                rejects.write(RejectionJson.write(r) + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Counts an article that is not coded, as another one tells the same. */
    void copied() {
        copied++;
    }

    /** Counts an article that was done before this run went on. */
    void passed() {
        passed++;
        console.progress(read + passed + copied + rejected, total.soFar(), events, seconds());
    }

    /** @param loading seconds of loading, which do not count as work */
    void done(CodedArticle coded, double loading) {
        Article article = coded.document().article();
        int eventCount = coded.events().size();
        withheld += coded.withheld();
        if (article.published() == null && withoutDate++ < MOST_NOTES) {
            console.note(
                    article.source() + ": gives no date of publication, so that days like \"on Monday\" stay unknown;"
                            + " pass --published");
        }
        coded.cuts().forEach(s -> {
            if (cut++ < MOST_NOTES) {
                console.note(article.source() + (article.source().matches(".*:\\d+") ? "" : ":" + s.line())
                        + ": a sentence of " + s.words() + " words was read in " + s.parts()
                        + " pieces; what reaches over a cut is lost");
            }
        });
        read++;
        sentences += coded.sentences().size();
        events += eventCount;
        withEvents += eventCount > 0 ? 1 : 0;
        console.progress(read + passed + copied + rejected, total.soFar(), events, seconds() - loading);
    }

    /** Whether no article was read, now or before this run went on. */
    boolean nothingRead() {
        return read + passed + copied == 0;
    }

    boolean anyRejected() {
        return rejected > 0;
    }

    private double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    /**
     * Says what happened.
     *
     * @param coded whether events were looked for, and not only trees
     * @param loading seconds of loading
     */
    void summarise(boolean coded, double loading) {
        console.endProgress();
        List<String> parts = new ArrayList<>();
        if (coded) {
            parts.add(String.format(Locale.ROOT, "%,d with events, %,d without", withEvents, read - withEvents));
        }
        if (passed > 0) {
            parts.add(String.format(Locale.ROOT, "%,d more were done before", passed));
        }
        if (copied > 0) {
            parts.add(copied == 1 ? "1 more is a copy" : String.format(Locale.ROOT, "%,d more are copies", copied));
        }
        if (withoutDate > 0) {
            parts.add(String.format(Locale.ROOT, "%,d without a date of publication", withoutDate));
        }
        if (withheld > 0) {
            parts.add(count(withheld, "less certain event") + " left out");
        }
        if (cut > 0) {
            parts.add(count(cut, "sentence") + " cut");
        }
        parts.add(String.format(Locale.ROOT, "%,d rejected", rejected) + causes());
        console.note(count(read, "article") + " read: " + String.join("; ", parts));
        double work = Math.max(0.001, seconds() - loading);
        console.note(String.format(
                Locale.ROOT,
                "%s%s in %.1f s, %.0f sentences a second, after %.1f s of loading",
                coded ? count(events, "event") + " from " : "",
                count(sentences, "sentence"),
                work,
                sentences / work,
                loading));
    }

    private String causes() {
        if (causes.isEmpty()) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        causes.forEach((cause, n) ->
                parts.add(n + " " + cause.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        return " (" + String.join(", ", parts) + ")";
    }

    private static String count(long n, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", n, what, n == 1 ? "" : "s");
    }
}
