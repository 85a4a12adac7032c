package org.polybius.coding.composition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.lexicon.Coding;
import org.polybius.coding.lexicon.Entry;
import org.polybius.coding.lexicon.Lexicon;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.Upos;

/** Finds the entries that a word in its frame may name. */
final class EntryMatcher {
    private static final Set<String> WHO = Set.of("person", "group", "organisation");

    /** Behind these stands something else than what the verb is about. */
    private static final Set<String> APART =
            Set.of("for", "after", "before", "until", "since", "during", "amid", "despite");

    private final Lexicon lexicon;
    private final Referents referents;
    private final Sentence s;
    private final FrameReader frames;
    private final boolean guessing;
    private final Set<String> words = new HashSet<>();

    /** @param guessing whether entries count whose conditions the arguments do not meet, after those that fit */
    EntryMatcher(Lexicon lexicon, Referents referents, Sentence s, FrameReader frames, boolean guessing) {
        this.lexicon = lexicon;
        this.referents = referents;
        this.s = s;
        this.frames = frames;
        this.guessing = guessing;
        for (Token t : s.tokens()) {
            words.add(t.form().toLowerCase(Locale.ROOT));
            words.add(t.lemma().toLowerCase(Locale.ROOT));
        }
    }

    /**
     * An entry that fits a word.
     *
     * @param entry what is meant
     * @param frame the word's arguments, with those that hang on the other words of the entry ("took control of the
     *     town": the town hangs on "control")
     * @param rest the other words of the entry, read with it
     * @param met the share of its conditions that hold, less 1 if what rules it out is there
     */
    record Match(Entry entry, Frame frame, List<Token> rest, double met) {}

    /** The entries that fit, the most specific first. */
    List<Match> matches(Token t, Frame frame) {
        return matches(t, frame, false);
    }

    /** The same, and after them, where guessing is wanted, those whose words are there but not their conditions. */
    List<Match> likely(Token t, Frame frame) {
        return matches(t, frame, guessing);
    }

    private List<Match> matches(Token t, Frame frame, boolean guess) {
        List<Match> out = new ArrayList<>();
        List<Match> guesses = new ArrayList<>();
        for (Lexicon.Candidate c : candidates(t)) {
            // Most entries fail here already: "take" has some hundred, and few of their words stand in the sentence.
            List<Token> rest = words.containsAll(c.pattern().rest())
                    ? rest(t, frame, c.pattern().rest())
                    : null;
            if (rest == null || isOther(t, rest)) {
                continue;
            }
            Entry entry = c.entry();
            Frame whole = rest.isEmpty() && entry.shares().isEmpty() ? frame : widened(frame, rest);
            entry.shares().forEach(preposition -> frames.share(preposition, whole));
            if (fits(whole, entry)) {
                out.add(new Match(entry, whole, rest, 1));
            } else if (guess && !c.pattern().head().equals(Lexicon.ANY)) {
                guesses.add(new Match(entry, whole, rest, likelihood(whole, entry)));
            }
        }
        guesses.sort(Comparator.comparingDouble(Match::met).reversed());
        out.addAll(guesses);
        return out;
    }

    /** The entries of the word itself, and after them those of any word. */
    private List<Lexicon.Candidate> candidates(Token t) {
        List<Lexicon.Candidate> own = lexicon.candidates(kind(t), t.lemma().toLowerCase(Locale.ROOT));
        List<Lexicon.Candidate> any = lexicon.candidates(kind(t), Lexicon.ANY);
        if (any.isEmpty() || own.isEmpty()) {
            return any.isEmpty() ? own : any;
        }
        List<Lexicon.Candidate> out = new ArrayList<>(own);
        out.addAll(any);
        return out;
    }

    private double likelihood(Frame frame, Entry entry) {
        int asked = entry.needs().size();
        long met = entry.needs().entrySet().stream()
                .filter(n -> holds(frame, entry, n))
                .count();
        double share = asked == 0 ? 1 : (double) met / asked;
        return isRuledOut(frame, entry) ? share - 1 : share;
    }

