package org.polybius.coding.dates;

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
            return words.role() == TimeExpression.Role.DATE;
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
     * before a noun ("the 2012 coup") and an "of" phrase cannot; of several words before a noun parsers make a compound
     * where English has none ("Last week talks began").
     */
    static Placed place(Sentence s, TimeExpression words, Resolution meaning) {
        Token head = s.token(words.head());
        Token target = head.head() < 0 ? head : s.token(head.head());
        int start = words.span().start();
        Token first = s.token(start);
        Token introduced = isPreposition(first) || start == 0 ? first : s.token(start - 1);
        boolean of = introduced.lemma().equals("of");
        boolean preposition = isPreposition(introduced) && !of;
        boolean nominal = Set.of("compound", "amod", "nummod", "nmod", "det").contains(Clauses.relation(head));
        boolean before = head.index() < target.index();
        boolean bound = head.deprel().equals("nmod:poss")
                || nominal && !preposition && (before && words.span().length() == 1 || of);
        return new Placed(words, meaning.period(), meaning.length(), target, bound);
    }

    private static boolean isPreposition(Token t) {
        return t.upos() == Upos.ADP || t.xpos().equals("IN") || t.xpos().equals("TO");
    }
}
