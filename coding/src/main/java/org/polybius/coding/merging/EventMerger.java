package org.polybius.coding.merging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.quantities.Tolls;
import org.polybius.model.Document;
import org.polybius.model.Event;
import org.polybius.model.Evidence;
import org.polybius.model.Party;
import org.polybius.model.Place;
import org.polybius.model.Section;

/** Joins the mentions of one event within an article. */
public final class EventMerger {
    private EventMerger() {}

    /** The events in the order in which they are first told, each with all its evidence. */
    public static List<Event> merge(Document document, List<Event> mentions) {
        List<Event> out = new ArrayList<>();
        for (Event mention : mentions) {
            int same = -1;
            for (int i = 0; i < out.size() && same < 0; i++) {
                if (same(document, out.get(i), mention)) {
                    same = i;
                }
            }
            if (same < 0) {
                out.add(mention);
            } else {
                out.set(same, join(document, out.get(same), mention));
            }
        }
        return List.copyOf(out);
    }

    private static boolean same(Document document, Event a, Event b) {
        boolean alike = a.type() == b.type()
                && a.auxiliary().equals(b.auxiliary())
                && (a.mode() == null || b.mode() == null || a.mode().equals(b.mode()) || retold(document, a, b))
                && (a.code() == null || b.code() == null || a.code().equals(b.code()));
        if (!alike || !sameDay(a, b)) {
            return false;
        }
        boolean oneSentence = sentence(a) == sentence(b);
        boolean summary = isSummary(document, a) || isSummary(document, b);
        return sameSide(a.actors(), b.actors(), oneSentence, summary)
                && sameSide(a.recipients(), b.recipients(), oneSentence, summary);
    }

    /** The headline need not say by what means: "masses troops" for the soldiers and rockets of the body. */
    private static boolean retold(Document document, Event a, Event b) {
        return a.cameo() != null && a.cameo().equals(b.cameo()) && (isSummary(document, a) || isSummary(document, b));
    }

    private static int sentence(Event e) {
        return e.evidence().get(0).sentence();
    }

    /** The headline and the standfirst tell again what the body tells. */
    private static boolean isSummary(Document document, Event e) {
        Section.Kind kind = document.sentences().get(sentence(e)).section().kind();
        return kind == Section.Kind.TITLE || kind == Section.Kind.STANDFIRST;
    }

    /** Days that overlap; where one mention gives no time of its own it may be any recent day. */
    private static boolean sameDay(Event a, Event b) {
        return a.date().overlaps(b.date())
                || a.date().text() == null
                || b.date().text() == null;
    }

    private static boolean sameSide(List<Party> a, List<Party> b, boolean oneSentence, boolean summary) {
        if (a.isEmpty() && b.isEmpty()) {
            return true;
        }
        if (a.isEmpty() || b.isEmpty()) {
            return summary;
        }
        boolean named = a.stream().anyMatch(x -> b.stream().anyMatch(y -> sameName(x, y)));
        if (oneSentence) {
            return named
                    || a.stream().allMatch(x -> b.stream().anyMatch(y -> Objects.equals(x.country(), y.country())));
        }
        boolean sameCodes =
                a.size() == b.size() && a.stream().allMatch(x -> b.stream().anyMatch(x::sameCode));
        return named || summary && sameCodes;
    }

    private static boolean sameName(Party a, Party b) {
        return a.name().toLowerCase(Locale.ROOT).equals(b.name().toLowerCase(Locale.ROOT)) && a.sameCode(b);
    }

    /** The mention that tells more is kept, with what the other adds. */
    private static Event join(Document document, Event a, Event b) {
        boolean first = detail(document, a) >= detail(document, b);
        Event base = first ? a : b;
        Event other = first ? b : a;
        List<Evidence> evidence = new ArrayList<>(a.evidence());
        b.evidence().stream().filter(e -> !evidence.contains(e)).forEach(evidence::add);
        List<String> why = new ArrayList<>(base.why());
        why.add("also told in sentence " + sentence(other) + ": \""
                + other.evidence().get(0).quote() + "\"");
        return new Event(
                a.id(),
                base.type(),
                base.mode() != null ? base.mode() : other.mode(),
                base.contexts(),
                base.cameo(),
                base.mode() != null ? base.intensity() : other.intensity(),
                base.actors().isEmpty() ? other.actors() : base.actors(),
                base.recipients().isEmpty() ? other.recipients() : base.recipients(),
                base.date().text() != null ? base.date() : other.date(),
                finer(base.place(), other.place()),
                base.attribution().isEmpty() ? other.attribution() : base.attribution(),
                base.auxiliary(),
                Tolls.join(a.quantities(), b.quantities()),
                evidence,
                why,
                Math.max(a.confidence(), b.confidence()),
                base.provenance(),
                base.code() != null ? base.code() : other.code());
    }

    /** The place that the better mention gives, but for a spot without a name where the other says which: "a market". */
    private static @Nullable Place finer(@Nullable Place better, @Nullable Place other) {
        boolean nameless = better != null
                && other != null
                && better.lat() == null
                && other.lat() != null
                && (better.country() == null || better.country().equals(other.country()));
        return better == null || nameless ? other : better;
    }

    private static int detail(Document document, Event e) {
        return (isSummary(document, e) ? 0 : 2)
                + (e.date().text() != null ? 2 : 0)
                + (e.place() != null ? 1 : 0)
                + (e.actors().isEmpty() ? 0 : 1)
                + (e.recipients().isEmpty() ? 0 : 1)
                + (e.attribution().isEmpty() ? 0 : 1);
    }
}
