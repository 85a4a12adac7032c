package org.polybius.evaluation;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.polybius.model.Article;
import org.polybius.model.Document;
import org.polybius.model.DocumentParser;
import org.polybius.model.Event;
import org.polybius.model.EventCoder;
import org.polybius.model.Sentence;
import org.polybius.store.formats.EventWriter;

/**
 * How fast the whole chain is, and each of its stages: articles in, written events out, on one thread, so that the stages'
 * times add up. What a start costs (loading models) is not in it: the stages come ready made. The first articles run in
 * a cold virtual machine; measure over thousands of sentences, or call {@link #run} twice and take the second.
 */
public final class Throughput {
    private final DocumentParser parser;
    private final EventCoder coder;
    private final List<Part> parts;

    /** Measures these stages. */
    public Throughput(DocumentParser parser, EventCoder coder) {
        this(parser, coder, List.of());
    }

    /**
     * Measures these stages, and what parts of coding cost.
     *
     * @param parts each done once more by itself on every document; that time is no part of the whole
     */
    public Throughput(DocumentParser parser, EventCoder coder, List<Part> parts) {
        this.parser = parser;
        this.coder = coder;
        this.parts = List.copyOf(parts);
    }

    /**
     * A part of coding.
     *
     * @param name for people
     * @param reads does it for one document
     */
    public record Part(String name, Consumer<Document> reads) {}

    /**
     * A stage's share.
     *
     * @param name {@code read}, {@code parse}, {@code code}, {@code write}
     * @param time spent in it
     */
    public record Stage(String name, Duration time) {}

    /**
     * What was measured.
     *
     * @param articles read
     * @param sentences parsed
     * @param tokens parsed
     * @param events coded
     * @param failures what failed and why, one line an article; such an article goes no further
     * @param stages in the order of the flow
     * @param parts of coding, which the stages already hold
     * @param peakHeap the most bytes that each part of the heap ever held, summed: an upper bound
     * @param peakResident the most bytes that the process ever held, where the system tells (Linux)
     */
    public record Measure(
            int articles,
            long sentences,
            long tokens,
            long events,
            List<String> failures,
            List<Stage> stages,
            List<Stage> parts,
            long peakHeap,
            OptionalLong peakResident) {

        /** Copies the lists. */
        public Measure {
            failures = List.copyOf(failures);
            stages = List.copyOf(stages);
            parts = List.copyOf(parts);
        }

        /** The stages together. */
        public Duration total() {
            return stages.stream().map(Stage::time).reduce(Duration.ZERO, Duration::plus);
        }

        /** Sentences a second if nothing else had to be done; 0 if no time was measured. */
        public double sentencesPerSecond(Duration time) {
            return time.isZero() ? 0 : sentences * 1e9 / time.toNanos();
        }

        /** As lines for people. */
        public List<String> lines() {
            List<String> out = new ArrayList<>();
            out.add(String.format(
                    Locale.ROOT,
                    "%d articles, %d sentences, %d tokens, %d events, %d failures",
                    articles,
                    sentences,
                    tokens,
                    events,
                    failures.size()));
            stages.forEach(s -> out.add(line(s.name, s.time)));
            out.add(line("all", total()));
            for (Stage part : parts) {
                out.add(String.format(
                        Locale.ROOT,
                        "of code, %s: %.3f s, %.1f %% of all",
                        part.name,
                        part.time.toNanos() / 1e9,
                        100.0 * part.time.toNanos() / Math.max(1, total().toNanos())));
            }
            out.add(String.format(Locale.ROOT, "peak heap at most %d MiB", peakHeap >> 20)
                    + (peakResident.isPresent()
                            ? String.format(Locale.ROOT, ", peak resident %d MiB", peakResident.getAsLong() >> 20)
                            : ""));
            return out;
        }

        private String line(String name, Duration time) {
            return String.format(
                    Locale.ROOT,
                    "%-6s %9.3f s %10.0f sentences a second",
                    name,
                    time.toNanos() / 1e9,
                    sentencesPerSecond(time));
        }
    }

    /** Times and counts as they grow. */
    private static final class Tally {
        long read;
        long parse;
        long code;
        long write;
        int articles;
        long sentences;
        long tokens;
        long events;
        final List<String> failures = new ArrayList<>();
        final long[] parts;

        Tally(int parts) {
            this.parts = new long[parts];
        }
    }

    /**
     * Takes every article through the chain. The writer is begun and closed.
     *
     * @param articles read one by one, so that reading is timed
     * @throws IOException if writing fails
     */
    public Measure run(Iterator<Article> articles, EventWriter writer) throws IOException {
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        Tally tally = new Tally(parts.size());
        try (writer) {
            writer.begin();
            while (true) {
                long start = System.nanoTime();
                Article article = articles.hasNext() ? articles.next() : null;
                tally.read += System.nanoTime() - start;
                if (article == null) {
                    break;
                }
                tally.articles++;
                one(article, writer, tally);
            }
        }
        return new Measure(
                tally.articles,
                tally.sentences,
                tally.tokens,
                tally.events,
                tally.failures,
                List.of(
                        new Stage("read", Duration.ofNanos(tally.read)),
                        new Stage("parse", Duration.ofNanos(tally.parse)),
                        new Stage("code", Duration.ofNanos(tally.code)),
                        new Stage("write", Duration.ofNanos(tally.write))),
                IntStream.range(0, parts.size())
                        .mapToObj(i -> new Stage(parts.get(i).name(), Duration.ofNanos(tally.parts[i])))
                        .toList(),
                heapPools().stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum(),
                peakResident());
    }

    private void one(Article article, EventWriter writer, Tally tally) throws IOException {
        List<Event> events;
        long start = System.nanoTime();
        try {
            Document document = parser.parse(article);
            long parsed = System.nanoTime();
            tally.parse += parsed - start;
            start = parsed;
            tally.sentences += document.sentences().size();
            tally.tokens +=
                    document.sentences().stream().mapToLong(Sentence::size).sum();
            events = coder.code(document);
            tally.code += System.nanoTime() - start;
            for (int i = 0; i < tally.parts.length; i++) {
                start = System.nanoTime();
                parts.get(i).reads().accept(document);
                tally.parts[i] += System.nanoTime() - start;
            }
        } catch (RuntimeException failed) {
            // A stage must not fail, whatever the article; that one did is a finding, and the measure goes on.
            tally.failures.add(article.source() + ": " + failed);
            return;
        }
        start = System.nanoTime();
        for (Event e : events) {
            writer.write(e);
        }
        tally.write += System.nanoTime() - start;
        tally.events += events.size();
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(p -> p.getType() == MemoryType.HEAP)
                .toList();
    }

    /** What Linux calls VmHWM. */
    private static OptionalLong peakResident() {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return OptionalLong.empty();
        }
        try {
            return Files.readAllLines(status, StandardCharsets.ISO_8859_1).stream()
                    .filter(l -> l.startsWith("VmHWM:"))
                    .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) << 10)
                    .findFirst();
        } catch (IOException unknown) {
            return OptionalLong.empty();
        }
    }
}
