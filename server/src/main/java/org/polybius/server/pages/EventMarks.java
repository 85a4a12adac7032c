package org.polybius.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Attribution;
import org.polybius.model.CharSpan;
import org.polybius.model.Event;
import org.polybius.model.Evidence;
import org.polybius.model.Party;
import org.polybius.server.pages.MarkedText.Mark;
import org.polybius.server.pages.MarkedText.Role;

/** Where the parts of an article's events stand in its text. */
final class EventMarks {
    private EventMarks() {}

    /** The marks of all events, numbered from 1 in their order. */
    static List<Mark> of(String article, String text, List<Event> events) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            add(marks, article, text, events.get(i), i + 1);
        }
        return marks;
    }

    /** The marks of one of the events; of the others the deed alone. */
    static List<Mark> chosen(List<Mark> all, int number) {
        return all.stream()
                .filter(m -> m.event() == number || m.role() == Role.TRIGGER)
                .map(m -> m.event() == number ? m : new Mark(m.span(), Role.OTHER, m.event()))
                .toList();
    }

    private static void add(List<Mark> marks, String article, String text, Event e, int number) {
        List<Evidence> here = e.evidence().stream()
                .filter(w -> w.article().equals(article) && w.span().end() <= text.length())
                .toList();
        if (here.isEmpty()) {
            return;
        }
        for (Evidence words : here) {
            marks.add(new Mark(words.span(), Role.CLAUSE, number));
            marks.add(new Mark(words.trigger(), Role.TRIGGER, number));
        }
        e.actors().forEach(p -> party(marks, text, p, Role.ACTOR, number));
        e.recipients().forEach(p -> party(marks, text, p, Role.RECIPIENT, number));
        for (Attribution a : e.attribution()) {
            party(marks, text, a.speaker(), Role.SPEAKER, number);
        }
        CharSpan clause = here.get(0).span();
        nearest(text, e.place() == null ? null : e.place().text(), clause)
                .ifPresent(at -> marks.add(new Mark(at, Role.PLACE, number)));
        nearest(text, e.date().text(), clause).ifPresent(at -> marks.add(new Mark(at, Role.DATE, number)));
    }

    private static void party(List<Mark> marks, String text, Party party, Role role, int number) {
        if (party.span() != null && party.span().end() <= text.length()) {
            marks.add(new Mark(party.span(), role, number));
        }
    }

    /** Where {@code words}, whose place an event does not keep, stand nearest to its clause. */
    static Optional<CharSpan> nearest(String text, @Nullable String words, CharSpan clause) {
        if (words == null || words.isBlank()) {
            return Optional.empty();
        }
        CharSpan best = null;
        long bestDistance = Long.MAX_VALUE;
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length())) {
            CharSpan found = new CharSpan(at, at + words.length());
            long distance = found.overlaps(clause)
                    ? 0
                    : Math.min(
                            Math.abs((long) clause.start() - found.end()),
                            Math.abs((long) found.start() - clause.end()));
            if (distance < bestDistance) {
                best = found;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }
}
