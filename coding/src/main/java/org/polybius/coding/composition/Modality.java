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

    /** With one of these, what will be is a guess: nobody has promised it. */
    private static final Set<String> GUESSING = Set.of(
            "probably",
            "likely",
            "surely",
            "certainly",
            "presumably",
            "inevitably",
            "undoubtedly",
            "perhaps",
            "possibly",
            "maybe",
            "doubtless");

    private static final Set<String> WOULD = Set.of("would", "'d", "’d");

    /** A plain statement. */
    static final Modality PLAIN = new Modality(false, Modal.NONE);

    enum Modal {
        NONE,
        WILL,
        /** <i>would</i> in a clause that hangs on no verb of saying: what was said to come, or what is only thought of */
        WOULD,
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
        boolean guessed = false;
        boolean done = false;
        boolean would = false;
        Modal modal = Modal.NONE;
        for (Token c : s.children(verb)) {
            String word = FrameReader.lower(c);
            if (c.is("advmod") || c.is("neg") || c.is("cc")) {
                negated |= NEGATIONS.contains(word) || (word.equals("longer") && hasNo(s, c));
                guessed |= GUESSING.contains(word);
            } else if (c.is("aux")) {
                modal = modal(c, modal);
                done |= word.equals("have") || word.equals("'ve") || word.equals("’ve");
                would |= WOULD.contains(word);
                negated |= word.equals("cannot");
            } else if (c.is("mark") && headlineFuture(s, verb, word)) {
                modal = Modal.WILL;
            } else if (c.is("nsubj") || c.is("obj")) {
                negated |= hasNo(s, c) || Set.of("nobody", "none", "nothing").contains(word);
            }
        }
        // "Iran should have released them": it has not; "should not have fired": it has.
        if (done && modal == Modal.SHOULD && !would && !must(s, verb)) {
            return new Modality(!negated, Modal.NONE);
        }
        return new Modality(negated, negated ? modal : weakened(s, verb, modal, guessed, would, done));
    }

    /** "a law that would ban it", but not "his word that he would go". */
    private static boolean isRelative(Sentence s, Token verb) {
        return verb.deprel().equals("acl:relcl")
                && s.children(verb).stream()
                        .anyMatch(c -> (c.is("nsubj") || c.is("obj"))
                                && Set.of("who", "which", "that", "whom").contains(FrameReader.lower(c)));
    }

    private static boolean must(Sentence s, Token verb) {
        return s.children(verb, "aux").stream().anyMatch(c -> c.lemma().equals("must"));
    }

    /** "would have helped": it was not so; "must have helped", "will probably help": somebody thinks so. */
    private static Modal weakened(Sentence s, Token verb, Modal modal, boolean guessed, boolean would, boolean done) {
        boolean never = done && (would || modal == Modal.SHOULD);
        if (never || guessed && modal == Modal.WILL) {
            return Modal.MAY;
        }
        boolean called = verb.is("ccomp") && s.token(verb.head()).lemma().equals("be");
        boolean apart = called
                || verb.is("root")
                || isRelative(s, verb)
                || verb.is("conj") && verb.head() >= 0 && s.token(verb.head()).is("root");
        return would && apart ? Modal.WOULD : modal;
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
     * The same where {@code words} mean something together with the verb. Their own negation negates it ("found not guilty"), but
     * one that is among them says nothing more ("have no part"); of "would not hear of" the "would" is one of them too.
     */
    Modality with(Sentence s, Collection<Token> words) {
        boolean inside = words.stream()
                .flatMap(w -> s.children(w, "advmod").stream())
                .anyMatch(c -> FrameReader.lower(c).equals("not") && !words.contains(c));
        if (inside) {
            return new Modality(!negated, modal);
        }
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