    /** With a particle that is no word of the entry the verb is another one: "ended up in hospital" ends nothing. */
    private boolean isOther(Token verb, List<Token> rest) {
        // Where the entry names what is done as well, "broke off the talks" breaks them.
        boolean named = rest.stream().anyMatch(r -> Slots.isNominal(r) || FrameReader.isVerbal(r));
        return !named
                && s.children(verb, "compound").stream()
                        .anyMatch(c -> c.deprel().equals("compound:prt") && !rest.contains(c));
    }

    private boolean fits(Frame frame, Entry entry) {
        for (Map.Entry<String, List<String>> need : entry.needs().entrySet()) {
            if (!holds(frame, entry, need)) {
                return false;
            }
        }
        return !isRuledOut(frame, entry);
    }

    private boolean isRuledOut(Frame frame, Entry entry) {
        for (Map.Entry<String, List<String>> bar : entry.unless().entrySet()) {
            if (holds(frame, entry, bar)) {
                return true;
            }
        }
        return false;
    }

    private Frame widened(Frame frame, List<Token> rest) {
        Frame whole = new Frame(frame.predicate());
        whole.inherit(frame, List.of());
        for (Token word : rest) {
            if (Slots.isNominal(word)) {
                whole.inherit(frames.read(word), List.of("subject", "object"));
            } else if (FrameReader.isVerbal(word)) {
                whole.inherit(frames.read(word), List.of("subject", "infinitive", "clause"));
            }
        }
        return whole;
    }

    /** Whether one of them is a party whose say is politics by itself. */
    boolean political(List<Arg> parties) {
        return parties.stream().anyMatch(a -> is(a, "political"));
    }

    /** Whether the word counts, weighs or is money: "3 million Chilean pesos" are nobody. */
    boolean isSum(Token t) {
        return t.upos() == Upos.NOUN && isOf(t, "sum");
    }

    /** Whether any entry has this word for its head. */
    boolean known(Token t) {
        return !candidates(t).isEmpty();
    }

    private static Entry.Kind kind(Token t) {
        return switch (t.upos()) {
            case VERB, AUX -> Entry.Kind.VERB;
            case ADJ -> Entry.Kind.ADJECTIVE;
            default -> Entry.Kind.NOUN;
        };
    }

    /**
     * The dependents of the head that are the words of {@code rest}, or null if one is missing: its own dependents, its
     * object in a passive or a relative clause, or small words of these (the "on" of "go on strike").
     */
    private @Nullable List<Token> rest(Token head, Frame frame, List<String> rest) {
        List<Token> out = new ArrayList<>();
        for (String word : rest) {
            Token found = null;
            for (Arg object : frame.get("object")) {
                for (Token o : frames.coordinated(object.token())) {
                    found = found == null && isWord(o, word) ? o : found;
                }
                for (Token what : amountOf(object.token())) {
                    found = found == null && isWord(what, word) ? what : found;
                }
            }
            for (Token c : s.children(head)) {
                if (found != null || c.deprel().equals("nsubj")) {
                    continue;
                }
                // The "to" of its own infinitive is no word of it: "the decision to turn back" is no "turn to".
                boolean infinitive = c.is("mark") && c.index() < head.index();
                found = isWord(c, word) && !infinitive && !isClause(c, rest) && !isElsewhere(head, c, rest) ? c : null;
                // "called on Tuesday" is no "call on", "turned up when they sat down" no "turn down".
                for (Token g : isOf(c, "calendar") ? List.<Token>of() : s.children(c)) {
                    found = found == null && isSmall(g, c) && isWord(g, word) ? g : found;
                }
            }
            // "fail to reach agreement", "send message of congratulation": it may hang on one of the words before it.
            for (Token before : out) {
                for (Token c : s.children(before)) {
                    boolean below = FrameReader.isVerbal(before) || c.is("nmod");
                    found = found == null && below && isWord(c, word) ? c : found;
                }
            }
            if (found == null) {
                return null;
            }
            out.add(found);
        }
        return out;
    }

    /** Whether a word belongs to the one it hangs on: "on" to "strike", both adjectives to "logistical and financial support". */
    private static boolean isSmall(Token t, Token head) {
        boolean coordinated = (head.is("amod") || head.is("compound")) && t.is("conj");
        return coordinated
                || t.is("case")
                || t.is("amod")
                || t.is("compound") && !FrameReader.isVerbal(head)
                || t.is("mark")
                || t.is("fixed")
                || t.is("det") && t.lemma().equalsIgnoreCase("no");
    }

