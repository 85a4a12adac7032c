package org.polybius.coding.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.model.EventDate;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.Upos;

/** The time expressions of one sentence and the words they modify. */
final class SentenceTimes {
    private static final Set<String> NOMINAL = Set.of("compound", "amod", "nummod", "nmod", "det");
    private static final Set<Upos> NOUNS = Set.of(Upos.NOUN, Upos.PROPN);
    private static final Set<String> CAUSE = Set.of("for", "over");

    /**
     * A time expression in its tree.
     *
     * @param words what it is
     * @param period the days it means; null if unknown
     * @param length of a duration; null if it is none
     * @param target the token it modifies; the expression's own head if that has no governor
     * @param bound whether it belongs to that word alone: "Monday's vote", "the 2012 coup"
     */
    record Placed(
            TimeExpression words,
            @Nullable Period period,
            Resolution.@Nullable Length length,
            Token target,
            boolean bound) {

        boolean dates() {
            return words.role() == TimeExpression.Role.DATE || words.role() == TimeExpression.Role.FORMER;
        }

        /** The same words, for another time that they tell. */
        Placed telling(Period other) {
            EventDate date = DateReader.date(other, words.date().text());
            return new Placed(
                    new TimeExpression(words.span(), words.head(), date, words.role()), other, null, target, bound);
        }
    }

    private final Clauses clauses;
    private final List<Placed> placed = new ArrayList<>();
    private final Map<Integer, Placed> byWord = new HashMap<>();
    private final Map<Integer, List<Placed>> byTarget = new HashMap<>();
    private final Map<Integer, List<Placed>> byClause = new HashMap<>();
    private final Map<Integer, Placed> beforeWhen = new HashMap<>();

    SentenceTimes(Clauses clauses) {
        this.clauses = clauses;
    }

    void add(Placed time) {
        placed.add(time);
        for (int i = time.words.span().start(); i < time.words.span().end(); i++) {
            byWord.put(i, time);
        }
        byTarget.computeIfAbsent(time.target.index(), t -> new ArrayList<>()).add(time);
        byClause.computeIfAbsent(clauses.clauseOf(time.target).index(), t -> new ArrayList<>())
                .add(time);
        Token when = clauses.wordAt(time.words.span().end(), "when");
        if (when != null) {
            beforeWhen.put(clauses.finiteClauseAfter(when).index(), time);
        }
    }

    /** The time that a clause with "when" describes: "in April, when he said ..."; null if there is none. */
    @Nullable
    Placed describedBy(Token clause) {
        return beforeWhen.get(clause.index());
    }

    Clauses clauses() {
        return clauses;
    }

    /** All of them as they were added. */
    List<Placed> all() {
        return placed;
    }

    /** The expression that {@code token} is a word of, or null. */
    @Nullable
    Placed at(int token) {
        return byWord.get(token);
    }

    /** The expression whose last word is {@code token}, or null. */
    @Nullable
    Placed endingAt(int token) {
        Placed p = byWord.get(token);
        return p != null && p.words.span().end() == token + 1 ? p : null;
    }

    /** The narrowest time that modifies {@code token} itself; one that cannot be told only if there is no other. */
    @Nullable
    Placed of(Token token) {
        return byTarget.getOrDefault(token.index(), List.of()).stream()
                .filter(Placed::dates)
                .min(NARROWEST)
                .orElse(null);
    }

    /**
     * A time that stands somewhere in the clause of {@code head}, on a word that is no deed: "killed them in a village
     * near Gao on Monday", "the group on Monday accused". What is bound to its word ("Monday's vote", "an agreement of
     * May") stays there.
     */
    @Nullable
    Placed inClause(Token head) {
        return byClause.getOrDefault(head.index(), List.of()).stream()
                .filter(p -> p.dates() && !p.bound && p.period != null && p.target.index() != head.index())
                .min(NARROWEST)
                .orElse(null);
    }

    private static final Comparator<Placed> NARROWEST = Comparator.comparingLong(
            p -> p.period() == null ? Long.MAX_VALUE : p.period().length());

    /**
     * What an expression modifies, and whether it can date the clause around that word. A possessive, a single word
     * before a noun ("the 2012 coup"), words between an article and its noun ("the May 12 attack") and an "of" phrase
     * cannot; of several words before a noun without an article parsers make a compound where English has none ("Last
     * week talks began"). Nor can the time of a cause that is history: "sentenced for a bombing in 2005".
     *
     * @param history before it what is told is no news; null if unknown
     */
    static Placed place(Sentence s, TimeExpression words, Resolution meaning, @Nullable LocalDate history) {
        Token head = s.token(words.head());
        Token target = head.head() < 0 ? head : s.token(head.head());
        int start = words.span().start();
        Token first = s.token(start);
        Token introduced = isPreposition(first) || start == 0 ? first : s.token(start - 1);
        boolean of = introduced.lemma().equals("of");
        boolean preposition = isPreposition(introduced) && !of;
        boolean nominal = NOMINAL.contains(Clauses.relation(head));
        boolean before = head.index() < target.index();
        boolean attribute = before && (words.span().length() == 1 && !preposition || isDetermined(s, target, words));
        boolean old = history != null
                && meaning.period() != null
                && meaning.period().end().isBefore(history);
        boolean bound = head.deprel().equals("nmod:poss")
                || nominal && (attribute || of && !preposition)
                || old && isCause(s, target);
        return new Placed(words, meaning.period(), meaning.length(), target, bound);
    }

    /**
     * Whether the noun that the words stand before has an article or an owner: before them ("the May 12 attack"), or
     * before a number among them ("the 12 May attack"); that of "the following day" is its own.
     */
    private static boolean isDetermined(Sentence s, Token noun, TimeExpression words) {
        int start = words.span().start();
        for (Token c : s.children(noun)) {
            if (c.is("det") || c.deprel().equals("nmod:poss")) {
                boolean inside = c.index() == start
                        && Character.isDigit(s.token(start + 1).form().charAt(0));
                if (c.index() < start || inside) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a noun, or one that it modifies, says what for: "for the killing of two officers". */
    private static boolean isCause(Sentence s, Token noun) {
        Token at = noun;
        while (NOUNS.contains(at.upos())) {
            for (Token c : s.children(at)) {
                if (c.is("case") && CAUSE.contains(c.lemma())) {
                    return true;
                }
            }
            if (at.head() < 0 || !at.is("nmod")) {
                return false;
            }
            at = s.token(at.head());
        }
        return false;
    }

    private static boolean isPreposition(Token t) {
        return t.upos() == Upos.ADP || t.xpos().equals("IN") || t.xpos().equals("TO");
    }
}
