package org.polybius.coding.merging;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.quantities.Tolls;
import org.polybius.model.Attribution;
import org.polybius.model.Document;
import org.polybius.model.Event;
import org.polybius.model.EventDate;
import org.polybius.model.Evidence;
import org.polybius.model.Party;
import org.polybius.model.Place;
import org.polybius.model.Quantity;
import org.polybius.model.ontology.EventType;

/** Joins the mentions of one event within an article. Immutable, for all threads. */
public final class EventMerger {
    private final Function<String, Set<EventType>> nouns;

    /** @param nouns which types of event a noun may point back to, by its lemma */
    public EventMerger(Function<String, Set<EventType>> nouns) {
        this.nouns = nouns;
    }

    /**
     * The events in the order in which they are first told, each with all its evidence. A mention is compared with what
     * is known of an event from all its mentions; "the attack" is the last one that fits, anything else the first.
     */
    public List<Event> merge(Document document, List<Event> mentions) {
        List<Tellings> out = new ArrayList<>();
        for (Event event : mentions) {
            Telling mention = Telling.of(document, event, nouns);
            int same = mention.pointer() != null ? lastOf(out, mention) : firstOf(out, mention);
            int cause = causeOf(out, mention);
            if (cause >= 0 && cause != same) {
                // "Six soldiers killed" of the headline is the attack that killed them.
                Tellings act = out.get(cause).with(mention, join(out.get(cause), mention));
                boolean headline = same >= 0 && out.get(same).summary();
                Telling told = headline ? Telling.of(document, out.get(same).event(), nouns) : mention;
                out.set(cause, headline ? act.with(told, join(act, told)) : act);
                if (headline) {
                    out.remove(same);
                }
            } else if (same < 0) {
                out.add(Tellings.of(mention));
            } else {
                Tellings before = out.get(same);
                out.set(same, before.with(mention, join(before, mention)));
            }
        }
        return out.stream().map(Tellings::event).toList();
    }

