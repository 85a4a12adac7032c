package org.polybius.coding.dates;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.model.CharSpan;
import org.polybius.model.Document;
import org.polybius.model.Section;
import org.polybius.model.Sentence;
import org.polybius.model.Token;

/** Which sentences of a document stand in quotation marks, and where their saying is told. */
final class Quotations {
    private final List<Sentence> sentences;
    private final List<CharSpan> quotes = new ArrayList<>();

    Quotations(Document document) {
        this.sentences = document.sentences();
        String text = document.article().text();
        Section last = null;
        for (Sentence s : sentences) {
            if (!s.section().equals(last)) {
                last = s.section();
                read(text, last.span());
            }
        }
    }

    private void read(String text, CharSpan part) {
        int open = -1;
        for (int i = part.start(); i < part.end(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\u201c' || c == '\u201d') {
                if (open < 0 && c != '\u201d') {
                    open = i;
                } else if (open >= 0 && c != '\u201c') {
                    quotes.add(new CharSpan(open, i + 1));
                    open = -1;
                }
            }
        }
        if (open >= 0) {
            quotes.add(new CharSpan(open, part.end()));
        }
    }

    /** Whether a token stands in quotation marks. */
    boolean isQuoted(Token t) {
        return quoteOf(t.span()) != null;
    }

    /** The quotation that the sentence's main clause stands in, or null. */
    private @Nullable CharSpan quoteOf(Sentence s) {
        return quoteOf(s.root().span());
    }

    private @Nullable CharSpan quoteOf(CharSpan words) {
        int low = 0;
        int high = quotes.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            CharSpan quote = quotes.get(middle);
            if (quote.contains(words)) {
                return quote;
            }
            if (quote.start() < words.start()) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }

    /**
     * The sentence that tells who said {@code s} and when: where its quotation ends, else the last one before it in the
     * same paragraph; null if the sentence is not quoted or nothing tells.
     */
    @Nullable
    Sentence sayingOf(Sentence s) {
        CharSpan quote = quoteOf(s);
        if (quote == null) {
            return null;
        }
        for (int i = s.index() + 1; i < sentences.size(); i++) {
            Sentence next = sentences.get(i);
            if (next.span().start() >= quote.end()) {
                break;
            }
            if (quoteOf(next) == null) {
                return next;
            }
        }
        for (int i = s.index() - 1; i >= 0; i--) {
            Sentence before = sentences.get(i);
            if (!before.section().equals(s.section())) {
                break;
            }
            if (quoteOf(before) == null) {
                return before;
            }
        }
        return null;
    }
}
