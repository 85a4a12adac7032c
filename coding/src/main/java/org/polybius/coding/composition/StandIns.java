package org.polybius.coding.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.lexicon.Lexicon;
import org.polybius.model.Sentence;
import org.polybius.model.Token;

/**
 * Subjects that stand for the people behind them: a document for whoever issued it ("passed a resolution urging Togo to
 * withdraw", "a letter by the bishops called for talks"), a gathering for those who gathered ("the summit between Ghana
 * and Togo failed"). And "each other", which stands for the subject, the hands at which somebody suffers, which stand
 * for whose they are, and "what they see as", which stands for what it is seen as.
 */
final class StandIns {
    private static final List<String> AUTHORS = List.of("by", "possessor", "from", "of");
    private static final List<String> PARTICIPANTS = List.of("between", "among", "of", "by", "possessor");

    private static final Set<String> RECIPROCALS = Set.of("each other", "one another");

    private final Lexicon lexicon;
    private final Sentence s;
    private final FrameReader frames;

    StandIns(Lexicon lexicon, Sentence sentence, FrameReader frames) {
        this.lexicon = lexicon;
        this.s = sentence;
        this.frames = frames;
    }

    /** Puts the people in the place of the subjects that stand for them; a subject whose people are unnamed stays. */
    void resolve(Frame frame) {
        hands(frame);
        frame.replaceEach(args -> args.stream().anyMatch(a -> seenAs(a.token()) != null)
                ? args.stream().map(this::asSeen).toList()
                : args);
        List<Arg> out = new ArrayList<>();
        for (Arg subject : frame.get("subject")) {
            List<Arg> people = subject.asModifier() ? List.of() : people(subject.token());
            out.addAll(people.isEmpty() ? List.of(subject) : people);
        }
        if (!out.equals(frame.get("subject"))) {
            frame.replace("subject", out);
        }
        if (!out.isEmpty()) {
            frame.replaceEach(
                    args -> args.stream().anyMatch(a -> isReciprocal(a.token())) ? as(args.get(0), out) : args);
        }
    }

    private Arg asSeen(Arg what) {
        Token as = seenAs(what.token());
        return as == null ? what : new Arg(as, what.slot(), what.asModifier());
    }

    /** "marched against what they see as a land grab": the land grab; null for other words. */
    private @Nullable Token seenAs(Token t) {
        Token verb = t.form().equalsIgnoreCase("what") && t.head() >= 0 ? s.token(t.head()) : t;
        boolean free = !verb.equals(t)
                ? t.is("obj") || t.is("obl")
                : s.children(t).stream().anyMatch(c -> c.form().equalsIgnoreCase("what") && c.index() < t.index());
        if (!free || !isOf(verb, "regarding")) {
            return null;
        }
        for (Token c : s.children(verb)) {
            boolean as = c.is("obl")
                    && s.children(c, "case").stream().anyMatch(p -> p.lemma().equals("as"));
            if (as || c.is("xcomp") && Slots.isNominal(c)) {
                return c;
            }
        }
        return null;
    }

    /** "beaten at the hands of the police" is beaten by them. */
    private void hands(Frame frame) {
        for (Arg hand : List.copyOf(frame.get("at"))) {
            if (hand.token().lemma().equalsIgnoreCase("hand")) {
                String slot = frame.has("subject") ? "by" : "subject";
                frames.read(hand.token()).get("of").forEach(whose -> frame.add(slot, whose.token()));
                frame.remove("at", hand);
            }
        }
    }

    /** "each other", "one another": parsers take either word for the head. */
    private boolean isReciprocal(Token t) {
        return RECIPROCALS.contains(words(t.index() - 1)) || RECIPROCALS.contains(words(t.index()));
    }

    /** The word at {@code first} and the next one; "" where there are no two. */
    private String words(int first) {
        return first < 0 || first + 1 >= s.size()
                ? ""
                : FrameReader.lower(s.token(first)) + " " + FrameReader.lower(s.token(first + 1));
    }

    private static List<Arg> as(Arg reciprocal, List<Arg> both) {
        return both.stream()
                .map(a -> new Arg(a.token(), reciprocal.slot(), a.asModifier()))
                .toList();
    }

    private List<Arg> people(Token noun) {
        if (isOf(noun, "authored")) {
            List<Arg> named = named(noun, AUTHORS);
            return named.isEmpty() ? issuers(noun) : named;
        }
        return isOf(noun, "conferring") ? named(noun, PARTICIPANTS) : List.of();
    }

    private List<Arg> named(Token noun, List<String> slots) {
        return asSubjects(frames.read(noun).first(slots));
    }

    /** Who issues a document, where it is the object of a verb of issuing or the subject of its passive. */
    private List<Arg> issuers(Token noun) {
        boolean governed = noun.is("obj") || noun.is("nsubj:pass");
        boolean issued = governed && noun.head() >= 0 && isOf(s.token(noun.head()), "issuing");
        return issued ? asSubjects(frames.read(s.token(noun.head())).get("subject")) : List.of();
    }

    private List<Arg> asSubjects(List<Arg> args) {
        return args.stream()
                .filter(a -> !a.asModifier())
                .map(a -> new Arg(a.token(), "subject"))
                .toList();
    }

    private boolean isOf(Token t, String wanted) {
        return lexicon.classes().contains(wanted, t.lemma().toLowerCase(Locale.ROOT));
    }
}
