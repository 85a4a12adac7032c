package org.polybius.coding.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.dates.SentenceTimes.Placed;
import org.polybius.model.Document;
import org.polybius.model.EventDate;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.Upos;

/**
 * When what a document tells happened. Made by {@link DateReader}; immutable once made.
 *
 * <p>A word has the time that modifies it. If it has none, it has that of the clause it continues: the verb it is
 * coordinated with or a relative clause of (if the tenses agree), the main clause of its participle or infinitive, the
 * saying it is the content of, the clause a noun stands in. Else that of the quotation it stands in; else, where the
 * sentence itself refers back (pluperfect, a pronoun as subject), that of the sentence before; else the day of
 * publication. A time that is not over by publication dates nothing: what is promised is dated when it is promised.
 */
public final class DocumentDates {
    /** Before so many months an event is history: the news window of the coding guideline. */
    private static final int NEWS_MONTHS = 3;

    private static final Set<String> ADVERBIAL = Set.of("ccomp", "xcomp", "advcl", "parataxis", "csubj");
    private static final Set<String> PERSONAL = Set.of("he", "she", "it", "they");
    private static final Set<String> MAIN = Set.of("root", "conj", "ccomp", "xcomp", "parataxis");

    private final Document document;
    private final DateGrammar grammar;
    private final Quotations quotations;
    private final List<SentenceTimes> times = new ArrayList<>();
    // of each sentence before the last
    private final List<@Nullable Placed> lastTold = new ArrayList<>();
    // only while reading: the last time named in the sentence, and at all
    private @Nullable Placed inSentence;
    private @Nullable Placed mentioned;

    DocumentDates(Document document, DateGrammar grammar) {
        this.document = document;
        this.grammar = grammar;
        this.quotations = new Quotations(document);
    }

    /** The day on which the main clause of the sentence being read says so; null if that is not one known day. */
    @Nullable
    LocalDate saidOn(Sentence s) {
        EventDate said = search(s, s.root());
        return said != null && said.start() != null && said.start().equals(said.end()) ? said.start() : null;
    }

    Quotations quotations() {
        return quotations;
    }

    /** Begins the next sentence. */
    void begin(SentenceTimes sentence) {
        if (!times.isEmpty()) {
            lastTold.add(lastTold(times.get(times.size() - 1)));
        }
        times.add(sentence);
        inSentence = null;
    }

    /** Adds the next expression of the sentence begun last. */
    void add(Placed time) {
        times.get(times.size() - 1).add(time);
        if (time.period() != null && isOver(time)) {
            inSentence = time;
            mentioned = time;
        }
    }

    /** Every time expression of {@code s}, in order. */
    public List<TimeExpression> expressions(Sentence s) {
        return times.get(s.index()).all().stream()
                .map(Placed::words)
                .sorted(Comparator.comparingInt(t -> t.span().start()))
                .toList();
    }

    /**
     * When the deed or saying at {@code token} happened. The time of a complement is not looked at: ask with the outermost
     * operator ("promised") for what is promised.
     *
     * @param s a sentence of the document
     * @param token index of the verb or noun in it
     * @return the date with the words that tell it; the day of publication, with null text, where nothing tells it;
     *     unknown where the words cannot be resolved, or nothing tells it and the article has no date
     */
    public EventDate dateOf(Sentence s, int token) {
        EventDate told = told(s, token);
        return told != null ? told : EventDate.ofPublication(document.article().published());
    }

    /**
     * Whether {@code dateOf(s, token)} ended before the news window, more than about three months before publication;
     * false if either day is unknown.
     */
    public boolean historical(Sentence s, int token) {
        LocalDate end = dateOf(s, token).end();
        LocalDate now = document.article().published();
        return end != null && now != null && end.isBefore(now.minusMonths(NEWS_MONTHS));
    }

    private @Nullable EventDate told(Sentence s, int token) {
        EventDate found = search(s, s.token(token));
        if (found != null) {
            return found;
        }
        Sentence saying = quotations.sayingOf(s);
        if (saying != null) {
            return search(saying, saying.root());
        }
        Placed before = continues(s, s.token(token)) ? lastTold.get(s.index() - 1) : null;
        return before == null ? null : before.words().date();
    }

