package org.polybius.coding.dates;

import java.time.LocalDate;
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
            Pieces pieces = Pieces.of(s.tokens());
            for (Match match : ExpressionFinder.find(grammar, pieces)) {
                TokenSpan span = new TokenSpan(pieces.token(match.start()), pieces.token(match.end() - 1) + 1);
                dates.add(placed(document, dates, s, times, match, span));
            }
        }
        return dates;
    }

    private SentenceTimes.Placed placed(
            Document document, DocumentDates dates, Sentence s, SentenceTimes times, Match match, TokenSpan span) {
        int head = head(s, span);
        Token at = s.token(head);
        Tense tense = times.clauses().tenseAt(at.head() < 0 ? at : s.token(at.head()));
        LocalDate now = document.article().published();
        Period told = dates.toldBefore();
        Resolution meaning = match.resolve(new Moment(now, tense, told, dates.mentionedBefore()));
        if (tense == Tense.PAST && compares(s, span)) {
            meaning = Resolution.DURATION;
        }
        TimeExpression words =
                new TimeExpression(span, head, date(meaning.period(), text(document, s, span)), meaning.role());
        return SentenceTimes.place(s, words, meaning);
    }

    /** The token whose governor lies outside; the one under a verb where there are several. */
    private static int head(Sentence s, TokenSpan span) {
        int found = -1;
        for (int i = span.start(); i < span.end(); i++) {
            Token t = s.token(i);
            if (t.head() < 0 || !span.contains(t.head())) {
                boolean underVerb = t.head() >= 0 && s.token(t.head()).upos() == Upos.VERB;
                boolean word = t.upos() != Upos.ADP && t.upos() != Upos.SCONJ && t.upos() != Upos.PUNCT;
                if (found < 0
                        || underVerb
                                && word
                                && s.token(
                                                        s.token(found).head() < 0
                                                                ? found
                                                                : s.token(found).head())
                                                .upos()
                                        != Upos.VERB) {
                    found = i;
                }
            }
        }
        return found;
    }

    private static boolean compares(Sentence s, TokenSpan span) {
        if (!s.token(span.start()).lemma().equals("since")) {
            return false;
        }
        for (int i = span.start() - 1; i >= 0 && i >= span.start() - COMPARISON_REACH; i--) {
            Token t = s.token(i);
            if (t.xpos().equals("JJS")
                    || t.xpos().equals("RBS")
                    || t.lemma().equals("first")
                    || t.lemma().equals("only")) {
                return true;
            }
        }
        return false;
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
