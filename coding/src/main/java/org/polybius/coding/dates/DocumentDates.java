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

    private static final Set<String> PERSONAL = Set.of("he", "she", "it", "they");
    private static final Set<String> MAIN = Set.of("root", "conj", "ccomp", "xcomp", "parataxis");

    private final Document document;
    private final DateGrammar grammar;
    private final Quotations quotations;
    private final ClauseDates clauseDates;
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
        this.clauseDates = new ClauseDates(grammar, document.article().published());
    }

    /** The day on which the main clause of the sentence being read says so; null if that is not one known day. */
    @Nullable
    LocalDate saidOn(Sentence s) {
        Placed said = clauseDates.of(s, times.get(s.index()), s.root());
        return said != null && said.period() != null && said.period().length() == 1
                ? said.period().start()
                : null;
    }

    /** The day on which the sentence being read says what had happened at {@code word}; null if it does not, or not known. */
    @Nullable
    LocalDate saidBefore(Sentence s, Token word) {
        Clauses clauses = times.get(s.index()).clauses();
        return clauses.clauseOf(word).head() < 0 ? null : saidOn(s);
    }

    /** What is over before this day is history: the news window of the coding guideline; null if unknown. */
    @Nullable
    LocalDate history() {
        LocalDate now = document.article().published();
        return now == null ? null : now.minusMonths(NEWS_MONTHS);
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
        if (time.period() != null && clauseDates.isOver(time)) {
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
        Placed told = told(s, token);
        return told != null
                ? told.words().date()
                : EventDate.ofPublication(document.article().published());
    }

    /**
     * Whether {@code dateOf(s, token)} ended before the news window, more than about three months before publication, or
     * the words say that it was long ago; false if either day is unknown.
     */
    public boolean historical(Sentence s, int token) {
        Placed told = told(s, token);
        LocalDate history = history();
        if (told == null) {
            return false;
        }
        return told.words().role() == TimeExpression.Role.FORMER
                || told.period() != null
                        && history != null
                        && told.period().end().isBefore(history);
    }

    private @Nullable Placed told(Sentence s, int token) {
        Placed found = clauseDates.of(s, times.get(s.index()), s.token(token));
        if (found != null) {
            return found;
        }
        Sentence saying = quotations.sayingOf(s);
        if (saying != null) {
            return clauseDates.of(saying, times.get(saying.index()), saying.root());
        }
        return continues(s, s.token(token)) ? lastTold.get(s.index() - 1) : null;
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
            if (p.period() == null || !clauseDates.isOver(p)) {
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
