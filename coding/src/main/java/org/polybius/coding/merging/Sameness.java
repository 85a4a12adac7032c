package org.polybius.coding.merging;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Event;
import org.polybius.model.Party;
import org.polybius.model.Place;
import org.polybius.model.Quantity;
import org.polybius.model.Token;
import org.polybius.model.ontology.EventType;

/**
 * Whether a mention tells an event that was told before. What one leaves out agrees with anything that the other says;
 * what they say differently does not agree. {@code docs/decisions/0013-one-event.md} has the rule in words.
 */
final class Sameness {
    /** Towns so near to one another may be one place; where one is only "near" a town, so near. */
    private static final double SAME_TOWN_KM = 10;

    private static final double NEAR_TOWN_KM = 50;
    private static final double KM_PER_DEGREE = 111.2;

    /** What two sides do with one another, whichever is named first. */
    private static final Set<EventType> MUTUAL = Set.of(EventType.CONSULT, EventType.COOPERATE);

    private Sameness() {}

    /** @param before an event with its mentions so far */
    static boolean same(Tellings before, Telling later) {
        Event a = before.event();
        Event b = later.event();
        if (isResult(later, before)) {
            return true;
        }
        if (a.type() != b.type()
                || !a.auxiliary().equals(b.auxiliary())
                || a.code() != null && b.code() != null && !a.code().equals(b.code())
                || !agree(a.place(), b.place())) {
            return false;
        }
        if (isAnswer(a, b)) {
            return false;
        }
        Token pointer = later.pointer();
        if (pointer != null && pointsTo(later, before)) {
            return true;
        }
        if (pointer != null && pointer.is("obl") && before.lemmas().contains(pointer.lemma())) {
            return false;
        }
        boolean summary = before.summary() || later.summary();
        if (!agreeInMode(a, b, summary) || !agreeInDays(a, b)) {
            return false;
        }
        if (!summary && (later.additive() && !saysAllOf(b, a) || countDiffers(a, b))) {
            return false;
        }
        boolean oneSentence = before.lastSentence() == later.sentence().index();
        boolean retold = before.lemmas().contains(later.lemma());
        boolean anchored = retold
                && a.place() != null
                && b.place() != null
                && a.place().name().equals(b.place().name());
        Sides sides = new Sides(oneSentence, summary, anchored, retold, later);
        return sides.match(a.actors(), b.actors())
                        && (sides.match(a.recipients(), b.recipients()) || retold && countedAnew(a, b))
                || MUTUAL.contains(a.type())
                        && !a.recipients().isEmpty()
                        && !b.recipients().isEmpty()
                        && sides.match(a.actors(), b.recipients())
                        && sides.match(a.recipients(), b.actors());
    }

    /** Whether a mention only says what came of a deed: "shelled a town, killing two" is one act of violence. */
    static boolean isResult(Telling later, Tellings before) {
        Token cause = later.cause();
        Event a = before.event();
        Event b = later.event();
        return cause != null
                && a.type() == b.type()
                && a.auxiliary().equals(b.auxiliary())
                && (b.actors().isEmpty() || a.actors().isEmpty() || meet(a.actors(), b.actors()))
                && !isAnswer(a, b)
                && a.evidence().stream()
                        .anyMatch(e -> e.sentence() == later.sentence().index()
                                && e.trigger().equals(cause.span()));
    }

    /**
     * Whether "the attack" of a mention is the event told before. An act of violence is told by what came of it, so those
     * killed in the attack belong to it; what is seized or said in a raid is a deed of its own.
     */
    private static boolean pointsTo(Telling later, Tellings before) {
        Event a = before.event();
        Event b = later.event();
        return b.type() == EventType.ASSAULT
                && !before.summary()
                && (!later.datesItself() || agreeInDays(a, b))
                && (b.actors().isEmpty() || a.actors().isEmpty() || meet(a.actors(), b.actors()));
    }

    /** Whether those who acted undergo, as in a counter-attack: done to them, not by them. */
    private static boolean isAnswer(Event a, Event b) {
        return !MUTUAL.contains(a.type())
                && (meet(a.actors(), b.recipients()) && !meet(a.recipients(), b.recipients())
                        || meet(a.recipients(), b.actors()) && !meet(a.actors(), b.actors()));
    }

    /** The headline need not say by what means: "masses troops" for the soldiers and rockets of the body. */
    private static boolean agreeInMode(Event a, Event b, boolean summary) {
        return a.mode() == null
                || b.mode() == null
                || a.mode().equals(b.mode())
                || summary && a.cameo() != null && a.cameo().equals(b.cameo());
    }

    /** Days that overlap; where one mention gives no time of its own it may be any recent day. */
    private static boolean agreeInDays(Event a, Event b) {
        return a.date().overlaps(b.date())
                || a.date().text() == null
                || b.date().text() == null;
    }

