package org.polybius.watch;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.polybius.articles.FeedFetch;
import org.polybius.articles.ReadingOptions;
import org.polybius.model.Article;
import org.polybius.model.Rejection;
import org.polybius.model.ontology.Ontology;
import org.polybius.store.database.EventDatabase;
import org.polybius.store.database.EventDatabase.Access;
import org.polybius.store.database.InputFile;
import org.polybius.store.database.JournaledRun;
import org.polybius.store.database.RunPlan;
import org.polybius.store.formats.ArticleHash;

/** Where a test watches: a database, a clock that it moves, and what was coded and said. Articles are coded as without events. */
final class Desk implements AutoCloseable {
    static final Duration EVERY = Duration.ofMinutes(15);

    final List<Article> coded = new ArrayList<>();
    final List<String> said = new ArrayList<>();
    final PrometheusRegistry registry = new PrometheusRegistry();
    final EventDatabase database;
    Instant now = Instant.parse("2024-05-06T12:00:00Z");
    private final Watch watch;

    Desk(Path file, String source) throws IOException {
        database = EventDatabase.open(file, Access.WRITE);
        try {
            watch = Watch.of(
                    source,
                    source.contains("://") || source.endsWith(".opml") ? EVERY : null,
                    new Watch.Parts(
                            database.watched(),
                            this::code,
                            ReadingOptions.defaults(),
                            path -> path.toString().contains(".duckdb"),
                            new FeedFetch(),
                            new Reporter() {
                                @Override
                                public void note(String line) {
                                    said.add(line);
                                }

                                @Override
                                public void problem(String line) {
                                    said.add("! " + line);
                                }
                            },
                            new WatchMetrics(registry),
                            () -> now,
                            () -> 0));
        } catch (IOException e) {
            database.close();
            throw e;
        }
    }

    private Coding.Coded code(List<Article> articles, List<Rejection> refused, BooleanSupplier stopping) {
        RunPlan plan = new RunPlan("test", "", "", List.of(), Map.of());
        try (JournaledRun run = database.journal(Ontology.load())
                .begin("watch", plan, List.<InputFile>of().iterator())) {
            refused.forEach(run::refuse);
            for (Article article : articles) {
                coded.add(article);
                run.put(article, List.of(), List.of(), ArticleHash.of(article));
            }
            Coding.Coded done = new Coding.Coded(run.commit(), 0, 0, List.of());
            run.finish();
            return done;
        }
    }

    /** Looks; whether all was well. */
    boolean look() throws IOException {
        return watch.once();
    }

    /** Looks after some time. */
    boolean lookAfter(Duration time) throws IOException {
        now = now.plus(time);
        return look();
    }

    /** The ids of the articles that were coded, in that order. */
    List<String> ids() {
        return coded.stream().map(Article::id).toList();
    }

    /** What the database holds, as text. */
    String text(String id) {
        Article article =
                database.store(Ontology.load()).article(id).orElseThrow().article();
        return article == null ? "" : article.text();
    }

    @Override
    public void close() {
        database.close();
    }
}
