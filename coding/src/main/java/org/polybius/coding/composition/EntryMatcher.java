package org.polybius.coding.composition;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.polybius.coding.lexicon.Entry;
import org.polybius.coding.lexicon.Lexicon;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.Upos;

/** Finds the entries that a word in its frame may name. */
final class EntryMatcher {
    private final Lexicon lexicon;
    private final Referents referents;
    private final Sentence s;
    private final FrameReader frames;

    EntryMatcher(Lexicon lexicon, Referents referents, Sentence s, FrameReader frames) {
        this.lexicon = lexicon;
        this.referents = referents;
        this.s = s;
        this.frames = frames;
    }

    /** The entries that fit, the most specific first. */
    List<Lexicon.Candidate> matches(Token t, Frame frame) {
        return lexicon.candidates(kind(t), t.lemma().toLowerCase(Locale.ROOT)).stream()
                .filter(c -> hasRest(t, c.pattern().rest()))
                .filter(c -> c.entry().needs().entrySet().stream().allMatch(n -> holds(frame, n)))
                .filter(c -> c.entry().unless().entrySet().stream().noneMatch(n -> holds(frame, n)))
                .toList();
    }

    /** Whether any entry has this word for its head. */
    boolean known(Token t) {
        return !lexicon.candidates(kind(t), t.lemma().toLowerCase(Locale.ROOT)).isEmpty();
    }

    private static Entry.Kind kind(Token t) {
        return switch (t.upos()) {
            case VERB, AUX -> Entry.Kind.VERB;
            case ADJ -> Entry.Kind.ADJECTIVE;
            default -> Entry.Kind.NOUN;
        };
    }

    /** Each word of the rest is a dependent of the head, or a dependent of one (the "on" of "go on strike"). */
    private boolean hasRest(Token head, List<String> rest) {
        for (String word : rest) {
            boolean found = false;
            for (Token c : s.children(head)) {
                if (isWord(c, word)) {
                    found = true;
                    break;
                }
                for (Token g : s.children(c)) {
                    boolean near = g.is("case") || g.is("amod") || g.is("compound") || g.is("mark") || g.is("fixed");
                    if (near && isWord(g, word)) {
                        found = true;
                        break;
                    }
                }
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWord(Token t, String word) {
        return t.upos() != Upos.PUNCT
                && !t.is("nsubj")
                && (t.lemma().equalsIgnoreCase(word) || t.form().equalsIgnoreCase(word));
    }

    private boolean holds(Frame frame, Map.Entry<String, List<String>> condition) {
        List<Arg> args = frame.get(condition.getKey());
        for (String wanted : condition.getValue()) {
            if (wanted.equals("none") ? args.isEmpty() : args.stream().anyMatch(a -> is(a, wanted))) {
                return true;
            }
        }
        return false;
    }

    private boolean is(Arg arg, String wanted) {
        if (wanted.equals("any")) {
            return true;
        }
        for (Token t : frames.coordinated(arg.token())) {
            if (wanted.equals("party")
                    ? !referents
                            .parties(s, new Arg(t, arg.slot(), arg.asModifier()))
                            .isEmpty()
                    : isOf(t, wanted)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOf(Token t, String wanted) {
        String lemma = t.lemma().toLowerCase(Locale.ROOT);
        if (lemma.equals(wanted) || lexicon.classes().contains(wanted, lemma)) {
            return true;
        }
        if (referents.kind(s, t).equals(wanted)) {
            return true;
        }
        if (wanted.equals("number")) {
            return t.upos() == Upos.NUM
                    || t.upos() == Upos.SYM
                    || !s.children(t, "nummod").isEmpty();
        }
        // "dozens of prisoners", "a group of soldiers", "tonnes of food": the class of what is counted counts.
        for (Token c : s.children(t, "nmod")) {
            boolean of = s.children(c, "case").stream().anyMatch(x -> x.form().equalsIgnoreCase("of"));
            if (of && lexicon.classes().contains("quantity", lemma) && isOf(c, wanted)) {
                return true;
            }
        }
        return false;
    }
}