    /**
     * "stopped while fighting went on" stops no fighting, "stopped work to protest" no protest, "ordered soldiers to back the
     * police" orders nobody back, and "received the envoy and called for talks" receives no call.
     */
    private boolean isClause(Token t, List<String> rest) {
        List<Token> marks = s.children(t, "mark");
        boolean other = marks.stream().anyMatch(c -> !rest.contains(c.form().toLowerCase(Locale.ROOT)));
        return t.upos() == Upos.VERB && (other || t.is("conj") || t.is("advcl") && marks.isEmpty());
    }

    /** "Under a new law Norway suspended aid" suspends no law, and "called for a halt" called none. */
    private boolean isElsewhere(Token head, Token t, List<String> rest) {
        String preposition = t.is("obl") ? frames.preposition(t) : "";
        boolean apart = t.index() < head.index() || APART.contains(preposition);
        return apart && !preposition.isEmpty() && !rest.contains(preposition.split(" ")[0]);
    }

    /** A gerund is a word of an entry only as such: "called for help, halting work" calls no halt. */
    private static boolean isWord(Token t, String word) {
        boolean gerund =
                t.upos() == Upos.VERB && t.form().toLowerCase(Locale.ROOT).endsWith("ing");
        return t.upos() != Upos.PUNCT
                && (t.form().equalsIgnoreCase(word) || !gerund && t.lemma().equalsIgnoreCase(word));
    }

