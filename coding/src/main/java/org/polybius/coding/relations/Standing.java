package org.polybius.coding.relations;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.polybius.coding.composition.Arg;
import org.polybius.coding.composition.Meaning;
import org.polybius.coding.composition.Referents;
import org.polybius.coding.composition.Told;
import org.polybius.coding.lexicon.Coding;
import org.polybius.coding.lexicon.CompositionTable;
import org.polybius.coding.lexicon.Operator;
import org.polybius.coding.relations.PairReferents.Closeness;
import org.polybius.model.CharSpan;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.ontology.EventType;

/**
 * How the marked pair stands to what is told. An event is coded for who did it; a relation is asked between two, and the
 * first may be the one who says that the second did it, or may only think of doing it.
 */
final class Standing {
    /** From how close on a phrase counts as the marked one. */
    private static final double CLOSE = 0.8;

    /** Words that put one beside the other. */
    private static final List<String> COMPANY = List.of(
            "together with",
            "jointly with",
            "alongside",
            "side by side with",
            "shoulder to shoulder with",
            "at the side of",
            "hand in hand with",
            "in common with",
            "in tandem with",
            "in partnership with",
            "in cooperation with",
            "in collaboration with",
            "in coordination with",
            "in concert with");

    /** Words that say of a deed that two do it, where "with" names the other. */
    private static final List<String> SHARED = List.of("joint", "combined", "shared", "bilateral", "mutual", "jointly");

    /** Who says of another that he arms somebody does not mean it as praise: CAMEO's military aid. */
    private static final String ARMING = "072";

    private final CompositionTable table;

    Standing(CompositionTable table) {
        this.table = table;
    }

    /** What the deed makes the relation of the two: of those who do it together, of who tells and who did it. */
    Coding of(Sentence s, Told told, MarkedPair pair, Referents referents) {
        Meaning m = told.meaning();
        // Both may violate a truce as enemies, but no enemies hold exercises with each other.
        boolean both = m.coding().type() == EventType.MOBILIZE && is(s, m.actors(), pair.undergoing(), referents);
        boolean comrades = m.coding().type().quad() > 2 && stands(s, m.trigger(), pair, false);
        boolean companions = comrades || !m.mutual() && (both || stands(s, m.trigger(), pair, true));
        if (companions && is(s, m.actors(), pair.acting(), referents)) {
            return table.compose(Operator.JOIN, m.coding()).orElse(m.coding());
        }
        if (callsFor(s, m, pair) && !is(s, m.recipients(), pair.undergoing(), referents)) {
            return table.compose(Operator.CONDEMN, m.coding()).orElse(m.coding());
        }
        boolean hostile =
                m.coding().type().quad() > 2 || ARMING.equals(m.coding().cameo().code());
        if (hostile && says(s, told, pair.acting(), referents) && is(s, m.actors(), pair.undergoing(), referents)) {
            return table.compose(Operator.ACCUSE, m.coding()).orElse(m.coding());
        }
        boolean thoughtOf = m.hypothetical() && !told.mentioned() && !isPerfect(s, m.trigger());
        return thoughtOf ? table.compose(Operator.INTEND, m.coding()).orElse(m.coding()) : m.coding();
    }

    /**
     * "repaired the refinery together with Chinese contractors": the second stands beside the first.
     *
     * @param shared whether a bare "with" is enough where a word says that two do it: enemies fight "with" each other too
     */
    private static boolean stands(Sentence s, Token verb, MarkedPair pair, boolean shared) {
        for (Token phrase : s.subtree(verb)) {
            if (phrase.index() > verb.index() && Closeness.in(phrase, pair.undergoing())) {
                String between = s.tokens().subList(verb.index() + 1, phrase.index()).stream()
                        .map(t -> t.form().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" ", " ", " "));
                return COMPANY.stream().anyMatch(words -> between.contains(" " + words + " "))
                        || shared
                                && between.contains(" with ")
                                && s.children(phrase, "case").stream()
                                        .anyMatch(c -> c.lemma().equals("with"))
                                && SHARED.stream().anyMatch(word -> between.contains(" " + word + " "));
            }
        }
        return false;
    }

    /** Something to be done against somebody: who is not asked for it is who it is aimed at. */
    private static boolean callsFor(Sentence s, Meaning m, MarkedPair pair) {
        Coding deed = m.entries().get(m.entries().size() - 1).coding();
        boolean hostile = deed != null && deed.type().quad() > 2 && deed.type() != EventType.REQUEST;
        return m.coding().type() == EventType.REQUEST && (hostile || isAgainst(s, pair));
    }

    private static boolean isAgainst(Sentence s, MarkedPair pair) {
        return s.tokens().stream()
                .filter(t -> Closeness.in(t, pair.undergoing()))
                .flatMap(t -> s.children(t, "case").stream())
                .anyMatch(c -> c.lemma().equals("against"));
    }

    /** "may have attacked" guesses at what was done, and is no intention. */
    private static boolean isPerfect(Sentence s, Token verb) {
        return s.children(verb, "aux").stream().anyMatch(a -> a.lemma().equals("have"));
    }

    private static boolean says(Sentence s, Told told, List<CharSpan> marks, Referents referents) {
        return told.speech().stream().anyMatch(speech -> is(s, speech.speakers(), marks, referents));
    }

    private static boolean is(Sentence s, List<Arg> args, List<CharSpan> marks, Referents referents) {
        return Fit.role(s, args, marks, referents) >= CLOSE;
    }
}
