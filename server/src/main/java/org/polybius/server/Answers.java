package org.polybius.server;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Article;
import org.polybius.model.Event;
import org.polybius.model.ontology.Ontology;
import org.polybius.store.database.ActorProfile;
import org.polybius.store.database.ActorStore;
import org.polybius.store.database.ActorSummary;
import org.polybius.store.database.ArticleList;
import org.polybius.store.database.ArticleStore;
import org.polybius.store.database.Dyad;
import org.polybius.store.database.EventCounts;
import org.polybius.store.database.EventCursor;
import org.polybius.store.database.EventDatabase;
import org.polybius.store.database.EventFilter;
import org.polybius.store.database.EventOrder;
import org.polybius.store.database.EventPage;
import org.polybius.store.database.EventStore;
import org.polybius.store.database.Overview;
import org.polybius.store.database.PlaceTally;
import org.polybius.store.database.QuadTimelines;
import org.polybius.store.database.StoredArticle;
import org.polybius.store.database.StoredEvent;
import org.polybius.store.database.Tally;
import org.polybius.store.database.Timeline;

/**
 * Asks the database, and remembers what it said until the database changes. Equal questions that come together are asked
 * once; of different ones only a few are asked at a time, because the database takes all processors for each. Safe for several
 * threads. Pages and resources ask here and not the database itself.
 */
public final class Answers {
    private static final int BYTES = 96 * 1024 * 1024;
    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final EventDatabase database;
    private final EventStore store;
    private final EventCounts counts;
    private final ActorStore actors;
    private final ArticleStore articles;
    private final AtomicLong seen;
    /** Counts read much of the database; what is looked up by key does not wait for them. */
    private final Semaphore counting = new Semaphore(AT_ONCE, true);

    private final Semaphore lookingUp = new Semaphore(4 * AT_ONCE, true);
    private final AsyncCache<Question, Weighed> remembered;

    /** In the place of an answer: why there is none. */
    private record Failed(RuntimeException why) {}

    /** What is asked of the database as it is after so many changes, so that no answer outlives the next one. */
    private record Question(long changes, List<Object> what) {}

    /** An answer with how many bytes it takes, more or less. */
    private record Weighed(Object answer, int bytes) {}

    /** Asks {@code database}; {@code ontology} resolves the modes and codes of events. */
    public Answers(EventDatabase database, Ontology ontology) {
        this(database, ontology, BYTES);
    }

    Answers(EventDatabase database, Ontology ontology, long bytes) {
        this.database = database;
        seen = new AtomicLong(database.changes());
        store = database.store(ontology);
        counts = database.counts();
        actors = database.actors();
        articles = database.articles();
        remembered = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((Question key, Weighed value) -> value.bytes())
                .buildAsync();
    }

    /** How many events meet the filter. */
    public long count(EventFilter filter) {
        return ask(counting, List.of("count", filter), n -> 8, () -> store.count(filter));
    }

    /** A page of events; see {@link EventStore#page}. */
    public EventPage page(EventFilter filter, EventOrder order, int size, @Nullable EventCursor after) {
        return ask(
                counting,
                List.of("page", filter, order, size, Optional.ofNullable(after)),
                page -> page.events().stream().mapToInt(e -> weight(e.event())).sum(),
                () -> store.page(filter, order, size, after));
    }

    /** The event with this id. */
    public Optional<StoredEvent> event(String id) {
        return ask(
                lookingUp,
                List.of("event", id),
                found -> found.map(e -> weight(e.event())).orElse(8),
                () -> store.event(id));
    }

    /** The article with this id, and all its events. */
    public Optional<StoredArticle> article(String id) {
        return ask(
                lookingUp,
                List.of("article", id),
                found -> found.map(Answers::weight).orElse(8),
                () -> store.article(id));
    }

    /** A page of articles; see {@link ArticleStore#page}. */
    public ArticleList articles(ArticleList.Filter filter, int size, ArticleList.@Nullable Cursor after) {
        return ask(
                counting,
                List.of("articles", filter, size, Optional.ofNullable(after)),
                page -> 500 * page.articles().size(),
                () -> articles.page(filter, size, after));
    }

    /** Events over time. */
    public Timeline timeline(EventFilter filter, Timeline.Period period) {
        return ask(
                counting,
                List.of("timeline", filter, period),
                line -> 48 * line.points().size(),
                () -> counts.timeline(filter, period));
    }

