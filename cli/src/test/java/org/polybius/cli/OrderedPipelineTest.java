package org.polybius.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.polybius.cli.OrderedPipeline.Limits;

@DisplayName("A pipeline")
@Timeout(60)
class OrderedPipelineTest {
    private static final Duration SHORT = Duration.ofMillis(100);

    private final List<String> out = new ArrayList<>();

    private OrderedPipeline<Integer, String> pipeline(Limits limits, Function<Integer, String> work) {
        return new OrderedPipeline<>(limits, i -> 10, work, i -> "late " + i, out::add);
    }

    private static List<String> numbers(int n) {
        return IntStream.range(0, n).mapToObj(String::valueOf).toList();
    }

    /** Does not end, and hears nobody, until the test does. */
    private static String hang(CountDownLatch end) {
        while (end.getCount() > 0) {
            Thread.interrupted();
            Thread.onSpinWait();
        }
        return "too late";
    }

    @Test
    @DisplayName("hands on what it made in the order of the items, also what needs no work")
    void order() {
        try (OrderedPipeline<Integer, String> pipeline = pipeline(new Limits(4, 50, 1000, null, 0), i -> {
            sleep(i % 7);
            return String.valueOf(i);
        })) {
            for (int i = 0; i < 200; i++) {
                if (i % 5 == 0) {
                    pipeline.pass(String.valueOf(i));
                } else {
                    pipeline.submit(i);
                }
            }
            pipeline.finish();
        }
        assertThat(out).isEqualTo(numbers(200));
    }

    @Test
    @DisplayName("holds no more items and no more weight than it may")
    void bounds() {
        AtomicInteger submitted = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        for (Limits limits : List.of(new Limits(2, 20, Long.MAX_VALUE, null, 0), new Limits(2, 1000, 200, null, 0))) {
            submitted.set(0);
            most.set(0);
            AtomicInteger handedOn = new AtomicInteger();
            try (OrderedPipeline<Integer, String> pipeline = new OrderedPipeline<>(
                    limits,
                    i -> 10,
                    i -> {
                        // The first is slow: all others could run away from it.
                        sleep(i == 0 ? 300 : 0);
                        most.accumulateAndGet(submitted.get() - handedOn.get(), Math::max);
                        return "";
                    },
                    i -> "",
                    s -> handedOn.incrementAndGet())) {
                for (int i = 0; i < 2000; i++) {
                    pipeline.submit(i);
                    submitted.incrementAndGet();
                }
                pipeline.finish();
            }
            assertThat(most.get()).isLessThanOrEqualTo(20);
            assertThat(handedOn.get()).isEqualTo(2000);
        }
    }

    @Test
    @DisplayName("takes an item that is heavier than all may be alone, and does not wait for ever")
    void heavy() {
        try (OrderedPipeline<Integer, String> pipeline = pipeline(new Limits(2, 10, 5, null, 0), String::valueOf)) {
            IntStream.range(0, 20).forEach(pipeline::submit);
            pipeline.finish();
        }
        assertThat(out).isEqualTo(numbers(20));
    }

    @Test
    @DisplayName("lets the other threads work on while one item takes its time")
    void slowHead() throws InterruptedException {
        CountDownLatch others = new CountDownLatch(99);
        try (OrderedPipeline<Integer, String> pipeline = pipeline(new Limits(2, 100, 10_000, null, 0), i -> {
            if (i == 0) {
                await(others);
            } else {
                others.countDown();
            }
            return String.valueOf(i);
        })) {
            IntStream.range(0, 100).forEach(pipeline::submit);
            pipeline.finish();
        }
        assertThat(out).isEqualTo(numbers(100));
    }

    @Test
    @DisplayName("interrupts what takes too long, and goes on with the very same thread")
    void interrupted() {
        AtomicLong threads = new AtomicLong();
        try (OrderedPipeline<Integer, String> pipeline = pipeline(new Limits(1, 100, 10_000, SHORT, 0), i -> {
            threads.accumulateAndGet(Thread.currentThread().getId(), (a, b) -> a == 0 || a == b ? b : -1);
            if (i % 3 == 1) {
                sleep(60_000);
            }
            return Thread.currentThread().isInterrupted() ? "interrupted" : String.valueOf(i);
        })) {
            IntStream.range(0, 6).forEach(pipeline::submit);
            pipeline.finish();
        }
        assertThat(out).containsExactly("0", "late 1", "2", "3", "late 4", "5");
        assertThat(threads.get()).isPositive();
    }

    @Test
    @DisplayName("leaves a thread that hears nothing to itself, puts another in its place, and does all the rest")
    void hanging() {
        CountDownLatch end = new CountDownLatch(1);
        try (OrderedPipeline<Integer, String> pipeline =
                pipeline(new Limits(2, 100, 10_000, SHORT, 3), i -> i % 10 == 4 ? hang(end) : String.valueOf(i))) {
            IntStream.range(0, 30).forEach(pipeline::submit);
            pipeline.finish();
            assertThat(out).hasSize(30);
            assertThat(out.get(4)).isEqualTo("late 4");
            assertThat(out.get(29)).isEqualTo("29");
        } finally {
            end.countDown();
        }
    }

    @Test
    @DisplayName("stops where more threads hang than may be left to themselves, and hands on what came before")
    void tooManyHang() {
        CountDownLatch end = new CountDownLatch(1);
        try (OrderedPipeline<Integer, String> pipeline =
                pipeline(new Limits(2, 1000, 100_000, SHORT, 2), i -> i >= 5 ? hang(end) : String.valueOf(i))) {
            assertThatThrownBy(() -> {
                        IntStream.range(0, 100).forEach(pipeline::submit);
                        pipeline.finish();
                    })
                    .isInstanceOf(OrderedPipeline.Hung.class);
            assertThat(out).startsWith("0", "1", "2", "3", "4", "late 5");
        } finally {
            end.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
