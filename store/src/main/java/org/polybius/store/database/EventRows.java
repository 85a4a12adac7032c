package org.polybius.store.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Attribution;
import org.polybius.model.CharSpan;
import org.polybius.model.Event;
import org.polybius.model.EventDate;
import org.polybius.model.Evidence;
import org.polybius.model.Party;
import org.polybius.model.Place;
import org.polybius.model.ontology.Auxiliary;

/** Writes events into the tables {@code events}, {@code parties}, {@code evidence}, {@code counts} and {@code steps}. */
final class EventRows implements AutoCloseable {
    private final List<Rows> opened = new ArrayList<>();
    private final Rows events;
    private final Rows parties;
    private final Rows evidence;
    private final Rows counts;
    private final Rows steps;

    EventRows(DuckDBConnection connection) throws SQLException {
        try {
            events = open(connection, "events");
            parties = open(connection, "parties");
            evidence = open(connection, "evidence");
            counts = open(connection, "counts");
            steps = open(connection, "steps");
        } catch (SQLException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private Rows open(DuckDBConnection connection, String table) throws SQLException {
        Rows rows = new Rows(connection, table);
        opened.add(rows);
        return rows;
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
        events.add(
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
            evidence.add(
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
            counts.add(
                    key,
                    count.getKey().label(),
                    count.getValue().low(),
                    count.getValue().high(),
                    count.getValue().text());
        }
        for (int i = 0; i < e.why().size(); i++) {
            steps.add(key, i, e.why().get(i));
        }
    }

    private void parties(long key, String role, List<Party> all) throws SQLException {
        for (int i = 0; i < all.size(); i++) {
            party(key, role, i, all.get(i), null);
        }
    }

    private void party(long key, String role, int ordinal, Party p, @Nullable Attribution saying) throws SQLException {
        CharSpan span = p.span();
        parties.add(
                key,
                role,
                ordinal,
                actor(p),
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

    /**
     * Who a party is, over articles: its id, or, where it has none, its name as it is said and its country. The same words
     * of two articles may then mean two people ("six soldiers"); that is what an id is for.
     */
    static String actor(Party p) {
        if (p.id() != null) {
            return p.id();
        }
        String words = EventWords.normalised(p.name()).strip();
        return "name:" + (words.isEmpty() ? p.name() : words) + ":" + (p.country() == null ? "" : p.country());
    }

    @Override
    public void close() throws SQLException {
        SQLException failure = null;
        for (Rows rows : opened) {
            try {
                rows.close();
            } catch (SQLException e) {
                failure = failure == null ? e : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
