package org.polybius.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on items side by side and hands the results on, in the order of the items and in the thread that submits them. No
 * more than a few items for each thread are in memory at once, however many there are.
 *
 * @param <A> an item
 * @param <B> what is made of it
 */
final class OrderedPipeline<A, B> implements AutoCloseable {
    private static final int WAITING_PER_THREAD = 4;

    private final Function<A, B> work;
    private final Consumer<B> sink;
    private final ExecutorService pool;
    private final int most;
    private final Deque<Future<B>> waiting = new ArrayDeque<>();

    OrderedPipeline(int threads, Function<A, B> work, Consumer<B> sink) {
        this.work = work;
        this.sink = sink;
        this.most = threads * WAITING_PER_THREAD;
        this.pool = Executors.newFixedThreadPool(threads);
    }

    /** Takes an item; waits for earlier ones if too many are under way. */
    void submit(A item) {
        waiting.add(pool.submit(() -> work.apply(item)));
        // What is ready goes on at once, so that people see it.
        while (!waiting.isEmpty()
                && (waiting.size() >= most || waiting.element().isDone())) {
            sink.accept(get(waiting.remove()));
        }
    }

    /** Waits for all that was submitted. */
    void finish() {
        while (!waiting.isEmpty()) {
            sink.accept(get(waiting.remove()));
        }
    }

    /** Gives up what is not finished. */
    @Override
    public void close() {
        pool.shutdownNow();
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
