package org.polybius.evaluation.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.polybius.model.Event;

/** Sentences coded a second on one thread, their trees given: everything from repairs to merged events. */
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Threads(1)
@Warmup(iterations = 20, time = 3)
@Measurement(iterations = 5, time = 3)
public class CodingBenchmark {

    /** The coder, and the sixty sentences parsed as one article. */
    @State(Scope.Benchmark)
    public static class Parsed {
        final CodedText text = CodedText.load();
    }

    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @OperationsPerInvocation(BenchmarkText.SENTENCES)
    public List<Event> sentencesOfNews(Parsed parsed) {
        return parsed.text.code();
    }
}
