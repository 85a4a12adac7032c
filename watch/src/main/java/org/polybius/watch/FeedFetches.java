package org.polybius.watch;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Asks for many feeds: several hosts side by side, so that a slow one keeps nobody waiting, and each host for one feed at a time.
 * The answers are handed on one by one, in the thread that asked.
 */
final class FeedFetches {
    private static final int HOSTS_AT_ONCE = 8;
    /** So many answers wait in memory for the one before them to be coded. */
    private static final int WAITING = 4;

    private static final long LOOK_EVERY_MILLIS = 100;

    private FeedFetches() {}

    /**
     * Asks for each of the feeds.
     *
     * @param ask gives an answer, whatever happens
     * @param taken given the answers
     * @param stopping whether to end early
     */
    static <T> void each(List<URI> feeds, Function<URI, T> ask, Consumer<T> taken, BooleanSupplier stopping) {
        Map<String, List<URI>> byHost = new LinkedHashMap<>();
        for (URI feed : feeds) {
            byHost.computeIfAbsent(feed.getHost().toLowerCase(Locale.ROOT), host -> new ArrayList<>())
                    .add(feed);
        }
        if (byHost.isEmpty()) {
            return;
        }
        BlockingQueue<T> answers = new ArrayBlockingQueue<>(WAITING);
        ExecutorService asking = Executors.newFixedThreadPool(Math.min(HOSTS_AT_ONCE, byHost.size()), task -> {
            Thread thread = new Thread(task, "asking");
            thread.setDaemon(true);
            return thread;
        });
        try {
            byHost.values().forEach(ofHost -> asking.execute(() -> inTurn(ofHost, ask, answers)));
            asking.shutdown();
            while (!stopping.getAsBoolean()) {
                // Asked before the queue is looked at: what ended has put all of its answers there.
                boolean ended = asking.isTerminated();
                T answer = answers.poll(ended ? 0 : LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                if (answer != null) {
                    taken.accept(answer);
                } else if (ended) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            asking.shutdownNow();
        }
    }

    private static <T> void inTurn(List<URI> feeds, Function<URI, T> ask, BlockingQueue<T> answers) {
        try {
            for (URI feed : feeds) {
                answers.put(ask.apply(feed));
            }
        } catch (InterruptedException e) {
            // The watch ends.
            Thread.currentThread().interrupt();
        }
    }
}
