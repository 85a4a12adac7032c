package org.polybius.watch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.polybius.articles.ReadResult;
import org.polybius.model.Article;
import org.polybius.model.Rejection;
import org.polybius.store.database.LoadCounts;
import org.polybius.store.database.WatchStore;
import org.polybius.store.formats.ArticleHash;

/**
 * Takes what a feed or file holds now. What is new there or has changed is coded; what was seen before, coded or refused, is passed
 * over. Articles are coded some at a time, and each time it is noted that they were seen.
 */
final class Intake {
    private static final int MOST_ARTICLES = 200;
    private static final long MOST_CHARACTERS = 4_000_000;

    /** How articles of a source are taken. */
    interface Taking {
        /** The article under the id that it is to have. */
        Article named(Article article);

        /** The article as it is coded: with what is not its own, and so does not count as a change. */
        default Article completed(Article article) {
            return article;
        }

        /** What is said where the article's id was taken from another source, or null to leave it to that in silence. */
        @Nullable
        Rejection takenFrom(Article article, String other);
    }

    /**
     * What was taken.
     *
     * @param held the ids of all that the source holds; null where the watch ended before all was seen
     * @param known so many articles were seen before
     * @param broken where no report could be read, what kept the first one from it, told before or not; else null
     * @param counts what the database did with the others
     * @param copies so many of them were not coded, as another one tells the same
     * @param refused what could not be read or coded, and was not told before
     */
    record Taken(
            @Nullable Set<String> held,
            int known,
            @Nullable Rejection broken,
            LoadCounts counts,
            int copies,
            List<Rejection> refused) {

        /** So many articles were added or changed. */
        long fresh() {
            return counts.added() + counts.replaced() + counts.recoded();
        }

        /** It in words. */
        String said() {
            StringBuilder line = new StringBuilder(String.format(
                    Locale.ROOT,
                    "%,d articles new, %,d changed, %,d as before; %,d events",
                    counts.added(),
                    counts.replaced() + counts.recoded(),
                    known + counts.unchanged(),
                    counts.events()));
            if (copies > 0) {
                line.append(String.format(Locale.ROOT, "; %,d copies", copies));
            }
            if (!refused.isEmpty()) {
                line.append(String.format(Locale.ROOT, "; %,d rejected", refused.size()));
            }
            return line.toString();
        }
    }

    private final WatchStore store;
    private final Coding coding;
    private final Reporter reporter;
    private final WatchMetrics metrics;

    Intake(WatchStore store, Coding coding, Reporter reporter, WatchMetrics metrics) {
        this.store = store;
        this.coding = coding;
        this.reporter = reporter;
        this.metrics = metrics;
    }

    /**
     * Takes it.
     *
     * @param source the address or path under which it is noted what was seen
     * @param results what it holds
     */
    Taken take(String source, Iterator<ReadResult> results, Taking taking, BooleanSupplier stopping) {
        Reading reading = new Reading(source, taking, stopping);
        while (!stopping.getAsBoolean() && results.hasNext()) {
            reading.add(results.next());
        }
        reading.code();
        return reading.taken();
    }

    /** One reading of a source. */
    private final class Reading {
        private final String source;
        private final Taking taking;
        private final BooleanSupplier stopping;
        private final Map<String, String> before;
        private final Set<String> held = new HashSet<>();
        private final List<Rejection> told = new ArrayList<>();
        /** By their ids; the hash of each is taken before it is completed. */
        private final Map<String, Article> articles = new LinkedHashMap<>();

        private final Map<String, String> contents = new LinkedHashMap<>();
        private final List<Rejection> refused = new ArrayList<>();
        private LoadCounts counts = LoadCounts.NONE;
        private long characters;
        private int known;
        private int copies;
        private boolean read;
        private @Nullable Rejection broken;

        Reading(String source, Taking taking, BooleanSupplier stopping) {
            this.source = source;
            this.taking = taking;
            this.stopping = stopping;
            this.before = store.held(source);
        }

        void add(ReadResult result) {
            Article found = result instanceof ReadResult.Refused r ? r.article() : ((ReadResult.Read) result).article();
            Article article = found == null ? null : taking.named(found);
            Rejection rejection = result instanceof ReadResult.Refused r ? r.rejection() : null;
            String id = article == null ? wrong(rejection) : article.id();
            String content = article == null ? "" : ArticleHash.of(article);
            read |= article != null;
            broken = broken == null && article == null ? rejection : broken;
            held.add(id);
            if (content.equals(before.get(id)) || contents.containsKey(id)) {
                known += rejection == null ? 1 : 0;
                return;
            }
            contents.put(id, content);
            if (rejection != null) {
                refused.add(rejection);
            } else if (article != null) {
                articles.put(id, taking.completed(article));
                characters += article.text().length();
            }
            if (contents.size() >= MOST_ARTICLES || characters >= MOST_CHARACTERS) {
                code();
            }
        }

        /** What stands for something that could not be read, wherever it stands and whatever is counted there. */
        private static String wrong(@Nullable Rejection rejection) {
            return rejection == null
                    ? ""
                    : "(" + rejection.cause() + ") " + rejection.message().replaceAll("\\d+", "#");
        }

        void code() {
            if (contents.isEmpty() || stopping.getAsBoolean()) {
                return;
            }
            store.takenElsewhere(source, articles.keySet()).forEach((id, other) -> {
                Article article = articles.remove(id);
                Rejection rejection = article == null ? null : taking.takenFrom(article, other);
                if (rejection != null) {
                    refused.add(rejection);
                }
            });
            refused.forEach(this::tell);
            if (!articles.isEmpty() || !refused.isEmpty()) {
                Coding.Coded coded = coding.code(List.copyOf(articles.values()), List.copyOf(refused), stopping);
                coded.rejected().forEach(this::tell);
                counts = counts.plus(coded.counts());
                copies += coded.copies();
                metrics.coded(coded, refused.size());
            }
            if (!stopping.getAsBoolean()) {
                store.hold(source, contents, articles.keySet());
            }
            articles.clear();
            contents.clear();
            refused.clear();
            characters = 0;
        }

        private void tell(Rejection rejection) {
            told.add(rejection);
            reporter.problem(rejection.source() + (rejection.line() == null ? "" : ":" + rejection.line()) + ": "
                    + rejection.message());
        }

        Taken taken() {
            return new Taken(
                    stopping.getAsBoolean() ? null : Set.copyOf(held),
                    known,
                    read ? null : broken,
                    counts,
                    copies,
                    List.copyOf(told));
        }
    }
}
