package org.polybius.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on items side by side and hands the results on in the order of the items. No more than a few items for each
 * thread are in memory at once, however many there are.
 */
final class OrderedPipeline {
    private static final int WAITING_PER_THREAD = 4;

    private final int threads;

    OrderedPipeline(int threads) {
        this.threads = threads;
    }

    <A, B> void run(Iterator<A> items, Function<A, B> work, Consumer<B> sink) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Deque<Future<B>> waiting = new ArrayDeque<>();
            while (items.hasNext()) {
                A item = items.next();
                waiting.add(pool.submit(() -> work.apply(item)));
                if (waiting.size() >= threads * WAITING_PER_THREAD) {
                    sink.accept(get(waiting.remove()));
                }
            }
            while (!waiting.isEmpty()) {
                sink.accept(get(waiting.remove()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static <B> B get(Future<B> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
