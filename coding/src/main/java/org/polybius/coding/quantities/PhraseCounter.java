package org.polybius.coding.quantities;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.composition.Arg;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.Upos;

/** Says how many people noun phrases stand for. Stateless, thread-safe. */
final class PhraseCounter {
    private static final Set<String> ONE_PERSON = Set.of("he", "him", "she", "her");
    private static final Set<String> NUMBERING = Set.of("nummod", "amod", "compound", "det", "advmod", "nmod", "dep");
    private static final Set<String> NO_PEOPLE = Set.of("organisation", "country", "place", "facility");
    private static final Set<String> PEOPLE = Set.of("person", "group");

    /** A noun phrase's "of" is followed no further: "a group of a group of …" is no language. */
    private static final int MAX_OF = 4;

    private final NumberWords words;

    PhraseCounter(NumberWords words) {
        this.words = words;
    }

    /**
     * How many people.
     *
     * @param range how many
     * @param first index of the first token that says so
     * @param last index of the last one
     */
    record Count(Range range, int first, int last) {
        Count plus(Count other) {
            return new Count(range.plus(other.range), Math.min(first, other.first), Math.max(last, other.last));
        }
    }

    /**
     * The people all the phrases stand for with their conjuncts: "a man and his two sons" are three. Where one of
     * several is uncounted ("soldiers and three civilians") there is no upper end.
     *
     * @param singles whether one person without a number counts ("killing a policeman")
     */
    Optional<Count> count(SentenceView view, List<Arg> args, boolean singles) {
        List<Token> heads = new ArrayList<>();
        args.forEach(a -> heads.addAll(view.frames().coordinated(a.token())));
        return countHeads(view, heads, singles);
    }

    /** What a number says at this very word: "41 deaths" and no more, whatever is coordinated with it. */
    Optional<Count> countAt(SentenceView view, Token word) {
        return countHeads(view, List.of(word), false);
    }

    private Optional<Count> countHeads(SentenceView view, List<Token> heads, boolean singles) {
        Count sum = null;
        boolean number = false;
        boolean open = false;
        for (Token head : heads) {
            Count one = numbered(view, head, 0);
            number |= one != null;
            one = one == null && isOnePerson(view, head)
                    ? new Count(Range.ONE, left(view.s(), head), head.index())
                    : one;
            if (one == null) {
                open |= PEOPLE.contains(view.kind(head)) && !isThing(head);
            } else {
                sum = sum == null ? one : sum.plus(one);
            }
        }
        if (sum == null || !number && !singles) {
            return Optional.empty();
        }
        return Optional.of(open ? new Count(new Range(sum.range.low(), Range.OPEN), sum.first, sum.last) : sum);
    }

    /** What a number says at a phrase; null if there is none, or what it counts is no people. */
    private @Nullable Count numbered(SentenceView view, Token head, int depth) {
        Sentence s = view.s();
        for (NumberPhrase p : view.numbers()) {
            if (p.contains(head.index())) {
                Token noun = counted(s, p);
                if (noun != null && !isPeople(view, noun)) {
                    return null;
                }
                return new Count(
                        p.range(), p.start(), noun == null ? p.end() - 1 : Math.max(noun.index(), p.end() - 1));
            }
            if (p.start() < head.index() && modifies(s, p, head)) {
                boolean members = p.size() && words.collective().contains(CountWords.lemma(head));
                return isPeople(view, head) || members ? new Count(p.range(), p.start(), head.index()) : null;
            }
        }
        if (depth < MAX_OF && words.collective().contains(CountWords.lemma(head))) {
            for (Token c : s.children(head, "nmod")) {
                if (view.frames().preposition(c).equals("of")) {
                    Count inner = numbered(view, c, depth + 1);
                    if (inner != null) {
                        return inner;
                    }
                }
            }
        }
        return null;
    }

    /** What stands behind the number ("40 Boko Haram prisoners") or behind its "of" ("dozens of people"); or null. */
    private static @Nullable Token counted(Sentence s, NumberPhrase p) {
        for (int i = p.end() - 1; i >= p.start(); i--) {
            Token t = s.token(i);
            if (t.head() >= p.end() && isNumbering(t) && isNominal(s.token(t.head()))) {
                return s.token(t.head());
            }
            for (Token c : s.children(t, "nmod")) {
                boolean of = s.children(c, "case").stream().anyMatch(x -> lower(x).equals("of"));
                if (of && c.index() >= p.end() && isNominal(c)) {
                    return c;
                }
            }
        }
        return null;
    }

    private static boolean modifies(Sentence s, NumberPhrase p, Token head) {
        for (int i = p.start(); i < p.end(); i++) {
            Token t = s.token(i);
            if (t.head() == head.index() && isNumbering(t)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumbering(Token t) {
        return NUMBERING.stream().anyMatch(t::is);
    }

    private boolean isPeople(SentenceView view, Token noun) {
        if (isThing(noun)) {
            return false;
        }
        String kind = view.kind(noun);
        return !NO_PEOPLE.contains(kind);
    }

    private boolean isThing(Token noun) {
        return words.notPeople().contains(CountWords.lemma(noun))
                || words.notPeople().contains(lower(noun));
    }

    /** "A policeman", "her", a person's name; not "the police", "everyone". */
    private boolean isOnePerson(SentenceView view, Token head) {
        if (head.upos() == Upos.PRON) {
            return ONE_PERSON.contains(lower(head));
        }
        boolean singular = head.xpos().equals("NN") || head.xpos().equals("NNP");
        return singular && view.kind(head).equals("person") && !isThing(head);
    }

    /** The first of the words right before a noun that belong to it. */
    private static int left(Sentence s, Token head) {
        int i = head.index();
        while (i > 0 && s.token(i - 1).head() == head.index() && s.token(i - 1).upos() != Upos.PUNCT) {
            i--;
        }
        return i;
    }

    private static boolean isNominal(Token t) {
        return t.upos() == Upos.NOUN || t.upos() == Upos.PROPN;
    }

    private static String lower(Token t) {
        return t.form().toLowerCase(Locale.ROOT);
    }
}