    /** Whether one of the condition's slots ("with|between") holds one of its values. */
    private boolean holds(Frame frame, Entry entry, Map.Entry<String, List<String>> condition) {
        for (String slot : Slots.named(condition.getKey())) {
            List<Arg> args = frame.first(Slots.of(slot, frame.predicate(), entry));
            for (String wanted : condition.getValue()) {
                if (wanted.equals("none") ? args.isEmpty() : isAny(args, wanted)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isAny(List<Arg> args, String wanted) {
        for (Arg arg : args) {
            if (is(arg, wanted)) {
                return true;
            }
        }
        return false;
    }

    private boolean is(Arg arg, String wanted) {
        if (wanted.equals("any")) {
            return true;
        }
        if (wanted.equals("deed")) {
            return deeds(arg.token()).findAny().isPresent();
        }
        if (wanted.equals("hostile")) {
            return deeds(arg.token()).anyMatch(c -> c.type().quad() == 4);
        }
        if (wanted.equals("unknown")) {
            return isStrange(arg.token());
        }
        if (wanted.equals("subjunctive")) {
            return isSubjunctive(arg.token());
        }
        if (wanted.equals("parties")) {
            return frames.coordinated(arg.token()).stream()
                            .flatMap(t -> referents.parties(s, new Arg(t, arg.slot(), arg.asModifier())).stream())
                            .map(p -> p.country())
                            .filter(c -> c != null)
                            .distinct()
                            .count()
                    > 1;
        }
        if (wanted.equals("party") || wanted.equals("political")) {
            return frames.coordinated(arg.token()).stream()
                    .flatMap(t -> referents.parties(s, new Arg(t, arg.slot(), arg.asModifier())).stream())
                    .anyMatch(p -> wanted.equals("party") || referents.isPolitical(p));
        }
        if (arg.asModifier()) {
            return s.children(arg.token()).stream()
                    .anyMatch(c -> (c.is("amod") || c.is("compound")) && isOf(c, wanted));
        }
        for (Token t : frames.coordinated(arg.token())) {
            if (isOf(t, wanted) || isOfSector(t, wanted)) {
                return true;
            }
        }
        return false;
    }

    /** A proper name of something that is neither a known party nor anybody's: "Kulbus". */
    private boolean isStrange(Token t) {
        return t.upos() == Upos.PROPN
                && referents.kind(s, t).equals("other")
                && referents.parties(s, new Arg(t, "")).isEmpty();
    }

    /** What the word may name as a deed of its own. */
    private Stream<Coding> deeds(Token t) {
        return lexicon.candidates(kind(t), t.lemma().toLowerCase(Locale.ROOT)).stream()
                .filter(c -> !c.entry().isOperator() && c.pattern().rest().isEmpty())
                .map(c -> c.entry().coding())
                .filter(Objects::nonNull);
    }

    /**
     * "insisted that the army leave": the bare form beside a singular subject says what is to be, not what is; "that soldiers be
     * confined" says so beside any subject.
     */
    private boolean isSubjunctive(Token verb) {
        boolean passive = s.children(verb).stream()
                .anyMatch(c -> (c.is("aux:pass") || c.is("cop")) && c.form().equalsIgnoreCase("be"));
        if (passive
                && s.children(verb, "aux").isEmpty()
                && !s.children(verb, "nsubj").isEmpty()) {
            return true;
        }
        boolean bare = verb.form().equalsIgnoreCase(verb.lemma()) && verb.upos() == Upos.VERB;
        return bare
                && s.children(verb, "aux").isEmpty()
                && s.children(verb, "nsubj").stream()
                        .anyMatch(n -> (n.upos() == Upos.NOUN || n.upos() == Upos.PROPN)
                                && !s.children(verb).stream()
                                        .anyMatch(c -> c.is("mark") && c.lemma().equals("to"))
                                && s.children(n, "conj").isEmpty()
                                && n.form().equalsIgnoreCase(n.lemma()));
    }

    /**
     * A party belongs to a class by its sector: Islamic State to the armed, though it is no noun like "rebels"; so does
     * "it" or "the group" where it points back to it, and a coast guard to the troops.
     */
    private boolean isOfSector(Token t, String wanted) {
        boolean named = t.upos() == Upos.PROPN
                || t.upos() == Upos.PRON
                || lexicon.classes().contains("collective", t.lemma().toLowerCase(Locale.ROOT));
        return (named || WHO.contains(referents.kind(s, t)))
                && lexicon.classes().exists(wanted)
                && referents.parties(s, new Arg(t, "")).stream()
                        .anyMatch(p -> p.sector() != null
                                && lexicon.classes().contains(wanted, p.sector().name()));
    }

    private boolean isOf(Token t, String wanted) {
        String lemma = t.lemma().toLowerCase(Locale.ROOT);
        // "took place", "gave way to": a bare word of a set phrase is no place.
        if (wanted.equals("place") && lemma.equals(wanted) && s.children(t).isEmpty()) {
            return false;
        }
        if (lemma.equals(wanted) || lexicon.classes().contains(wanted, lemma)) {
            return true;
        }
        if (referents.kind(s, t).equals(wanted) || isPhrase(t, lemma, wanted)) {
            return true;
        }
        if (wanted.equals("number")) {
            return t.upos() == Upos.NUM
                    || t.upos() == Upos.SYM
                    || !s.children(t, "nummod").isEmpty();
        }
        for (Token c : amountOf(t)) {
            if (isOf(c, wanted)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word with one that describes it is wanted: "coast guard", "aid group". */
    private boolean isPhrase(Token t, String lemma, String wanted) {
        boolean several = wanted.indexOf(' ') > 0;
        if (!several && !lexicon.classes().hasPhrases(wanted)) {
            return false;
        }
        for (Token c : s.children(t)) {
            if ((c.is("compound") || c.is("amod")) && c.index() < t.index()) {
                String phrase = c.lemma().toLowerCase(Locale.ROOT) + " " + lemma;
                if (several ? phrase.equals(wanted) : lexicon.classes().contains(wanted, phrase)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What an amount is an amount of: "dozens of prisoners", "tonnes of food", "5 billion dollars in aid". */
    private List<Token> amountOf(Token t) {
        String lemma = t.lemma().toLowerCase(Locale.ROOT);
        boolean money = t.upos() == Upos.SYM || lexicon.classes().contains("money", lemma);
        // "34 of its trucks" are trucks.
        if (!money && t.upos() != Upos.NUM && !lexicon.classes().contains("quantity", lemma)) {
            return List.of();
        }
        return s.children(t).stream()
                .filter(c -> c.is("nmod") || c.is("obl"))
                .filter(c -> s.children(c, "case").stream()
                        .anyMatch(x -> x.form().equalsIgnoreCase("of")
                                || (money
                                        && (x.form().equalsIgnoreCase("in")
                                                || x.form().equalsIgnoreCase("for")))))
                .toList();
    }
}
