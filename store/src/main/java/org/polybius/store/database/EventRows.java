package org.polybius.store.database;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Attribution;
import org.polybius.model.CharSpan;
import org.polybius.model.Event;
import org.polybius.model.EventDate;
import org.polybius.model.Evidence;
import org.polybius.model.Party;
import org.polybius.model.Place;
import org.polybius.model.ontology.Auxiliary;
import org.polybius.store.formats.ActorKey;

/** Events as rows of {@code events} and of {@link #PARTS}. */
final class EventRows {
    /** The tables that hold what an event consists of, beside {@code events}. */
    static final List<String> PARTS = List.of("parties", "pairs", "evidence", "counts", "steps", "terms", "event_keys");

    /** Of either side so many parties make pairs at most; what is beyond is no report but an attack. */
    private static final int MOST_IN_PAIRS = 100;

    /** Takes a row: a value for each of the table's columns, in their order. */
    interface Sink {
        void add(String table, @Nullable Object... values) throws SQLException;
    }

    private final Sink sink;

    EventRows(Sink sink) {
        this.sink = sink;
    }

    /**
     * One event.
     *
     * @param key its number in the database
     * @param article the article's
     * @param ordinal its place among the article's events
     * @param provenance number of its provenance
     * @param run number of the run
     * @param title the article's title, for the search
     * @param json the event as JSON
     */
    void add(
            long key, long article, int ordinal, Event e, int provenance, long run, @Nullable String title, String json)
            throws SQLException {
        EventDate date = e.date();
        Place place = e.place();
        String searched = EventWords.of(e, title);
        sink.add(
                "events",
                key,
                e.id(),
                article,
                ordinal,
                e.type().name(),
                e.mode() == null ? null : e.mode().name(),
                (byte) e.type().quad(),
                e.cameo() == null ? null : e.cameo().code(),
                e.code(),
                e.contexts(),
                e.intensity(),
                e.goldstein(),
                date.start(),
                date.end(),
                date.precision().label(),
                date.text(),
                place == null ? null : place.name(),
                place == null ? null : place.text(),
                place == null ? null : place.country(),
                place == null ? null : place.admin1(),
                place == null ? null : place.lat(),
                place == null ? null : place.lon(),
                place == null ? null : place.geonames(),
                place == null ? null : place.precision().label(),
                e.auxiliary().contains(Auxiliary.HISTORICAL),
                e.auxiliary().contains(Auxiliary.FUTURE),
                e.auxiliary().contains(Auxiliary.HYPOTHETICAL),
                e.auxiliary().contains(Auxiliary.NEGATION),
                e.confidence(),
                provenance,
                run,
                searched,
                json);
        for (String word : EventWords.terms(searched)) {
            sink.add("terms", key, word);
        }
        sink.add("event_keys", key, number(e.id()));
        Set<String> counted = new HashSet<>();
        parties(key, "actor", e, e.actors(), counted);
        parties(key, "recipient", e, e.recipients(), counted);
        pairs(key, e);
        Once once = new Once(null);
        for (int i = 0; i < e.attribution().size(); i++) {
            Attribution a = e.attribution().get(i);
            party(key, "speaker", i, e, a.speaker(), a, once);
        }
        for (int i = 0; i < e.evidence().size(); i++) {
            Evidence words = e.evidence().get(i);
            sink.add(
                    "evidence",
                    key,
                    i,
                    words.article(),
                    words.sentence(),
                    words.span().start(),
                    words.span().end(),
                    words.trigger().start(),
                    words.trigger().end(),
                    words.quote());
        }
        for (var count : e.quantities().entrySet()) {
            sink.add(
                    "counts",
                    key,
                    count.getKey().label(),
                    count.getValue().low(),
                    count.getValue().high(),
                    count.getValue().text());
        }
        for (int i = 0; i < e.why().size(); i++) {
            sink.add("steps", key, i, e.why().get(i));
        }
    }

    /** The number of an event's id in {@code event_keys}: ids that begin alike are far apart. */
    static long number(String id) {
        return Long.parseLong(Coding.hash(StoredText.of(id)).substring(0, 15), 16);
    }

    private void parties(long key, String role, Event e, List<Party> all, Set<String> counted) throws SQLException {
        Once once = new Once(counted);
        for (int i = 0; i < all.size(); i++) {
            party(key, role, i, e, all.get(i), null, once);
        }
    }

    /** What an event has been counted for among the parties of a role. */
    private static final class Once {
        private final @Nullable Set<String> actors;
        private final Set<String> countries = new HashSet<>();
        private final Set<String> sectors = new HashSet<>();

        /** @param actors for which actors, among all parties; null where it counts for none */
        Once(@Nullable Set<String> actors) {
            this.actors = actors;
        }

        boolean actor(Party p) {
            return actors != null && actors.add(StoredText.of(ActorKey.of(p)));
        }

        boolean country(Party p) {
            return p.country() != null && countries.add(p.country());
        }

        List<String> sectors(Party p) {
            return p.sectors().stream()
                    .map(Enum::name)
                    .filter(sectors::add)
                    .sorted()
                    .toList();
        }
    }

    private void pairs(long key, Event e) throws SQLException {
        Set<List<String>> actors = new HashSet<>();
        Set<List<String>> countries = new HashSet<>();
        for (Party a : e.actors().subList(0, Math.min(e.actors().size(), MOST_IN_PAIRS))) {
            for (Party r : e.recipients().subList(0, Math.min(e.recipients().size(), MOST_IN_PAIRS))) {
                String actor = StoredText.of(ActorKey.of(a));
                String recipient = StoredText.of(ActorKey.of(r));
                boolean firstActors = actors.add(List.of(actor, recipient));
                boolean firstCountries =
                        a.country() != null && r.country() != null && countries.add(List.of(a.country(), r.country()));
                if (firstActors || firstCountries) {
                    sink.add(
                            "pairs",
                            key,
                            actor,
                            recipient,
                            a.country(),
                            r.country(),
                            (byte) e.type().quad(),
                            e.intensity(),
                            firstActors,
                            firstCountries);
                }
            }
        }
    }

    private void party(long key, String role, int ordinal, Event e, Party p, @Nullable Attribution saying, Once once)
            throws SQLException {
        CharSpan span = p.span();
        sink.add(
                "parties",
                key,
                role,
                ordinal,
                ActorKey.of(p),
                p.id(),
                p.name(),
                p.text(),
                span == null ? null : span.start(),
                span == null ? null : span.end(),
                p.country(),
                p.sector() == null ? null : p.sector().name(),
                p.sectors().stream().map(Enum::name).toList(),
                p.titles(),
                p.cameo(),
                saying == null ? null : saying.cue(),
                saying == null ? null : saying.date(),
                once.actor(p),
                once.country(p),
                once.sectors(p),
                (byte) e.type().quad(),
                e.intensity(),
                e.date().start(),
                e.date().end(),
                e.date().precision().label());
    }
}
