package org.polybius.cli;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.polybius.stages.Stages;
import org.polybius.watch.Watch;

/** A watch beside something else, in a thread of its own. Closing this ends it, and waits for that. */
final class WatchThread implements AutoCloseable {
    private final @Nullable Watch watch;
    private final Duration longest;
    private final Thread thread;

    /**
     * @param watch or null where nothing is followed
     * @param longest how long it may take to end
     */
    WatchThread(@Nullable Watch watch, Duration longest, Console console) {
        this.watch = watch;
        this.longest = longest;
        thread = new Thread(
                () -> {
                    try {
                        if (watch != null) {
                            watch.run();
                        }
                    } catch (Stages.NotLoaded e) {
                        console.cannotStart(e);
                    } catch (RuntimeException e) {
                        console.fault(e);
                    }
                },
                "watching");
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        if (watch != null) {
            watch.stop();
        }
        try {
            thread.join(longest.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
