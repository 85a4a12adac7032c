package org.polybius.coding.quantities;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.polybius.coding.composition.Arg;
import org.polybius.coding.composition.Frame;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.Upos;

/** Finds the words of a sentence that count people, and how many. Stateless, thread-safe. */
final class ClauseCounter {
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "never", "hardly");
    private static final Set<String> MODALS =
            Set.of("may", "might", "could", "would", "will", "can", "should", "must", "'ll", "'d", "wo", "ca");

    /** Where an object stands that the tree takes for a prepositional phrase. */
    private static final String BEHIND = "behind";

    private final CountWords words;
    private final PhraseCounter phrases;

    ClauseCounter(CountWords words, PhraseCounter phrases) {
        this.words = words;
        this.phrases = phrases;
    }

    /**
     * People counted by a word.
     *
     * @param entry what they are
     * @param word "killing", "dead", "toll"
     * @param people the heads of the phrases counted
     * @param count how many
     * @param real whether the sentence tells it as a fact
     */
    record Counted(CountEntry entry, Token word, List<Token> people, PhraseCounter.Count count, boolean real) {}

    /** In the order of the words. */
    List<Counted> read(SentenceView view) {
        List<Counted> out = new ArrayList<>();
        if (view.numbers().isEmpty() && !mentions(view)) {
            return out;
        }
        for (Token t : view.s().tokens()) {
            for (CountEntry entry : words.matching(t, lemma -> view.hasDependent(t, lemma))) {
                if (negated(view.s(), t)) {
                    continue;
                }
                for (String slot : slots(entry)) {
                    List<Arg> args = args(view, t, slot);
                    Optional<PhraseCounter.Count> count =
                            slot.equals("itself") ? phrases.countAt(view, t) : phrases.count(view, args, true);
                    if (count.isPresent()) {
                        List<Token> people = args.stream().map(Arg::token).toList();
                        out.add(new Counted(entry, t, people, count.get(), isReal(view, t)));
                        break;
                    }
                }
            }
        }
        return out;
    }

    private static List<String> slots(CountEntry entry) {
        if (!entry.counted().contains("object")) {
            return entry.counted();
        }
        List<String> out = new ArrayList<>(entry.counted());
        out.add(BEHIND);
        return out;
    }

    private boolean mentions(SentenceView view) {
        return view.s().tokens().stream()
                .anyMatch(t -> !words.matching(t, x -> true).isEmpty());
    }

    private static List<Arg> args(SentenceView view, Token t, String slot) {
        Sentence s = view.s();
        if (slot.equals("itself")) {
            return List.of(new Arg(t, slot, false));
        }
        if (slot.equals("level")) {
            return level(view, t);
        }
        if (slot.equals(BEHIND)) {
            return numbersAsPhrases(view, t);
        }
        Frame frame = view.frames().read(t);
        List<Arg> found = frame.get(slot);
        boolean participle = t.xpos().equals("VBN") || t.upos() == Upos.ADJ;
        boolean behind = (t.is("amod") || t.is("xcomp") || t.is("dep"))
                && t.head() >= 0
                && t.head() < t.index()
                && !isVerb(s.token(t.head()));
        if (found.isEmpty() && participle && behind) {
            found = List.of(new Arg(s.token(t.head()), slot, false));
        }
        if (found.isEmpty() && participle && slot.equals("object")) {
            // "left three people wounded"
            found = t.is("xcomp") ? frame.get("subject") : List.of();
        }
        return found;
    }

    /** "Killed between 20 and 30 people": the tree takes the words around a number for prepositions. */
    private static List<Arg> numbersAsPhrases(SentenceView view, Token verb) {
        for (Token c : view.s().children(verb)) {
            boolean introduced = c.index() > verb.index()
                    && view.s().children(c, "case").stream()
                            .anyMatch(x -> view.numbers().stream().anyMatch(p -> p.contains(x.index())));
            if (introduced) {
                return List.of(new Arg(c, "object", false));
            }
        }
        return List.of();
    }

    private static boolean isVerb(Token t) {
        return t.upos() == Upos.VERB || t.upos() == Upos.AUX;
    }

    /** "The toll rose to 41", "stands at 41", "reached 41"; "bringing the toll to 41". */
    private static List<Arg> level(SentenceView view, Token t) {
        if (t.head() < 0) {
            return List.of();
        }
        Token verb = view.s().token(t.head());
        if (!isVerb(verb) && verb.upos() != Upos.NUM) {
            return List.of();
        }
        if (verb.upos() == Upos.NUM) {
            return t.is("nsubj") ? List.of(new Arg(verb, "level", false)) : List.of();
        }
        Frame frame = view.frames().read(verb);
        List<Arg> out = new ArrayList<>(frame.get("to"));
        out.addAll(frame.get("at"));
        if (t.is("nsubj") && !t.deprel().equals("nsubj:pass")) {
            out.addAll(frame.get("object"));
        }
        return out;
    }

    private static boolean negated(Sentence s, Token t) {
        return s.children(t).stream().anyMatch(c -> NEGATIONS.contains(lower(c)));
    }

    /** What may happen, is meant to happen, or is feared to have happened, is no fact. */
    private boolean isReal(SentenceView view, Token t) {
        Sentence s = view.s();
        Token clause = t;
        for (int i = 0; i < 4; i++) {
            for (Token c : s.children(clause)) {
                String word = lower(c);
                boolean modal = c.is("aux") && MODALS.contains(word);
                boolean condition = c.is("mark") && (word.equals("if") || word.equals("unless") || word.equals("to"));
                if (modal || condition) {
                    return false;
                }
            }
            boolean inner = clause.is("xcomp") || clause.is("ccomp") || clause.is("obj") || clause.is("conj");
            if (clause.head() < 0 || !inner) {
                return true;
            }
            clause = s.token(clause.head());
            if (words.doubts(clause)) {
                return false;
            }
        }
        return true;
    }

    private static String lower(Token t) {
        return t.form().toLowerCase(Locale.ROOT);
    }
}
