package org.polybius.coding.composition;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.polybius.model.Party;
import org.polybius.model.Sentence;
import org.polybius.model.Upos;
import org.polybius.model.ontology.Sector;

/** Whose deed it is that an operator stands over: "Iran warned that it would strike" threatens, "that rebels would" does not. */
final class OwnDeeds {
    private static final Set<Sector> OF_THE_STATE = EnumSet.of(Sector.GOV, Sector.MIL, Sector.COP);
    private static final Set<Sector> FORCES = EnumSet.of(Sector.MIL, Sector.COP);

    private final Referents referents;
    private final Sentence s;
    private final FrameReader frames;

    OwnDeeds(Referents referents, Sentence sentence, FrameReader frames) {
        this.referents = referents;
        this.s = sentence;
        this.frames = frames;
    }

    /** Whether somebody, or something that is no party, other than the operator's holder is named as doing it. */
    boolean isOfOthers(List<Arg> holder, Meaning deed) {
        List<Arg> who = deed.actors();
        if (who.isEmpty() && FrameReader.isVerbal(deed.trigger()) && !frames.passive(deed.trigger())) {
            who = frames.read(deed.trigger()).get("subject");
        }
        return !who.stream().allMatch(a -> holder.contains(a) || standsFor(a, holder));
    }

    /** "The president ordered troops to pull back": what a state orders its own forces to do is its deed. */
    boolean commands(List<Arg> holder, List<Arg> addressee) {
        List<Party> state =
                holder.stream().flatMap(h -> referents.parties(s, h).stream()).toList();
        List<Party> forces = addressee.stream()
                .flatMap(a -> referents.parties(s, a).stream())
                .toList();
        return !forces.isEmpty()
                && forces.stream().allMatch(f -> FORCES.contains(f.sector()))
                && state.stream().anyMatch(p -> OF_THE_STATE.contains(p.sector()) && ofOneState(p, forces.get(0)));
    }

    /** "Iran warned that it", "the president warned that his country", "the ministry that its troops". */
    private boolean standsFor(Arg who, List<Arg> holder) {
        boolean pronoun = who.token().upos() == Upos.PRON;
        List<Party> meant = referents.parties(s, who);
        return holder.stream().flatMap(h -> referents.parties(s, h).stream()).anyMatch(p -> meant.stream()
                .anyMatch(m -> p.sameCode(m) || !pronoun && ofOneState(p, m)));
    }

    private static boolean ofOneState(Party a, Party b) {
        return a.country() != null
                && a.country().equals(b.country())
                && OF_THE_STATE.contains(a.sector())
                && OF_THE_STATE.contains(b.sector());
    }
}
