package org.polybius.evaluation.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.polybius.language.EngineDocumentParser;
import org.polybius.language.nlp4j.ModelCache;
import org.polybius.language.nlp4j.Nlp4jEngine;
import org.polybius.model.Article;
import org.polybius.model.Document;
import org.polybius.model.DocumentParser;

/** Sentences parsed a second by the default engine, and how the time grows with the length of a sentence. */
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
public class ParsingBenchmark {

    /** The engine, loaded once. */
    @State(Scope.Benchmark)
    public static class Engine {
        DocumentParser parser;

        public Engine() {
            parser = new EngineDocumentParser(
                    new Nlp4jEngine(new ModelCache(ModelCache.standardFolder(), System.err::println)));
        }
    }

    /** The sixty sentences as one article. */
    @State(Scope.Benchmark)
    public static class News {
        final Article article = BenchmarkText.article(BenchmarkText.sentences());
    }

    /** One sentence of a given length. */
    @State(Scope.Benchmark)
    public static class LongSentence {
        @Param({"25", "100", "400"})
        int words;

        Article article = BenchmarkText.article(List.of());

        @Setup(Level.Trial)
        public void make() {
            article = BenchmarkText.article(List.of(BenchmarkText.longSentence(words)));
        }
    }

    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @OperationsPerInvocation(BenchmarkText.SENTENCES)
    public Document sentencesOfNews(Engine engine, News news) {
        return engine.parser.parse(news.article);
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Document oneLongSentence(Engine engine, LongSentence sentence) {
        return engine.parser.parse(sentence.article);
    }
}
