package org.polybius.store.database;

import java.time.LocalDate;

/** In which order events come. Those that are equal in it, or have no date, come in the order of writing. */
public enum EventOrder {
    /** The latest first day first; events without a date last. */
    NEWEST("date_start", true, "DATE"),
    /** The earliest first day first; events without a date last. */
    OLDEST("date_start", false, "DATE"),
    /** The most hostile first. */
    MOST_HOSTILE("intensity", false, "DOUBLE"),
    /** The friendliest first. */
    FRIENDLIEST("intensity", true, "DOUBLE"),
    /** The surest first. */
    SUREST("confidence", true, "DOUBLE");

    private final String column;
    private final boolean descending;
    private final String kind;

    EventOrder(String column, boolean descending, String kind) {
        this.column = column;
        this.descending = descending;
        this.kind = kind;
    }

    String column() {
        return column;
    }

    /** @throws RuntimeException if {@code value} is none of this order */
    void check(String value) {
        if (kind.equals("DATE")) {
            LocalDate.parse(value);
        } else {
            Double.parseDouble(value);
        }
    }

    /** The end of a statement that puts {@code events e} in this order. */
    String orderBy() {
        return orderBy("e." + column, "e.event");
    }

    /** The same for columns that are called so. */
    String orderBy(String value, String event) {
        return " ORDER BY " + value + (descending ? " DESC" : "") + " NULLS LAST, " + event;
    }

    /** The condition for what comes after a place. */
    Sql after(EventCursor cursor) {
        String value = cursor.value();
        if (value == null) {
            return new Sql("").add("(e." + column + " IS NULL AND e.event > ?)", cursor.event());
        }
        String as = "CAST(? AS " + kind + ")";
        // Alternatives would keep whole blocks from being passed over.
        return new Sql("")
                .add(
                        "((e." + column + (descending ? " <= " : " >= ") + as + " OR e." + column + " IS NULL)"
                                + " AND NOT (e." + column + " IS NOT DISTINCT FROM " + as + " AND e.event <= ?))",
                        value,
                        value,
                        cursor.event());
    }
}
