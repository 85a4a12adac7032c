package org.polybius.store.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ontology.Auxiliary;
import org.polybius.model.ontology.EventType;
import org.polybius.model.ontology.Sector;

/** A filter as conditions on {@code events e}. */
final class Conditions {
    private final Sql sql = new Sql("");
    private boolean first = true;

    private Conditions() {}

    /** A clause that begins with {@code WHERE}, or nothing. */
    static Sql where(EventFilter filter) {
        Conditions out = new Conditions();
        out.filter(filter);
        return out.sql;
    }

    /** The same with one more condition. */
    static Sql where(EventFilter filter, Sql more) {
        Conditions out = new Conditions();
        out.filter(filter);
        out.next().add(more);
        return out.sql;
    }

    private void filter(EventFilter f) {
        in("e.type", f.types().stream().map(EventType::name).toList());
        in("e.quad", f.quads());
        in("e.mode", f.modes());
        any("starts_with(e.cameo, ?)", f.cameo());
        in("e.code", f.codes());
        any("list_contains(e.contexts, ?)", f.contexts());
        party(f.actor(), "p.role = 'actor'");
        party(f.recipient(), "p.role = 'recipient'");
        party(f.party(), "p.role <> 'speaker'");
        party(f.speaker(), "p.role = 'speaker'");
        in("e.place_country", f.placeCountries());
        box(f);
        // An event without a date meets no condition on dates.
        one("e.date_end >= ?", f.from());
        one("e.date_start <= ?", f.to());
        auxiliary(f);
        one("e.confidence >= ?", f.minConfidence());
        one("e.intensity >= ?", f.minIntensity());
        one("e.intensity <= ?", f.maxIntensity());
        if (f.words() != null) {
            for (String part : EventWords.wanted(f.words())) {
                words(part);
            }
        }
        article("a.id", f.articles());
        article("a.publisher", f.publishers());
    }

    private Sql next() {
        sql.add(first ? " WHERE " : " AND ");
        first = false;
        return sql;
    }

    private void one(String condition, @Nullable Object value) {
        if (value != null) {
            next().add(condition, value);
        }
    }

    private void in(String column, Collection<?> values) {
        if (!values.isEmpty()) {
            next().add(column + " IN ").addList(values);
        }
    }

    /** One of the values meets the condition. */
    private void any(String condition, Collection<?> values) {
        if (!values.isEmpty()) {
            next().add("(");
            String or = "";
            for (Object value : values) {
                sql.add(or + condition, value);
                or = " OR ";
            }
            sql.add(")");
        }
    }

    private void party(PartyFilter p, String role) {
        if (p.equals(PartyFilter.ANY)) {
            return;
        }
        next().add("e.event IN (SELECT p.event FROM parties p WHERE " + role);
        and("p.actor", p.actors());
        and("p.country", p.countries());
        if (!p.sectors().isEmpty()) {
            sql.add(" AND (");
            String or = "";
            for (Sector sector : p.sectors()) {
                sql.add(or + "list_contains(p.sectors, ?)", sector.name());
                or = " OR ";
            }
            sql.add(")");
        }
        sql.add(")");
    }

    /** A part that a search looks for: its words are looked up, and only of a phrase the text is read. */
    private void words(String part) {
        List<String> words = new ArrayList<>(EventWords.terms(part));
        if (!part.endsWith(" ")) {
            String beginning = words.remove(words.size() - 1);
            // No character comes after the last one of Unicode.
            next().add(
                            "e.event IN (SELECT t.event FROM terms t WHERE t.word BETWEEN ? AND ?)",
                            beginning,
                            beginning + "\uDBFF\uDFFF");
        }
        for (String word : words) {
            next().add("e.event IN (SELECT t.event FROM terms t WHERE t.word = ?)", word);
        }
        if (part.strip().contains(" ")) {
            next().add("contains(e.words, ?)", part);
        }
    }

    private void and(String column, Set<String> values) {
        if (!values.isEmpty()) {
            sql.add(" AND " + column + " IN ").addList(values);
        }
    }

    private void box(EventFilter f) {
        GeoBox box = f.box();
        if (box != null) {
            next().add("e.place_lat BETWEEN ? AND ?", box.south(), box.north());
            next().add(
                            box.west() <= box.east()
                                    ? "e.place_lon BETWEEN ? AND ?"
                                    : "(e.place_lon >= ? OR e.place_lon <= ?)",
                            box.west(),
                            box.east());
        }
    }

    private void auxiliary(EventFilter f) {
        if (!f.withAuxiliary().isEmpty()) {
            List<String> columns =
                    f.withAuxiliary().stream().map(Conditions::column).toList();
            next().add("(" + String.join(" OR ", columns) + ")");
        }
        for (Auxiliary without : f.withoutAuxiliary()) {
            next().add("NOT " + column(without));
        }
    }

    private static String column(Auxiliary auxiliary) {
        return switch (auxiliary) {
            case HISTORICAL -> "e.historical";
            case FUTURE -> "e.future";
            case HYPOTHETICAL -> "e.hypothetical";
            case NEGATION -> "e.negation";
        };
    }

    private void article(String column, Set<String> values) {
        if (!values.isEmpty()) {
            next().add("e.article IN (SELECT a.article FROM articles a WHERE " + column + " IN ")
                    .addList(values)
                    .add(")");
        }
    }
}
