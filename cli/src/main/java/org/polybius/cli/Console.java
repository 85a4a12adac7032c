package org.polybius.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** What people see beside the output: messages, progress, summaries, all on standard error. Thread-safe. */
final class Console {
    private static final int WIDTH = 28;

    private final PrintWriter err;
    private final boolean quiet;
    private final boolean progress;
    private final long start = System.nanoTime();
    private boolean barShown;

    /**
     * @param quiet whether only errors are shown
     * @param progress whether a progress bar may be drawn: standard error is a terminal
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

    synchronized void note(String message) {
        if (!quiet) {
            clearBar();
            err.println("polybius: " + message);
            err.flush();
        }
    }

    synchronized void error(String message) {
        clearBar();
        err.println("polybius: " + message);
        err.flush();
    }

    /**
     * Draws how far the run is.
     *
     * @param of how many articles there are, or -1 if that is not known
     */
    synchronized void progress(long done, long of, long events) {
        if (!progress) {
            return;
        }
        double seconds = seconds();
        String rate = String.format(Locale.ROOT, "%.1f articles/s", done / Math.max(0.001, seconds));
        String head;
        if (of > 0) {
            int filled = (int) (WIDTH * Math.min(done, of) / of);
            head = "█".repeat(filled) + "░".repeat(WIDTH - filled) + " " + done + "/" + of;
        } else {
            head = done + " articles";
        }
        err.print("\r\033[K" + head + " · " + events + " events · " + rate);
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

    double seconds() {
        return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    }
}
