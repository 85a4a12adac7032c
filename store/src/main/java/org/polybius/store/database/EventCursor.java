package org.polybius.store.database;

import org.jspecify.annotations.Nullable;

/**
 * A place in a list of events, behind an event: what the list is ordered by, and the event's number. Stays right while
 * events are added.
 *
 * @param order the list's order
 * @param value the event's value in that order, or null if it has none
 * @param event the event's number in the database
 */
public record EventCursor(EventOrder order, @Nullable String value, long event) {

    /** As one word, for an address. {@link #parse} reads it. */
    public String token() {
        return order.name() + "~" + event + (value == null ? "" : "~" + value);
    }

    /**
     * The place that {@code token} names.
     *
     * @throws IllegalArgumentException if it names none; the message quotes it
     */
    public static EventCursor parse(String token) {
        String[] parts = token.split("~", 3);
        try {
            EventOrder order = EventOrder.valueOf(parts[0]);
            String value = parts.length < 3 ? null : parts[2];
            if (value != null) {
                order.check(value);
            }
            return new EventCursor(order, value, Long.parseLong(parts[1]));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "not a place in a list of events: " + (token.length() > 80 ? token.substring(0, 80) + "…" : token),
                    e);
        }
    }
}