    /** The time of a word in its own sentence, climbing from it to the root. */
    private @Nullable EventDate search(Sentence s, Token token) {
        SentenceTimes here = times.get(s.index());
        Clauses clauses = here.clauses();
        Placed inside = here.at(token.index());
        if (inside != null && isOver(inside)) {
            return inside.words().date();
        }
        boolean apart = false;
        Shift shift = null;
        Token at = token;
        while (true) {
            Placed found = apart ? null : around(s, here, at);
            if (found != null) {
                Placed moved = shift == null ? found : shift.apply(found);
                return moved == null || !isOver(moved) ? null : moved.words().date();
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
        Placed below = below(s, here, at);
        return below != null || !at.is("conj") ? below : shared(s, here, at, s.token(at.head()));
    }

    /** "the siege, which began in May": it has gone on since then. */
    private @Nullable Placed begun(Sentence s, SentenceTimes here, Token noun) {
        LocalDate now = document.article().published();
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

    /**
     * Whether the clause around {@code token}, without a time, goes on telling of the sentence before: in the pluperfect,
     * or of "him", "it" or "them" within a paragraph. Not where it is said now: "he said", "he said it had".
     */
    private boolean continues(Sentence s, Token token) {
        if (s.index() == 0
                || s.section().kind()
                        != document.sentences().get(s.index() - 1).section().kind()) {
            return false;
        }
        Clauses clauses = times.get(s.index()).clauses();
        Token teller = teller(s, clauses);
        if (teller == null || !clauses.isUnder(token, teller)) {
            return false;
        }
        Tense tense = clauses.tense(teller);
        Token subject = clauses.child(teller, "nsubj");
        return tense == Tense.PLUPERFECT
                || tense == Tense.PAST
                        && subject != null
                        && PERSONAL.contains(subject.form().toLowerCase(Locale.ROOT))
                        && document.sentences().get(s.index() - 1).section().equals(s.section());
    }

    /** The clause in which the article itself tells: the main one, or what stands before "officials said"; or none. */
    private @Nullable Token teller(Sentence s, Clauses clauses) {
        Token root = s.root();
        if (!grammar.lemmas("saying").contains(root.lemma())) {
            return root;
        }
        Token content = clauses.child(root, "ccomp");
        return content != null && content.index() < root.index() ? content : null;
    }

    /** Whether it names days that are over by publication, or cannot be resolved: then it dates what it modifies. */
    private boolean isOver(Placed p) {
        LocalDate now = document.article().published();
        return p.dates()
                && (p.period() == null || now == null || !p.period().end().isAfter(now));
    }

    /** The time to which "a day later" refers in the sentence being read: told just before it, else publication. */
    @Nullable
    Period toldBefore() {
        LocalDate now = document.article().published();
        Placed last = inSentence;
        for (int i = times.size() - 2; last == null && i >= 0 && i >= times.size() - 3; i--) {
            last = lastTold.get(i);
        }
        return last != null ? last.period() : now == null ? null : Period.day(now);
    }

    /** The last time that was named at all, up to the place being read; null if none. */
    @Nullable
    Period mentionedBefore() {
        return mentioned == null ? null : mentioned.period();
    }

    /** The time of the last main clause of a sentence that has one, else the last time it names. */
    private @Nullable Placed lastTold(SentenceTimes sentence) {
        Placed main = null;
        Placed any = null;
        for (Placed p : sentence.all()) {
            if (p.period() == null || !isOver(p)) {
                continue;
            }
            any = p;
            if ((main == null || main.target().index() != p.target().index() || narrower(p, main))
                    && isMain(sentence.clauses(), p.target())) {
                main = p;
            }
        }
        return main != null ? main : any;
    }

    private static boolean narrower(Placed p, Placed than) {
        return p.period() != null
                && than.period() != null
                && p.period().length() < than.period().length();
    }

    /** Whether a word stands in the main clause, one coordinated with it or what it says. */
    private static boolean isMain(Clauses clauses, Token target) {
        Token at = clauses.clauseOf(target);
        while (MAIN.contains(Clauses.relation(at))) {
            Token up = clauses.parent(at);
            if (up == null) {
                return true;
            }
            at = clauses.clauseOf(up);
        }
        return false;
    }
}
