package org.polybius.coding.places;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.polybius.model.Sentence;
import org.polybius.model.Token;

/** The words of {@code place-words.tsv}: how a place stands in a sentence. */
final class PlaceWords {
    private static final Set<String> KINDS = Set.of(
            "in",
            "near",
            "toward",
            "move",
            "leave",
            "talk",
            "town",
            "province",
            "site",
            "spot",
            "ground",
            "line",
            "part",
            "state",
            "office",
            "body",
            "side",
            "gather",
            "never",
            "given",
            "permit",
            "stay",
            "meet",
            "effect",
            "landmark",
            "called",
            "via",
            "during",
            "visit",
            "stake",
            "fight",
            "aim",
            "sign",
            "dweller",
            "seated",
            "aside",
            "enter",
            "staff",
            "urban",
            "assess",
            "seat",
            "besiege",
            "afar",
            "answer",
            "scene",
            "harm",
            "idle");

    private static final Set<String> SIDES = Set.of(
            "north",
            "south",
            "east",
            "west",
            "northeast",
            "northwest",
            "southeast",
            "southwest",
            "north-east",
            "north-west",
            "south-east",
            "south-west",
            "outskirts",
            "edge",
            "vicinity");

    private final Map<String, Set<String>> byKind;

    PlaceWords(Map<String, Set<String>> byKind) {
        this.byKind = byKind;
        for (String kind : KINDS) {
            if (!byKind.containsKey(kind)) {
                throw new IllegalStateException("place-words.tsv has no line of kind " + kind);
            }
        }
    }

    boolean is(String kind, String word) {
        return byKind.getOrDefault(kind, Set.of()).contains(word);
    }

    boolean is(String kind, Token t) {
        return is(kind, t.lemma().toLowerCase(Locale.ROOT)) || is(kind, t.form().toLowerCase(Locale.ROOT));
    }

    /** Whether the word names a direction or edge, said of what it is of: "south of", "outskirts of". */
    boolean direction(Token t) {
        return SIDES.contains(t.form().toLowerCase(Locale.ROOT));
    }

    /** Whether it answers a deed on the spot: "hit back", "replied with tear gas". */
    boolean answers(Sentence s, Token verb) {
        return is("answer", verb)
                || s.children(verb).stream()
                        .anyMatch(
                                p -> is("answer", verb.lemma() + "_" + p.form().toLowerCase(Locale.ROOT)));
    }

    /** Whether the preposition puts something in, by or toward a place. */
    boolean locative(String preposition) {
        return is("in", preposition)
                || is("near", preposition)
                || is("toward", preposition)
                || preposition.equals("from");
    }

    /** Whether a name that stands beside {@code t} is that of a place: "Abha airport", "Hodeidah province". */
    boolean generic(Token t) {
        return is("town", t) || is("province", t) || is("site", t);
    }
}
