package org.polybius.evaluation.benchmarks;

import java.util.Locale;

/**
 * Shows whether memory stays flat: codes a million sentences, or as many as its argument says, and prints the heap in use
 * after a collection ten times on the way. Run it with {@code ./mvnw -q -pl evaluation -am -Pbenchmark -DskipTests test
 * -Dbenchmark.main=org.polybius.evaluation.benchmarks.CodingMemory -Dbenchmark=1000000}.
 */
public final class CodingMemory {
    private static final int STEPS = 10;

    private CodingMemory() {}

    public static void main(String[] args) {
        long wanted = args.length > 0 && args[0].matches("\\d+") ? Long.parseLong(args[0]) : 1_000_000;
        CodedText text = CodedText.load();
        long start = System.nanoTime();
        long events = 0;
        System.out.println("sentences\tevents\theap MiB\tsentences a second");
        for (int step = 1; step <= STEPS; step++) {
            for (long done = wanted * (step - 1) / STEPS;
                    done < wanted * step / STEPS;
                    done += BenchmarkText.SENTENCES) {
                events += text.code().size();
            }
            System.gc();
            Runtime java = Runtime.getRuntime();
            System.out.printf(
                    Locale.ROOT,
                    "%d\t%d\t%.1f\t%.0f%n",
                    wanted * step / STEPS,
                    events,
                    (java.totalMemory() - java.freeMemory()) / 1048576.0,
                    (double) wanted * step / STEPS / ((System.nanoTime() - start) / 1e9));
        }
    }
}
