package org.polybius.coding.dates;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.dates.SentenceTimes.Placed;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.Upos;

/**
 * Which time expression of a sentence dates a word of it: the one that modifies it, else that of the clause it continues.
 * {@link DocumentDates} says in which order.
 */
final class ClauseDates {
    private static final Set<String> ADVERBIAL = Set.of("ccomp", "xcomp", "advcl", "parataxis", "csubj");

    private final DateGrammar grammar;
    private final @Nullable LocalDate now;

    /** @param now the day of publication, after which nothing that is told has happened; null if unknown */
    ClauseDates(DateGrammar grammar, @Nullable LocalDate now) {
        this.grammar = grammar;
        this.now = now;
    }

    /** The time of a word in its own sentence, climbing from it to the root. */
    @Nullable
    Placed of(Sentence s, SentenceTimes here, Token token) {
        Clauses clauses = here.clauses();
        Placed inside = here.at(token.index());
        if (inside != null && isOver(inside)) {
            return inside;
        }
        boolean apart = false;
        Shift shift = null;
        Token at = token;
        while (true) {
            Placed found = apart ? null : around(s, here, at);
            if (found != null) {
                Placed moved = shift == null ? found : shift.apply(found);
                return moved == null || !isOver(moved) ? null : moved;
            }
            Token up = clauses.parent(at);
            if (up == null) {
                return null;
            }
            apart = ADVERBIAL.contains(Clauses.relation(at)) ? false : apart || !agree(clauses, at, up);
            if (shift == null) {
                shift = shift(here, clauses, at);
            }
            at = up;
        }
    }

    /** The time of the clause or noun at {@code at} itself. */
    private @Nullable Placed around(Sentence s, SentenceTimes here, Token at) {
        Clauses clauses = here.clauses();
        Placed own = here.of(at);
        if (own != null && isOver(own)) {
            return own;
        }
        Placed begun = at.upos() == Upos.NOUN ? begun(s, here, at) : null;
        if (begun != null || !clauses.headsClause(at)) {
            return begun;
        }
        Placed described = here.describedBy(at);
        if (described != null && isOver(described)) {
            return described;
        }
        Placed inClause = here.inClause(at);
        if (inClause != null && isOver(inClause)) {
            return inClause;
        }
        Placed done = byDeed(s, here, at);
        if (done != null) {
            return done;
        }
        Placed below = below(s, here, at);
        return below != null || !at.is("conj") ? below : shared(s, here, at, s.token(at.head()));
    }

    /**
     * The time of a deed that a noun names, where the verb only says that it was done ("staged a Friday raid") or what
     * came of it ("Monday's attack killed four", "died in an overnight fire").
     */
    private @Nullable Placed byDeed(Sentence s, SentenceTimes here, Token verb) {
        boolean doing = grammar.lemmas("doing").contains(verb.lemma());
        boolean befalling = grammar.lemmas("befalling").contains(verb.lemma());
        if (!doing && !befalling) {
            return null;
        }
        for (Token c : s.children(verb)) {
            boolean deed =
                    switch (c.deprel()) {
                        case "obj", "nsubj:pass" -> doing;
                        case "nsubj" -> befalling;
                        default -> befalling && c.is("obl") && isIn(s, c);
                    };
            Placed told = deed ? here.of(c) : null;
            if (told != null && isOver(told)) {
                return told;
            }
        }
        return null;
    }

    private static boolean isIn(Sentence s, Token noun) {
        for (Token c : s.children(noun)) {
            if (c.is("case")
                    && (c.lemma().equals("in")
                            || c.lemma().equals("by")
                            || c.lemma().equals("during"))) {
                return true;
            }
        }
        return false;
    }

    /** "the siege, which began in May": it has gone on since then. */
    private @Nullable Placed begun(Sentence s, SentenceTimes here, Token noun) {
        Token at = noun;
        for (int depth = 0; depth < 3 && at != null; depth++) {
            Token next = null;
            for (Token c : s.children(at)) {
                if (c.deprel().equals("acl:relcl")
                        && grammar.lemmas("beginning").contains(c.lemma())) {
                    Placed p = here.of(c);
                    if (p != null && p.period() != null && now != null && isOver(p)) {
                        LocalDate start = p.period().start();
                        return p.telling(Period.days(start, now));
                    }
                }
                next = c.is("nmod") ? c : next;
            }
            at = next;
        }
        return null;
    }