    /** Whether one more deed is told with no day or place that the one before has not. */
    private static boolean saysAllOf(Event more, Event before) {
        return (more.date().text() == null) == (before.date().text() == null)
                && (more.place() == null) == (before.place() == null);
    }

    /** Whether one voice counts both, and counts differently: then these are others. */
    private static boolean countDiffers(Event a, Event b) {
        if (!speakers(a).equals(speakers(b))) {
            return false;
        }
        for (Quantity.Kind kind : a.quantities().keySet()) {
            Quantity x = a.quantities().get(kind);
            Quantity y = b.quantities().get(kind);
            if (y != null && (above(x, y) || above(y, x))) {
                return true;
            }
        }
        return false;
    }

    /** Whether other voices count those of the same kind whom the same did it to. */
    private static boolean countedAnew(Event a, Event b) {
        return !speakers(a).equals(speakers(b))
                && b.quantities().keySet().stream().anyMatch(a.quantities()::containsKey)
                && a.actors().stream().anyMatch(x -> b.actors().stream().anyMatch(y -> sameName(x, y)))
                && !b.recipients().isEmpty()
                && b.recipients().stream()
                        .allMatch(y ->
                                y.sector() != null && a.recipients().stream().anyMatch(y::sameCode));
    }

    private static boolean above(Quantity x, Quantity y) {
        Integer high = y.high();
        return high != null && x.low() > high;
    }

    private static List<String> speakers(Event e) {
        return e.attribution().stream().map(s -> s.speaker().name()).toList();
    }

    /** Places of which one lies in the other or both are near; a spot without coordinates may be anywhere. */
    static boolean agree(@Nullable Place a, @Nullable Place b) {
        if (a == null || b == null || a.name().equals(b.name())) {
            return true;
        }
        if (a.country() != null && b.country() != null && !a.country().equals(b.country())) {
            return false;
        }
        if (a.lat() == null || b.lat() == null || a.lon() == null || b.lon() == null) {
            return true;
        }
        if (contains(a, b) || contains(b, a)) {
            return true;
        }
        boolean near = a.precision() == Place.Precision.NEAR || b.precision() == Place.Precision.NEAR;
        double north = (a.lat() - b.lat()) * KM_PER_DEGREE;
        double east = (a.lon() - b.lon()) * KM_PER_DEGREE * Math.cos(Math.toRadians(a.lat()));
        return Math.hypot(north, east) <= (near ? NEAR_TOWN_KM : SAME_TOWN_KM);
    }

    private static boolean contains(Place whole, Place part) {
        return switch (whole.precision()) {
            case COUNTRY -> true;
            case ADMIN1 ->
                part.precision() != Place.Precision.COUNTRY
                        && (part.admin1() == null
                                || whole.name().equals(part.admin1())
                                || Objects.equals(whole.admin1(), part.admin1()));
            case ADMIN2 -> part.precision() != Place.Precision.ADMIN1 && Objects.equals(whole.admin1(), part.admin1());
            default -> false;
        };
    }

    private static boolean meet(List<Party> a, List<Party> b) {
        return a.stream().anyMatch(x -> b.stream().anyMatch(y -> sameName(x, y) || x.sameCode(y)));
    }

    private static boolean sameName(Party a, Party b) {
        return a.sameCode(b)
                && (a.id() != null && a.id().equals(b.id())
                        || a.name().toLowerCase(Locale.ROOT).equals(b.name().toLowerCase(Locale.ROOT)));
    }

    /**
     * Whether those on one side of two mentions may be the same. In the summary and where the same word tells the deed
     * again, codes suffice ("a Nigerian army post", "the post"). A side may be missing in the summary, and where the same
     * word tells the deed at the same place.
     */
    private record Sides(boolean oneSentence, boolean summary, boolean anchored, boolean retold, Telling later) {

        boolean match(List<Party> a, List<Party> b) {
            if (a.isEmpty() || b.isEmpty()) {
                return summary || anchored || a.isEmpty() && b.isEmpty();
            }
            boolean named = a.stream().anyMatch(x -> b.stream().anyMatch(y -> sameName(x, y)));
            if (named) {
                return true;
            }
            if (oneSentence) {
                return a.stream().allMatch(x -> b.stream()
                        .anyMatch(y -> Objects.equals(x.country(), y.country())
                                && (x.sector() == null || y.sector() == null || x.sector() == y.sector())));
            }
            boolean sameCodes =
                    a.size() == b.size() && a.stream().allMatch(x -> b.stream().anyMatch(x::sameCode));
            return sameCodes
                    && (summary || retold && b.stream().allMatch(y -> y.country() != null && later.isGiven(y)));
        }
    }
}
