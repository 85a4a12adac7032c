package org.polybius.cli;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Works on items side by side and hands the results on, in the order of the items and in the thread that submits them. No
 * more items are in memory at once than the limits say, however many there are; within them one slow item keeps no thread
 * from the others.
 *
 * <p>An item that takes longer than it may is given up: its thread is interrupted, and where that does not help left to
 * itself, while another thread takes its place.
 *
 * @param <A> an item
 * @param <B> what is made of it
 */
final class OrderedPipeline<A, B> implements AutoCloseable {

    /**
     * How much may be under way.
     *
     * @param threads items worked on at once
     * @param items not handed on yet, at most
     * @param weight of these items together, at most; one that is heavier comes alone
     * @param time that an item may take, or null
     * @param abandoned threads left to themselves, at most
     */
    record Limits(
            int threads, int items, long weight, @Nullable Duration time, int abandoned) {
        static final int FOR_EACH_THREAD = 4;

        /** A few items for each thread, however heavy and slow. */
        static Limits few(int threads) {
            return new Limits(threads, threads * FOR_EACH_THREAD, Long.MAX_VALUE, null, 0);
        }
    }

    /** So many threads hang that the run cannot go on. */
    static final class Hung extends RuntimeException {
        private static final long serialVersionUID = 1;

        Hung(int threads) {
            super(threads + " articles took so long that they were given up, and none of them came to an end since");
        }
    }

    private final Limits limits;
    private final ToLongFunction<A> weights;
    private final Function<A, B> work;
    private final Function<A, B> late;
    private final Consumer<B> sink;
    private final LinkedBlockingQueue<Slot> todo = new LinkedBlockingQueue<>();
    private final Deque<Slot> waiting = new ArrayDeque<>();
    private final Set<Worker> workers = new HashSet<>();
    private final @Nullable Thread watch;
    private volatile boolean closed;
    private volatile @Nullable Hung hung;
    private long weight;

    /** Without a limit of time. */
    OrderedPipeline(int threads, Function<A, B> work, Consumer<B> sink) {
        this(
                Limits.few(threads),
                a -> 0,
                work,
                a -> {
                    throw new IllegalStateException("no item is late where there is no limit");
                },
                sink);
    }

    /**
     * Starts the threads.
     *
     * @param weights how heavy an item is
     * @param late what is made of an item that took too long
     * @param sink given the results
     */
    OrderedPipeline(
            Limits limits, ToLongFunction<A> weights, Function<A, B> work, Function<A, B> late, Consumer<B> sink) {
        this.limits = limits;
        this.weights = weights;
        this.work = work;
        this.late = late;
        this.sink = sink;
        for (int i = 0; i < limits.threads(); i++) {
            start();
        }
        Duration time = limits.time();
        if (time == null) {
            watch = null;
        } else {
            watch = new Thread(() -> watch(time), "watch");
            watch.setDaemon(true);
            watch.start();
        }
    }

    private void start() {
        Worker worker = new Worker();
        synchronized (workers) {
            workers.add(worker);
        }
        // What hangs must not keep the program from its end.
        worker.setDaemon(true);
        worker.start();
    }

    /** Takes an item; waits for earlier ones if too much is under way. */
    void submit(A item) {
        long heavy = weights.applyAsLong(item);
        while (!waiting.isEmpty() && (waiting.size() >= limits.items() || weight + heavy > limits.weight())) {
            handOn();
        }
        Slot slot = new Slot(item, heavy);
        waiting.add(slot);
        weight += heavy;
        todo.add(slot);
        handOnWhatIsReady();
    }

    /** Takes a result that needs no work, in the order of the items. */
    void pass(B result) {
        while (waiting.size() >= limits.items()) {
            handOn();
        }
        Slot slot = new Slot(null, 0);
        slot.result.complete(result);
        waiting.add(slot);
        handOnWhatIsReady();
    }

    // What is ready goes on at once, so that people see it.
    private void handOnWhatIsReady() {
        while (!waiting.isEmpty() && waiting.element().result.isDone()) {
            handOn();
        }
    }

    /** Waits for all that was submitted. */
    void finish() {
        while (!waiting.isEmpty()) {
            handOn();
        }
    }

    private void handOn() {
        Slot slot = waiting.remove();
        weight -= slot.weight;
        sink.accept(get(slot.result));
    }

    /** Gives up what is not finished. */
    @Override
    public void close() {
        closed = true;
        todo.clear();
        if (watch != null) {
            watch.interrupt();
        }
        synchronized (workers) {
            workers.forEach(Thread::interrupt);
        }
    }

    private B get(CompletableFuture<B> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    /** Looks from time to time which items take too long. */
    private void watch(Duration time) {
        long grace = Math.min(time.toNanos() / 4, Duration.ofSeconds(5).toNanos());
        while (!closed) {
            try {
                Thread.sleep(Math.max(1, Math.min(1000, time.toMillis() / 10)));
            } catch (InterruptedException e) {
                return;
            }
            Set<Worker> all;
            synchronized (workers) {
                all = Set.copyOf(workers);
            }
            long now = System.nanoTime();
            for (Worker worker : all) {
                if (worker.giveUp(now - time.toNanos(), now - time.toNanos() - grace)) {
                    start();
                }
            }
            int abandoned = (int) all.stream().filter(w -> w.abandoned).count();
            if (abandoned > limits.abandoned() && hung == null) {
                hung = new Hung(abandoned);
                todo.forEach(slot -> slot.result.completeExceptionally(hung));
            }
        }
    }

    /** An item, and what becomes of it. */
    private final class Slot {
        private final long weight;
        private final CompletableFuture<B> result = new CompletableFuture<>();
        private @Nullable A item;

        Slot(@Nullable A item, long weight) {
            this.item = item;
            this.weight = weight;
        }

        void work() {
            A given = item;
            if (given == null || result.isDone()) {
                return;
            }
            try {
                result.complete(work.apply(given));
            } catch (Throwable e) {
                result.completeExceptionally(e);
            } finally {
                item = null;
            }
        }
    }

    private final class Worker extends Thread {
        private volatile boolean abandoned;
        private @Nullable Slot current;
        private long began;
        private boolean told;

        Worker() {
            super("working");
        }

        @Override
        public void run() {
            try {
                while (!closed && !abandoned) {
                    Slot slot = todo.take();
                    Hung stopped = hung;
                    if (stopped != null) {
                        slot.result.completeExceptionally(stopped);
                        continue;
                    }
                    begin(slot);
                    slot.work();
                    end();
                }
            } catch (InterruptedException e) {
                // The pipeline was closed.
                return;
            } finally {
                synchronized (workers) {
                    workers.remove(this);
                }
            }
        }

        private synchronized void begin(Slot slot) {
            current = slot;
            began = System.nanoTime();
            told = false;
        }

        private synchronized void end() {
            current = null;
            if (!closed) {
                // An interruption that came too late is not meant for the next item.
                interrupted();
            }
        }

        /**
         * Tells the thread to stop if it began before {@code soft}, and gives its item up if it began before {@code hard}.
         *
         * @return whether the thread was left to itself by this
         */
        synchronized boolean giveUp(long soft, long hard) {
            Slot slot = current;
            if (slot == null || abandoned || began - soft > 0) {
                return false;
            }
            if (!told) {
                told = true;
                A item = slot.item;
                // From here on it is late, whatever it says when it is interrupted.
                if (item == null || !slot.result.complete(late.apply(item))) {
                    return false;
                }
                interrupt();
            }
            if (began - hard > 0) {
                return false;
            }
            abandoned = true;
            return true;
        }
    }
}
