package org.polybius.coding.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.polybius.coding.lexicon.Lexicon;

/**
 * Ways of saying the same with other arguments: "provided Colombia with helicopters" gives what "provided helicopters to
 * Colombia" gives. Entries are written for the second.
 */
final class Alternations {
    private final Lexicon lexicon;

    Alternations(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Puts what is given with "with" in the object's place, and whom it is given to in the indirect object's. */
    void resolve(Frame frame) {
        String verb = frame.predicate().lemma().toLowerCase(Locale.ROOT);
        if (!frame.has("object") || !frame.has("with") || !lexicon.classes().contains("giving", verb)) {
            return;
        }
        List<Arg> given = as("object", frame.get("with"));
        List<Arg> taker = new ArrayList<>(as("iobject", frame.get("object")));
        taker.addAll(frame.get("iobject"));
        frame.replace("object", given);
        frame.replace("iobject", taker);
    }

    private static List<Arg> as(String slot, List<Arg> args) {
        return args.stream().map(a -> new Arg(a.token(), slot, a.asModifier())).toList();
    }
}
