package org.polybius.evaluation.synthetic;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.polybius.model.ontology.EventType;
import org.polybius.model.ontology.Ontology;
import org.polybius.store.database.ActorStore;
import org.polybius.store.database.Dyad;
import org.polybius.store.database.EventCounts;
import org.polybius.store.database.EventDatabase;
import org.polybius.store.database.EventFilter;
import org.polybius.store.database.EventOrder;
import org.polybius.store.database.EventPage;
import org.polybius.store.database.EventStore;
import org.polybius.store.database.GeoBox;
import org.polybius.store.database.PartyFilter;
import org.polybius.store.database.Tally;
import org.polybius.store.database.Timeline;

/**
 * How long a database takes to answer what the explorer asks, and what it takes of the processors: medians of seven times,
 * after two seconds that warm up. Run it on
 * what {@link SyntheticDatabase} wrote, with {@code -Dbenchmark.main=org.polybius.evaluation.synthetic.DatabaseTimes
 * -Dbenchmark=/tmp/events.duckdb}.
 */
public final class DatabaseTimes {
    private static final int TIMES = 7;
    private static final long WARM_UP = 2_000_000_000;

    private DatabaseTimes() {}

    public static void main(String[] args) {
        try (EventDatabase database = EventDatabase.open(Path.of(args[0]), EventDatabase.Access.READ)) {
            OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            System.out.println("question\tms\tprocessor ms");
            questions(database).forEach((name, question) -> {
                for (long end = System.nanoTime() + WARM_UP; System.nanoTime() < end; ) {
                    question.run();
                }
                long[] times = new long[TIMES];
                long[] work = new long[TIMES];
                for (int i = 0; i < TIMES; i++) {
                    long start = System.nanoTime();
                    long worked = process.getProcessCpuTime();
                    question.run();
                    times[i] = System.nanoTime() - start;
                    work[i] = process.getProcessCpuTime() - worked;
                }
                Arrays.sort(times);
                Arrays.sort(work);
                System.out.printf(Locale.ROOT, "%s\t%.0f\t%.0f%n", name, times[TIMES / 2] / 1e6, work[TIMES / 2] / 1e6);
            });
        }
    }

    private static Map<String, Runnable> questions(EventDatabase database) {
        EventStore store = database.store(Ontology.load());
        EventCounts counts = database.counts();
        ActorStore actors = database.actors();
        EventFilter some = EventFilter.builder()
                .types(Set.of(EventType.ASSAULT, EventType.PROTEST))
                .party(PartyFilter.ofCountries("SYR", "MLI"))
                .from(LocalDate.of(2015, 1, 1))
                .to(LocalDate.of(2017, 12, 31))
                .minConfidence(0.7)
                .build();
        EventFilter box = EventFilter.builder().box(new GeoBox(30, 30, 40, 50)).build();
        EventFilter words = EventFilter.builder().words("\"state agency\" ekwe").build();
        EventPage first = store.page(EventFilter.ALL, EventOrder.NEWEST, 50, null);
        String article = first.events().get(0).article().id();
        String actor = actors.search("", 1).get(0).actor();
        Map<String, Runnable> out = new LinkedHashMap<>();
        out.put("first page of all", () -> store.page(EventFilter.ALL, EventOrder.NEWEST, 50, null));
        out.put("next page of all", () -> store.page(EventFilter.ALL, EventOrder.NEWEST, 50, first.next()));
        out.put("page by type, country, days, confidence", () -> store.page(some, EventOrder.NEWEST, 50, null));
        out.put("page by box", () -> store.page(box, EventOrder.NEWEST, 50, null));
        out.put("page by phrase and word", () -> store.page(words, EventOrder.NEWEST, 50, null));
        out.put("how many by type, country, days, confidence", () -> store.count(some));
        out.put(
                "an event by id",
                () -> store.event(first.events().get(0).event().id()));
        out.put("an article with its events", () -> store.article(article));
        out.put("all by day", () -> counts.timeline(EventFilter.ALL, Timeline.Period.DAY));
        out.put("some by month", () -> counts.timeline(some, Timeline.Period.MONTH));
        out.put("pairs of countries", () -> counts.dyads(EventFilter.ALL, Dyad.Level.COUNTRY, 100));
        out.put("pairs of actors", () -> counts.dyads(EventFilter.ALL, Dyad.Level.ACTOR, 100));
        out.put("all by type", () -> counts.tallies(EventFilter.ALL, Tally.By.TYPE, 20));
        out.put("all by place", () -> counts.places(EventFilter.ALL, 500));
        out.put("all actors", () -> actors.search("", 50));
        out.put("search for an actor", () -> actors.search("ekwe", 20));
        out.put("profile of the busiest actor", () -> actors.profile(actor, 50));
        return out;
    }
}