    private static int causeOf(List<Tellings> told, Telling mention) {
        for (int i = told.size() - 1; i >= 0; i--) {
            if (Sameness.isResult(mention, told.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static int firstOf(List<Tellings> told, Telling mention) {
        for (int i = 0; i < told.size(); i++) {
            if (Sameness.same(told.get(i), mention)) {
                return i;
            }
        }
        return -1;
    }

    private static int lastOf(List<Tellings> told, Telling mention) {
        for (int i = told.size() - 1; i >= 0; i--) {
            if (Sameness.same(told.get(i), mention)) {
                return i;
            }
        }
        return -1;
    }

    /** The mention that tells more is kept, with what the other adds; what they tell differently is kept in the derivation. */
    private static Event join(Tellings before, Telling mention) {
        Event a = before.event();
        Event b = mention.event();
        boolean result = Sameness.isResult(mention, before);
        boolean first = result || detail(a, before.summary()) >= detail(b, mention.summary());
        Event base = first ? a : b;
        Event other = first ? b : a;
        List<Evidence> evidence = new ArrayList<>(a.evidence());
        b.evidence().stream().filter(e -> !evidence.contains(e)).forEach(evidence::add);
        EventDate date = date(before, mention);
        List<Party> recipients = base.recipients().isEmpty() ? other.recipients() : base.recipients();
        if (mention.pointer() != null && !mention.summary()) {
            recipients = all(a.recipients(), b.recipients());
        }
        if (result) {
            recipients = sufferers(all(a.recipients(), b.recipients()));
        }
        List<String> why = new ArrayList<>(base.why());
        why.add("also told in sentence " + other.evidence().get(0).sentence() + ": \""
                + other.evidence().get(0).quote() + "\"");
        differences(a, b, why);
        return new Event(
                a.id(),
                base.type(),
                base.mode() != null ? base.mode() : other.mode(),
                base.contexts(),
                base.cameo(),
                base.mode() != null ? base.intensity() : other.intensity(),
                base.actors().isEmpty() ? other.actors() : base.actors(),
                recipients,
                date,
                finer(base.place(), other.place(), first ? before.summary() : mention.summary()),
                speakers(base.attribution(), other.attribution()),
                base.auxiliary(),
                Tolls.join(a.quantities(), b.quantities()),
                evidence,
                why,
                Math.max(a.confidence(), b.confidence()),
                base.provenance(),
                base.code() != null ? base.code() : other.code());
    }

    /** A date of its own clause before one that it takes from another, and of two such the more exact. */
    private static EventDate date(Tellings before, Telling mention) {
        EventDate a = before.event().date();
        EventDate b = mention.event().date();
        if (a.text() == null || b.text() == null) {
            return a.text() != null ? a : b;
        }
        boolean own = before.datesItself();
        if (own != mention.datesItself()) {
            return own ? a : b;
        }
        return a.overlaps(b) && days(b) < days(a) ? b : a;
    }

    private static long days(EventDate date) {
        return date.start() == null || date.end() == null
                ? Long.MAX_VALUE
                : ChronoUnit.DAYS.between(date.start(), date.end());
    }

    private static List<Party> all(List<Party> a, List<Party> b) {
        List<Party> all = new ArrayList<>(a);
        b.stream()
                .filter(y -> a.stream().noneMatch(x -> x.name().equalsIgnoreCase(y.name()) || x.sameCode(y)))
                .forEach(all::add);
        return all;
    }

    /** "shelled a house, killing two people": the people, not the house, where they are told. */
    private static List<Party> sufferers(List<Party> struck) {
        List<Party> people = struck.stream().filter(p -> p.sector() != null).toList();
        return people.isEmpty() ? struck : people;
    }

    private static List<Attribution> speakers(List<Attribution> a, List<Attribution> b) {
        List<Attribution> all = new ArrayList<>(a);
        b.stream()
                .filter(y -> a.stream()
                        .noneMatch(x -> x.speaker().name().equals(y.speaker().name())))
                .forEach(all::add);
        return all;
    }

    /** What two mentions of one event tell differently stays to be seen. */
    private static void differences(Event a, Event b, List<String> why) {
        a.quantities().forEach((kind, x) -> {
            Quantity y = b.quantities().get(kind);
            if (y != null && (x.low() != y.low() || !Objects.equals(x.high(), y.high()))) {
                why.add("counts differ, " + kind.label() + ": \"" + x.text() + "\" in sentence " + sentence(a) + ", \""
                        + y.text() + "\" in sentence " + sentence(b));
            }
        });
        Place here = a.place();
        Place there = b.place();
        if (here != null && there != null && !here.name().equals(there.name())) {
            why.add("places differ: \"" + here.text() + "\" in sentence " + sentence(a) + ", \"" + there.text()
                    + "\" in sentence " + sentence(b));
        }
    }

    private static int sentence(Event e) {
        return e.evidence().get(0).sentence();
    }

    /** The place that the better mention gives, but for a spot without a name where the other says which: "a market". */
    private static @Nullable Place finer(@Nullable Place better, @Nullable Place other, boolean summary) {
        // What no gazetteer has is known by its country only: the text says where more exactly than its headline does.
        if (summary
                && better != null
                && other != null
                && better.lat() == null
                && better.precision() == other.precision()) {
            return other;
        }
        boolean nameless = better != null
                && other != null
                && better.lat() == null
                && other.lat() != null
                && (better.country() == null || better.country().equals(other.country()));
        return better == null || nameless ? other : better;
    }

    private static int detail(Event e, boolean summary) {
        return (summary ? 0 : 2)
                + (e.date().text() != null ? 2 : 0)
                + (e.place() != null ? 1 : 0)
                + (e.actors().isEmpty() ? 0 : 1)
                + (e.recipients().isEmpty() ? 0 : 1)
                + (e.attribution().isEmpty() ? 0 : 1);
    }
}
