package org.polybius.store.joining;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.polybius.model.Event;
import org.polybius.model.EventDate;
import org.polybius.model.Party;
import org.polybius.model.Place;
import org.polybius.store.formats.ActorKey;

/** What must be equal for two events to be taken for one. */
final class EventKey {
    private EventKey() {}

    /**
     * Type, parties, day and place, for joining. Only an event whose day, place and parties are known has one: what is not
     * told agrees with too much where articles are many.
     */
    static Optional<String> ofOccurrence(Event event) {
        Place place = event.place();
        return place == null
                ? Optional.empty()
                : ofDay(event)
                        .map(day -> day + "|" + event.auxiliary() + "|"
                                + (place.geonames() == null
                                        ? place.name() + ":" + place.country()
                                        : place.geonames().toString()));
    }

    /** Type, parties and day, for one event a day; an event without a day or without parties has none. */
    static Optional<String> ofDay(Event event) {
        EventDate date = event.date();
        boolean day = date.start() != null && date.start().equals(date.end());
        return !day || (event.actors().isEmpty() && event.recipients().isEmpty())
                ? Optional.empty()
                : Optional.of(date.start() + "|" + event.type() + "|" + parties(event.actors()) + "|"
                        + parties(event.recipients()));
    }

    private static String parties(List<Party> parties) {
        return parties.stream()
                .map(ActorKey::of)
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }
}
