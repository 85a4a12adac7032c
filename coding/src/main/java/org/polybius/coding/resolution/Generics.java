package org.polybius.coding.resolution;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.polybius.coding.composition.Arg;
import org.polybius.coding.composition.Meaning;
import org.polybius.model.Document;
import org.polybius.model.Section;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.Upos;

/**
 * Tells what is always so from what has happened: "militias intimidate villagers" in the middle of a report says what militias do.
 * Headlines and first sentences tell news in the present tense, so that only what comes after them is asked.
 */
final class Generics {
    private static final Set<String> OFTEN = Set.of(
            "often",
            "usually",
            "typically",
            "always",
            "routinely",
            "regularly",
            "frequently",
            "sometimes",
            "commonly",
            "rarely",
            "seldom");

    private final int lead;

    Generics(Document document) {
        int first = 0;
        for (Sentence s : document.sentences()) {
            if (s.section().kind() == Section.Kind.BODY) {
                first = s.index();
                break;
            }
        }
        lead = first;
    }

    /** Whether it is told in the simple present of what happens often, or of a deed of force by and to kinds of people. */
    boolean isHabit(Sentence s, Meaning m) {
        Token verb = m.trigger();
        if (s.index() <= lead || verb.upos() != Upos.VERB || !present(s, verb)) {
            return false;
        }
        if (s.children(verb, "advmod").stream()
                .anyMatch(c -> OFTEN.contains(c.form().toLowerCase(Locale.ROOT)))) {
            return true;
        }
        boolean force = m.coding().type().quad() == 4 && m.trigger().equals(m.deed());
        boolean somebody = !m.actors().isEmpty() || verb.xpos().equals("VBN");
        return force && somebody && areKinds(s, m.actors()) && areKinds(s, m.recipients());
    }

    private static boolean present(Sentence s, Token verb) {
        List<Token> auxiliaries = s.children(verb, "aux");
        boolean active = Set.of("VBP", "VBZ").contains(verb.xpos()) && auxiliaries.isEmpty();
        boolean passive = verb.xpos().equals("VBN")
                && auxiliaries.size() == 1
                && auxiliaries.get(0).form().equalsIgnoreCase("are");
        return active || passive;
    }

    private static boolean areKinds(Sentence s, List<Arg> parties) {
        return parties.stream().allMatch(a -> isKind(s, a.token()));
    }

    /** A noun without article, number, owner or name: "gangs", "organised crime". */
    private static boolean isKind(Sentence s, Token noun) {
        return noun.upos() == Upos.NOUN
                && s.children(noun).stream()
                        .noneMatch(c -> c.is("det")
                                || c.is("nummod")
                                || c.is("nmod:poss")
                                || c.is("nmod")
                                || c.is("acl")
                                || c.upos() == Upos.PROPN
                                || c.is("amod")
                                        && Character.isUpperCase(c.form().charAt(0)));
    }
}
