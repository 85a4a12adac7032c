package org.polybius.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.polybius.stages.Stages;

/** What people see beside the output: messages, progress, summaries, all on standard error. Thread-safe. */
final class Console {
    private static final int WIDTH = 28;
    private static final long REDRAWN_EVERY_NANOS = 100_000_000;

    private final PrintWriter err;
    private final boolean quiet;
    private final boolean progress;
    private boolean barShown;
    private long drawn;

    /**
     * @param quiet whether only errors are shown
     * @param progress whether a progress bar may be drawn: standard error is a terminal that shows nothing else
     */
    Console(PrintWriter err, boolean quiet, boolean progress) {
        this.err = err;
        this.quiet = quiet;
        this.progress = progress && !quiet;
    }

    /** Whether the launcher says that standard output ({@code out}) or standard error ({@code err}) is a terminal. */
    static boolean isTerminal(String stream) {
        return "true".equals(System.getProperty("polybius.terminal." + stream));
    }

    /**
     * The text without what would steer a terminal: control characters, and marks that turn the direction of writing.
     * Articles and names of files may hold anything.
     */
    static String harmless(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            boolean steers = type == Character.CONTROL
                    || type == Character.SURROGATE
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR
                    || c >= 0x202a && c <= 0x202e
                    || c >= 0x2066 && c <= 0x2069;
            out.appendCodePoint(steers ? ' ' : c);
        });
        return out.toString();
    }

    boolean showsProgress() {
        return progress;
    }

    synchronized void note(String message) {
        if (!quiet) {
            error(message);
        }
    }

    synchronized void error(String message) {
        clearBar();
        err.println("polybius: " + harmless(message));
        err.flush();
    }

    /** A fault that one thing failed by, where the rest goes on: in one line, with the trace for whoever asks for it. */
    synchronized void fault(Throwable fault) {
        error(String.valueOf(fault));
        if (System.getenv("POLYBIUS_TRACE") != null) {
            fault.printStackTrace(err);
            err.flush();
        }
    }

    /** Why Polybius could not start, which may take several lines. */
    void cannotStart(Stages.NotLoaded why) {
        String.valueOf(why.getMessage()).lines().forEach(this::error);
    }

    /** Says what is being waited for, until something else is shown. */
    synchronized void waiting(String what) {
        if (progress) {
            bar(what);
        }
    }

    /**
     * Draws how far the run is.
     *
     * @param of how many articles there are, or -1 if that is not known
     * @param seconds since work began
     */
    synchronized void progress(long done, long of, long events, double seconds) {
        long now = System.nanoTime();
        if (!progress || barShown && now - drawn < REDRAWN_EVERY_NANOS && done != of) {
            return;
        }
        String head;
        if (of >= done) {
            int filled = of == 0 ? 0 : (int) (WIDTH * done / of);
            head = "█".repeat(filled) + "░".repeat(WIDTH - filled) + String.format(Locale.ROOT, " %,d/%,d", done, of);
        } else {
            head = String.format(Locale.ROOT, "%,d", done);
        }
        bar(String.format(
                Locale.ROOT,
                "%s articles · %,d events · %.1f articles/s",
                head,
                events,
                done / Math.max(0.1, seconds)));
        drawn = now;
    }

    private void bar(String text) {
        err.print("\r\033[K" + text);
        err.flush();
        barShown = true;
    }

    private void clearBar() {
        if (barShown) {
            err.print("\r\033[K");
            barShown = false;
        }
    }

    synchronized void endProgress() {
        clearBar();
        err.flush();
    }
}
