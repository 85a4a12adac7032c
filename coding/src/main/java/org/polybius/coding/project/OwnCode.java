package org.polybius.coding.project;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Event;

/**
 * An event type of a user's own.
 *
 * @param code as events carry it
 * @param label a few words for people
 * @param description what it covers, or null
 * @param kind what it is a kind of: events with this code have this type
 * @param rules conditions, one of which an event of the type must meet to get the code; empty where only entries give it
 */
public record OwnCode(String code, String label, @Nullable String description, Kind kind, List<Rule> rules) {
    /** Copies the list. */
    public OwnCode {
        rules = List.copyOf(rules);
    }

    /** The first rule that {@code event} meets, or null. */
    @Nullable
    Rule ruleFor(Event event) {
        if (event.type() != kind.type()) {
            return null;
        }
        return rules.stream().filter(r -> r.fits(event)).findFirst().orElse(null);
    }
}