    /**
     * A time below a verb that is the verb's as well: of an infinitive or participle that happens with it ("began
     * training on Sunday", "fired to disperse them on Sunday", "speaking on Sunday"), of a saying in parenthesis, of a
     * later conjunct, or so long after or before another deed.
     */
    private @Nullable Placed below(Sentence s, SentenceTimes here, Token verb) {
        Clauses clauses = here.clauses();
        for (Token c : s.children(verb)) {
            boolean same =
                    switch (Clauses.relation(c)) {
                        case "xcomp", "ccomp" ->
                            clauses.isNonFinite(c)
                                    && grammar.lemmas("with-complement").contains(verb.lemma());
                        case "advcl" ->
                            clauses.isNonFinite(c)
                                    && (c.xpos().equals("VBG") && !clauses.hasChild(c, "mark")
                                            || c.xpos().equals("VB") && c.index() > verb.index());
                        case "parataxis" -> grammar.lemmas("saying").contains(c.lemma());
                        default -> false;
                    };
            Shift shift = c.is("advcl") ? shift(here, clauses, c) : null;
            Placed near = same || shift != null ? nearest(here, c) : null;
            Placed told = near == null || shift == null ? near : shift.back().apply(near);
            if (told != null && isOver(told)) {
                return told;
            }
        }
        return shared(s, here, verb, verb);
    }

    private @Nullable Placed nearest(SentenceTimes here, Token clause) {
        Placed own = here.of(clause);
        Placed near = own != null ? own : here.inClause(clause);
        return near != null && isOver(near) ? near : null;
    }

    /**
     * The time at the end of a later conjunct without a subject of its own, which is that of the verbs before it as
     * well: "hurled stones and set cars alight on Saturday".
     */
    private @Nullable Placed shared(Sentence s, SentenceTimes here, Token verb, Token first) {
        Clauses clauses = here.clauses();
        for (Token c : s.children(first)) {
            if (c.index() > verb.index() && c.is("conj") && clauses.headsClause(c)) {
                if (clauses.hasChild(c, "nsubj") || clauses.tense(c) != clauses.tense(verb)) {
                    return null;
                }
                Placed near = nearest(here, c);
                if (near != null) {
                    return near.words().head() > c.index() ? near : null;
                }
            }
        }
        return null;
    }

    /** Whether two words can share their time: always, but for coordinated and relative clauses of unlike tense. */
    private static boolean agree(Clauses clauses, Token at, Token up) {
        if (!clauses.isRelative(at) && !(at.is("conj") && clauses.headsClause(at))) {
            return true;
        }
        Tense inner = plain(clauses.tense(at));
        Tense outer = plain(clauses.tenseAt(up));
        return inner == outer;
    }

    private static Tense plain(Tense tense) {
        return tense == Tense.PLUPERFECT ? Tense.PAST : tense;
    }

    /**
     * How far a deed is from the clause that dates it.
     *
     * @param spell whether it lasted so long and ended then ("after five days of talks")
     * @param sign 1 if it came so long after ("before" in the text), -1 if so long before
     */
    private record Shift(Resolution.Length length, boolean spell, int sign) {

        /** From the other deed to this one. */
        Shift back() {
            return new Shift(length, false, -sign);
        }

        @Nullable
        Placed apply(Placed found) {
            Period from = found.period();
            if (from == null) {
                return null;
            }
            Unit unit = length.unit();
            return found.telling(
                    spell
                            ? Rules.spread(unit.move(from.start(), 1L - length.number()), from.end(), unit)
                            : Rules.moved(from, unit, sign * length.number()));
        }
    }

    private static @Nullable Shift shift(SentenceTimes here, Clauses clauses, Token at) {
        Token link = at.is("advcl") ? clauses.child(at, "mark") : at.is("nmod") ? clauses.child(at, "case") : null;
        if (link == null) {
            return null;
        }
        Placed p = here.endingAt(link.index() - 1);
        if (p == null || p.length() == null) {
            return null;
        }
        return switch (link.lemma()) {
            case "after" -> new Shift(p.length(), false, -1);
            case "before" -> new Shift(p.length(), false, 1);
            case "of" -> new Shift(p.length(), true, 0);
            default -> null;
        };
    }

    /** Whether it names days that are over by publication, or cannot be resolved: then it dates what it modifies. */
    boolean isOver(Placed p) {
        return p.dates()
                && (p.period() == null || now == null || !p.period().end().isAfter(now));
    }
}
