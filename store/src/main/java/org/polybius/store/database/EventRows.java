package org.polybius.store.database;

import java.sql.SQLException;
import java.util.List;
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

/** Events as rows of {@code events}, {@code parties}, {@code evidence}, {@code counts} and {@code steps}. */
final class EventRows {
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
                EventWords.of(e, title),
                json);
        parties(key, "actor", e.actors());
        parties(key, "recipient", e.recipients());
        for (int i = 0; i < e.attribution().size(); i++) {
            Attribution a = e.attribution().get(i);
            party(key, "speaker", i, a.speaker(), a);
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

    private void parties(long key, String role, List<Party> all) throws SQLException {
        for (int i = 0; i < all.size(); i++) {
            party(key, role, i, all.get(i), null);
        }
    }

    private void party(long key, String role, int ordinal, Party p, @Nullable Attribution saying) throws SQLException {
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
                saying == null ? null : saying.date());
    }
}
