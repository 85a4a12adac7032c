package org.polybius.coding.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.polybius.coding.lexicon.Entry;
import org.polybius.coding.lexicon.Operator;
import org.polybius.model.Sentence;
import org.polybius.model.Token;

/** Finds the parties in the slots that an entry names for who acts and who undergoes. */
final class SlotParties {
    private static final Set<String> WHO = Set.of("person", "group", "organisation", "country");

    private final Referents referents;
    private final Sentence s;
    private final FrameReader frames;
    private final EntryMatcher matcher;

    SlotParties(Referents referents, Sentence sentence, FrameReader frames, EntryMatcher matcher) {
        this.referents = referents;
        this.s = sentence;
        this.frames = frames;
        this.matcher = matcher;
    }

    /** The arguments in the first of the slots that names a party, with their conjuncts. */
    List<Arg> choose(Frame frame, List<String> slots, Token t, Entry entry) {
        for (String slot : slots) {
            for (String place : Slots.of(slot, t, entry)) {
                List<Arg> found = parties(frame, place, entry);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    private List<Arg> parties(Frame frame, String slot, Entry entry) {
        List<Arg> found = new ArrayList<>();
        // "promised a field hospital": what is promised, not to whom.
        boolean given = slot.equals("object") && entry.operator() == Operator.INTEND;
        for (Arg arg : frame.get(slot)) {
            if (given && referents.kind(s, arg.token()).equals("facility")) {
                continue;
            }
            for (Token head : arg.asModifier() ? List.of(arg.token()) : frames.coordinated(arg.token())) {
                Arg one = new Arg(head, slot.equals(Slots.CONTROL) ? "subject" : slot, arg.asModifier());
                if (isDeed(one)) {
                    // "blocked Sweden's bid": whose deed it is.
                    frames.read(head).get("possessor").stream()
                            .filter(p -> !referents.parties(s, p).isEmpty())
                            .forEach(found::add);
                } else if (!matcher.isSum(head) && !referents.parties(s, one).isEmpty()) {
                    found.add(one);
                }
            }
        }
        return found;
    }

    /** "The arrest of activists drew criticism": an arrest is no party, whoever its words name. */
    private boolean isDeed(Arg arg) {
        return !arg.asModifier()
                && Slots.isNominal(arg.token())
                && !WHO.contains(referents.kind(s, arg.token()))
                && !matcher.matches(arg.token(), frames.read(arg.token())).isEmpty();
    }
}
