package org.polybius.coding.composition;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.polybius.model.Sentence;
import org.polybius.model.Token;

/** Reads into a frame what stands one step away from its predicate: whose border, for whom, carrying what. */
final class PhrasesBeside {
    private static final Set<String> BORDERS = Set.of("border", "frontier", "borderline");
    private static final Set<String> LOADING = Set.of("carry", "bear", "transport", "bring", "load", "lade", "pack");

    private final Sentence s;
    private final FrameReader frames;

    PhrasesBeside(Sentence sentence, FrameReader frames) {
        this.s = sentence;
        this.frames = frames;
    }

    /** "Set money aside for Chad to feed refugees": it is for Chad. */
    void beneficiary(Token clause, Frame frame) {
        if (frame.has("object")
                && s.children(clause, "mark").stream()
                        .anyMatch(m -> FrameReader.lower(m).equals("for"))) {
            s.children(clause, "nsubj").forEach(n -> frame.add("for", n));
        }
    }

    /** Whose border it is: "to its border with Guyana", "near the Ukrainian border". */
    void border(Token phrase, Frame frame) {
        if (!BORDERS.contains(phrase.lemma().toLowerCase(Locale.ROOT))) {
            return;
        }
        for (Token c : s.children(phrase, "nmod")) {
            if (frames.preposition(c).equals("with")) {
                frame.add("border", c);
            }
        }
        if (!frame.has("border") && frames.hasModifiers(phrase)) {
            frame.add("border", new Arg(phrase, "border", true));
        }
    }

    /** "A plane carrying tents landed", "lorries loaded with weapons crossed": with what. */
    void loads(Frame frame) {
        for (String slot : List.of("subject", "object")) {
            for (Arg holder : List.copyOf(frame.get(slot))) {
                for (Token c : s.children(holder.token(), "acl")) {
                    if (LOADING.contains(c.lemma())) {
                        s.children(c, "obj").forEach(o -> frame.add("carrying", o));
                        s.children(c, "obl").stream()
                                .filter(o -> frames.preposition(o).equals("with"))
                                .forEach(o -> frame.add("carrying", o));
                    }
                }
            }
        }
    }
}
