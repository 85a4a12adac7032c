package org.polybius.coding.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.model.CharSpan;
import org.polybius.model.Document;
import org.polybius.model.EventDate;
import org.polybius.model.EventDate.Precision;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.TokenSpan;
import org.polybius.model.Upos;

/** Finds the time expressions of a document and resolves them against its day of publication. Thread-safe. */
public final class DateReader {
    /** Words before "since" in which a superlative makes it a comparison: "its heaviest losses since 2006". */
    private static final int COMPARISON_REACH = 10;

    /** Words before "this year" in which an ordinal does so: "the fourth such visit this year". */
    private static final int ORDINAL_REACH = 3;

    /** What a time begins with in which a deed is the worst or the third of its kind: "this year", "so far this year". */
    private static final Set<String> WITHIN = Set.of("this", "so");

    private final DateGrammar grammar;

    /** @param grammar of the language the documents are in */
    public DateReader(DateGrammar grammar) {
        this.grammar = grammar;
    }

    /** The dates of a document, in time proportional to its length. */
    public DocumentDates read(Document document) {
        DocumentDates dates = new DocumentDates(document, grammar);
        for (Sentence s : document.sentences()) {
            SentenceTimes times = new SentenceTimes(new Clauses(s, grammar));
            dates.begin(times);
            read(document, dates, s, times.clauses());
        }
        return dates;
    }

    /** What is quoted is read last, because its "yesterday" is the day before it was said. */
    private void read(Document document, DocumentDates dates, Sentence s, Clauses clauses) {
        Pieces pieces = Pieces.of(s.tokens());
        LocalDate published = document.article().published();
        List<Match> quoted = new ArrayList<>();
        for (Match match : ExpressionFinder.find(grammar, pieces)) {
            if (dates.quotations().isQuoted(s.token(pieces.token(match.start())))) {
                quoted.add(match);
            } else {
                dates.add(placed(document, dates, s, clauses, pieces, match, published));
            }
        }
        if (!quoted.isEmpty()) {
            LocalDate said = dates.quotations().isQuoted(s.root()) ? null : dates.saidOn(s);
            for (Match match : quoted) {
                dates.add(placed(document, dates, s, clauses, pieces, match, said == null ? published : said));
            }
        }
    }

    private SentenceTimes.Placed placed(
            Document document,
            DocumentDates dates,
            Sentence s,
            Clauses clauses,
            Pieces pieces,
            Match match,
            @Nullable LocalDate now) {
        TokenSpan span = new TokenSpan(pieces.token(match.start()), pieces.token(match.end() - 1) + 1);
        int head = head(s, span);
        Token at = s.token(head);
        Token modified = at.head() < 0 ? at : s.token(at.head());
        Tense tense = clauses.tenseAt(modified);
        boolean noTime = tense == Tense.PAST && compares(s, span, pieces, match.start()) || isTerm(s, span, modified);
        Resolution meaning = noTime
                ? Resolution.DURATION
                : match.resolve(new Moment(now, tense, dates.toldBefore(), dates.mentionedBefore()));
        LocalDate said = tense == Tense.PLUPERFECT ? dates.saidBefore(s, modified) : null;
        if (said != null && meaning.period() != null && meaning.period().start().isAfter(said)) {
            meaning = match.resolve(new Moment(said, tense, dates.toldBefore(), dates.mentionedBefore()));
        }
        EventDate date = date(meaning.period(), text(document, s, span));
        return SentenceTimes.place(s, new TimeExpression(span, head, date, meaning.role()), meaning, dates.history());
    }

    /** The token whose governor lies outside the span; that of a verb where there are several. */
    private static int head(Sentence s, TokenSpan span) {
        int found = -1;
        for (int i = span.start(); i < span.end(); i++) {
            Token t = s.token(i);
            boolean outside = t.head() < 0 || !span.contains(t.head());
            boolean word = t.upos() != Upos.ADP && t.upos() != Upos.SCONJ && t.upos() != Upos.PUNCT;
            if (outside && (found < 0 || word && isUnderVerb(s, t) && !isUnderVerb(s, s.token(found)))) {
                found = i;
            }
        }
        return found;
    }

    private static boolean isUnderVerb(Sentence s, Token t) {
        return t.head() >= 0 && s.token(t.head()).upos() == Upos.VERB;
    }

    /**
     * Whether a time only says among how many, or how long nothing like it had happened: "the third attack since", "its
     * worst since", "the deadliest attack this year", "the second strike this month". After "this" an ordinal counts only
     * close before, and not "first": "the first round of talks this week" was this week.
     */
    private boolean compares(Sentence s, TokenSpan span, Pieces pieces, int start) {
        boolean since = s.token(span.start()).lemma().equals("since");
        if (!since && !WITHIN.contains(s.token(span.start()).form())) {
            return false;
        }
        for (int i = start - 1; i >= 0 && i >= start - COMPARISON_REACH; i--) {
            Token t = s.token(pieces.token(i));
            if (t.xpos().equals("JJS")
                    || t.xpos().equals("RBS")
                    || since && t.lemma().equals("only")) {
                return true;
            }
            int least = since ? 1 : 2;
            boolean near = since || i >= start - ORDINAL_REACH;
            if (near
                    && grammar.vocabulary().readings(pieces, i).stream()
                            .anyMatch(r -> r.name().equals("ordinal") && r.value() >= least)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it says how long what is imposed will last: "has been jailed for ten years". */
    private boolean isTerm(Sentence s, TokenSpan span, Token modified) {
        return s.token(span.start()).lemma().equals("for")
                && grammar.lemmas("term").contains(modified.lemma());
    }

    private static String text(Document document, Sentence s, TokenSpan span) {
        return new CharSpan(
                        s.token(span.start()).span().start(),
                        s.token(span.end() - 1).span().end())
                .in(document.article().text());
    }

    static EventDate date(@Nullable Period period, @Nullable String text) {
        return period == null
                ? new EventDate(null, null, Precision.UNKNOWN, text)
                : new EventDate(period.start(), period.end(), period.precision(), text);
    }
}
