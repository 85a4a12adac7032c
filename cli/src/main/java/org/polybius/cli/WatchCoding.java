package org.polybius.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Article;
import org.polybius.model.Document;
import org.polybius.model.Rejection;
import org.polybius.stages.Stages;
import org.polybius.stages.Versions;
import org.polybius.store.database.EventDatabase;
import org.polybius.store.database.LoadCounts;
import org.polybius.store.database.RunPlan;
import org.polybius.store.formats.RegistryFile;
import org.polybius.watch.Coding;
import org.polybius.watch.WatchMetrics;

/** Codes what a watch finds as {@code polybius code --db} does: each handful of articles is a run. */
final class WatchCoding implements Coding {
    private static final int FOR_EACH_THREAD = 4;

    /**
     * How articles are coded.
     *
     * @param plan what a run notes of itself, but for the versions
     * @param least events of less confidence are left out
     * @param copies what becomes of copies
     * @param registry a file of learned actors
     */
    record Settings(RunPlan plan, double least, CopyLinks.Treatment copies, Optional<Path> registry) {}

    private final Supplier<Stages> stages;
    private final EventDatabase database;
    private final Settings settings;
    private final WorkArguments how;
    private final WatchMetrics metrics;
    private @Nullable Map<String, String> versions;

    /** @param stages asked for when the first article is coded: what finds nothing new need not load them */
    WatchCoding(
            Supplier<Stages> stages,
            EventDatabase database,
            Settings settings,
            WorkArguments how,
            WatchMetrics metrics) {
        this.stages = stages;
        this.database = database;
        this.settings = settings;
        this.how = how;
        this.metrics = metrics;
    }

    @Override
    public Coded code(List<Article> articles, List<Rejection> refused, BooleanSupplier stopping) {
        CopyLinks copies = articles.isEmpty() || settings.copies == CopyLinks.Treatment.KEEP
                ? CopyLinks.none()
                : CopyLinks.amongFew(articles, database.copies());
        Map<String, String> made = articles.isEmpty() ? Map.of() : versions();
        try (DatabaseRun run = DatabaseRun.watch(database, settings.plan).begin(made)) {
            Coding.Coded coded = code(run, articles, refused, copies, stopping);
            run.beforeTheEnd(() -> {
                if (!stopping.getAsBoolean()) {
                    copies.write(database.copies());
                }
            });
            run.finish();
            return coded;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Coded code(
            DatabaseRun run,
            List<Article> articles,
            List<Rejection> refused,
            CopyLinks copies,
            BooleanSupplier stopping) {
        List<Rejection> rejected = new ArrayList<>();
        int[] copied = new int[1];
        int[] sentences = new int[1];
        refused.forEach(run::refuse);
        ArticleWork work =
                new ArticleWork(item -> timed(item.source(), copies), DatabaseRun::content, how.articleSeconds);
        OrderedPipeline.Limits limits = how.limits();
        try (OrderedPipeline<Inputs.Item, Outcome> pipeline = new OrderedPipeline<>(
                // So few that a watch that is stopped soon ends.
                new OrderedPipeline.Limits(
                        limits.threads(),
                        limits.threads() * FOR_EACH_THREAD,
                        limits.weight(),
                        limits.time(),
                        limits.abandoned()),
                ArticleWork::weight,
                work::one,
                work::late,
                outcome -> {
                    if (outcome instanceof Outcome.Coded coded) {
                        sentences[0] += coded.article().sentences().size();
                        run.put(coded.article(), coded.content());
                    } else if (outcome instanceof Outcome.Failed failed) {
                        rejected.add(failed.rejection());
                        run.reject(failed.article(), failed.rejection(), failed.content());
                    } else if (outcome instanceof Outcome.Unread unread) {
                        rejected.add(unread.rejection());
                        run.refuse(unread.rejection());
                    }
                })) {
            for (Article article : articles) {
                if (stopping.getAsBoolean()) {
                    break;
                }
                if (article.text().length() > ReadingRules.LONGEST) {
                    pipeline.pass(new Outcome.Unread(Inputs.tooLong(article, "split it into its reports")));
                } else if (copies.passesOver(article)) {
                    copied[0]++;
                } else {
                    pipeline.submit(new Inputs.Item(article, null));
                }
            }
            pipeline.finish();
        }
        LoadCounts counts = run.counts();
        return new Coded(counts, copied[0], sentences[0], rejected);
    }

    private CodedArticle timed(Article article, CopyLinks copies) {
        long start = System.nanoTime();
        Stages with = stages.get();
        Document document = with.parser().parse(article);
        CodedArticle coded = CodedArticle.of(
                document, copies.told(article.id(), with.coder().code(document)), settings.least, false);
        metrics.timed((System.nanoTime() - start) / 1e9);
        return coded;
    }

    /** What decides about the result; waits for the stages, so that what an article takes is its own time. */
    private Map<String, String> versions() {
        if (versions == null) {
            versions = Versions.of(stages.get(), true);
            if (settings.registry.isPresent()) {
                try {
                    database.registry().write(RegistryFile.read(settings.registry.get()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return Objects.requireNonNull(versions);
    }
}
