package org.polybius.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Tells a command that Java is asked to end (Ctrl-C, {@code kill}), and lets it come to its end: Java waits until this is closed, or for so
 * long at most.
 */
final class ShutdownHook implements AutoCloseable {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;
    private volatile Runnable then = () -> {};

    /** @param longest how long the command may take to end */
    ShutdownHook(Duration longest) {
        hook = new Thread(() -> {
            asked.countDown();
            then.run();
            try {
                ended.await(longest.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Sets what is done when Java is asked to end; at once where it was already. */
    void then(Runnable what) {
        then = what;
        if (asked.getCount() == 0) {
            what.run();
        }
    }

    /** Waits until Java is asked to end. */
    void untilAsked() throws InterruptedException {
        asked.await();
    }

    /** The command has ended. */
    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // Java is ending already.
            return;
        }
    }
}