    /** Events over time by quad; {@code periods} follows from the filter. */
    public QuadTimelines timelines(EventFilter filter, EventCounts.Periods periods) {
        return ask(counting, List.of("timelines", filter), Answers::weight, () -> counts.timelines(filter, periods));
    }

    /** What a first view shows; {@code periods} follows from the filter. */
    public Overview overview(EventFilter filter, EventCounts.Periods periods, int places, int dyads) {
        return ask(
                counting,
                List.of("overview", filter, places, dyads),
                seen -> weight(seen.times())
                        + 200 * (seen.countries().size() + seen.places().size())
                        + 300 * (seen.dyads().size() + seen.types().size()),
                () -> counts.overview(filter, periods, places, dyads));
    }

    /** Who acts towards whom. */
    public List<Dyad> dyads(EventFilter filter, Dyad.Level level, int limit) {
        return ask(
                counting,
                List.of("dyads", filter, level, limit),
                all -> 300 * all.size(),
                () -> counts.dyads(filter, level, limit));
    }

    /** Events by a value. */
    public List<Tally> tallies(EventFilter filter, Tally.By by, int limit) {
        return ask(
                counting,
                List.of("tallies", filter, by, limit),
                all -> 100 * all.size(),
                () -> counts.tallies(filter, by, limit));
    }

    /** Events by place. */
    public List<PlaceTally> places(EventFilter filter, int limit) {
        return ask(
                counting,
                List.of("places", filter, limit),
                all -> 200 * all.size(),
                () -> counts.places(filter, limit));
    }

    /** Actors by words of their name. */
    public List<ActorSummary> actors(String words, int limit) {
        return ask(
                counting, List.of("actors", words, limit), all -> 200 * all.size(), () -> actors.search(words, limit));
    }

    /** The actor with this key. */
    public Optional<ActorSummary> actor(String key) {
        return ask(lookingUp, List.of("actor", key), found -> 200, () -> actors.summary(key));
    }

    /** What is known of an actor. */
    public Optional<ActorProfile> profile(String actor, int relations) {
        return ask(
                counting,
                List.of("profile", actor, relations),
                found -> found.map(Answers::weight).orElse(8),
                () -> actors.profile(actor, relations));
    }

    @SuppressWarnings("unchecked")
    private <T> T ask(Semaphore turns, List<Object> what, ToIntFunction<T> bytes, Supplier<T> answering) {
        Question question = new Question(changes(), what);
        CompletableFuture<Weighed> mine = new CompletableFuture<>();
        CompletableFuture<Weighed> other = remembered.asMap().putIfAbsent(question, mine);
        if (other != null) {
            Weighed told = other.join();
            if (told.answer() instanceof Failed failed) {
                throw failed.why();
            }
            return (T) told.answer();
        }
        turns.acquireUninterruptibly();
        try {
            T answer = answering.get();
            mine.complete(new Weighed(answer, 500 + bytes.applyAsInt(answer)));
            return answer;
        } catch (RuntimeException e) {
            failed(question, mine, e);
            throw e;
        } catch (Error e) {
            failed(question, mine, new IllegalStateException(e));
            throw e;
        } finally {
            turns.release();
        }
    }

    /** Tells those who wait, and remembers nothing. */
    private void failed(Question question, CompletableFuture<Weighed> mine, RuntimeException why) {
        remembered.asMap().remove(question, mine);
        mine.complete(new Weighed(new Failed(why), 0));
    }

    /** Counts the changes, and forgets at once what was said before the last one. */
    private long changes() {
        long now = database.changes();
        if (seen.getAndSet(now) != now) {
            remembered.synchronous().invalidateAll();
        }
        return now;
    }

    private static int weight(Event e) {
        int bytes = 1500;
        for (var words : e.evidence()) {
            bytes += 200 + 2 * words.quote().length();
        }
        for (String step : e.why()) {
            bytes += 50 + 2 * step.length();
        }
        return bytes
                + 500
                        * (e.actors().size()
                                + e.recipients().size()
                                + e.attribution().size());
    }

    private static int weight(QuadTimelines times) {
        return 48
                * times.quads().values().stream()
                        .mapToInt(line -> 1 + line.points().size())
                        .sum();
    }

    private static int weight(StoredArticle stored) {
        Article article = stored.article();
        int text = article == null ? 0 : 4 * article.text().length();
        return text
                + 24 * stored.sentences().size()
                + stored.events().stream().mapToInt(Answers::weight).sum();
    }

    private static int weight(ActorProfile p) {
        return 200 * (p.names().size() + p.roles().size() + p.relations().size());
    }
}
