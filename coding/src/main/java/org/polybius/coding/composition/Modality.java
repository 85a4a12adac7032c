package org.polybius.coding.composition;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.polybius.model.Sentence;
import org.polybius.model.Token;

/**
 * How a clause is meant: what its auxiliaries and adverbs do to its verb.
 *
 * @param negated not, never, no longer
 * @param modal what the modal verb says
 */
record Modality(boolean negated, Modal modal) {
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "never", "neither", "nor", "hardly");

    private static final Set<String> IN_IDIOMS = Set.of("no", "not", "n't", "never", "none", "nothing");

    /** A plain statement. */
    static final Modality PLAIN = new Modality(false, Modal.NONE);

    enum Modal {
        NONE,
        WILL,
        MAY,
        SHOULD,
        CAN
    }

    static Modality of(Sentence s, Token verb) {
        Modality own = own(s, verb);
        return own.modal == Modal.NONE ? new Modality(own.negated, shared(s, verb)) : own;
    }

    private static Modality own(Sentence s, Token verb) {
        boolean negated = false;
        Modal modal = Modal.NONE;
        for (Token c : s.children(verb)) {
            String word = FrameReader.lower(c);
            if (c.is("advmod") || c.is("neg") || c.is("cc")) {
                negated |= NEGATIONS.contains(word) || (word.equals("longer") && hasNo(s, c));
            } else if (c.is("aux")) {
                modal = modal(c, modal);
                negated |= word.equals("cannot");
            } else if (c.is("mark") && headlineFuture(s, verb, word)) {
                modal = Modal.WILL;
            } else if (c.is("nsubj") || c.is("obj")) {
                negated |= hasNo(s, c) || Set.of("nobody", "none", "nothing").contains(word);
            }
        }
        return new Modality(negated, modal);
    }

    /** "Chile and Peru to reopen embassies": a main clause in the infinitive tells in headlines what will be. */
    private static boolean headlineFuture(Sentence s, Token verb, String mark) {
        return mark.equals("to")
                && verb.is("root")
                && s.children(verb).stream().anyMatch(c -> c.is("nsubj") && c.index() < verb.index());
    }

    /** "must ensure security and provide shelter": coordinated verbs share what stands before the first. */
    private static Modal shared(Sentence s, Token verb) {
        if (!verb.is("conj") || verb.head() < 0 || !verb.xpos().equals("VB")) {
            return Modal.NONE;
        }
        boolean own = s.children(verb).stream().anyMatch(c -> c.is("nsubj") || c.is("aux") || c.is("mark"));
        Token first = s.token(verb.head());
        return own || first.index() > verb.index() ? Modal.NONE : own(s, first).modal();
    }

    /**
     * The same where the negation is one of the words that mean something together: "have no part". Of "would not hear
     * of" the "would" is one of them too.
     */
    Modality without(Collection<Token> words) {
        Set<String> forms = words.stream().map(FrameReader::lower).collect(Collectors.toSet());
        if (!negated || Collections.disjoint(forms, IN_IDIOMS)) {
            return this;
        }
        boolean refused = modal == Modal.WILL && !Collections.disjoint(forms, NEGATIONS);
        return new Modality(false, refused ? Modal.NONE : modal);
    }

    /** "Would respond to any attack": none is told; but what refuses "any mediation" is told. */
    Modality ofAny(Sentence s, Token noun, boolean content) {
        boolean any = !content
                && s.children(noun).stream()
                        .anyMatch(c -> c.is("det") && c.lemma().equals("any"));
        return any && modal == Modal.NONE ? new Modality(negated, Modal.MAY) : this;
    }

    private static boolean hasNo(Sentence s, Token noun) {
        for (Token c : s.children(noun)) {
            if (c.index() < noun.index() && Set.of("no", "neither").contains(FrameReader.lower(c))) {
                return true;
            }
        }
        return noun.index() > 0 && FrameReader.lower(s.token(noun.index() - 1)).equals("no");
    }

    private static Modal modal(Token aux, Modal before) {
        return switch (FrameReader.lower(aux)) {
            case "will", "'ll", "’ll", "would", "'d", "’d", "shall", "wo" -> Modal.WILL;
            case "may", "might", "could" -> Modal.MAY;
            case "should", "must", "ought" -> Modal.SHOULD;
            case "can", "ca", "cannot" -> Modal.CAN;
            default -> before;
        };
    }
}
