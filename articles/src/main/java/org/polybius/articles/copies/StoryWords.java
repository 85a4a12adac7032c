package org.polybius.articles.copies;

import java.util.Iterator;
import java.util.List;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Section;

/** An article's words one after another, made alike where papers differ: small letters, no marks, one word for any number. */
final class StoryWords {
    private static final String NUMBER = "0";

    private final String text;
    private final Iterator<CharSpan> parts;
    private final StringBuilder word = new StringBuilder();
    private int at;
    private int end;
    private boolean lastWasNumber;

    /** @param headline whether the headline is read, instead of all else */
    StoryWords(Article article, boolean headline) {
        text = article.readable();
        List<CharSpan> spans = article.sections().stream()
                .filter(s -> s.kind().isRead() && (s.kind() == Section.Kind.TITLE) == headline)
                .map(Section::span)
                .toList();
        parts = spans.iterator();
    }

    /** Goes on to the next word, if there is one. */
    boolean next() {
        while (read()) {
            boolean number = word.charAt(0) == NUMBER.charAt(0);
            // "1,200" and "3.5" are one number.
            boolean again = number && lastWasNumber;
            lastWasNumber = number;
            if (!again) {
                return true;
            }
        }
        return false;
    }

    /** The word; the same object holds the next one later. */
    CharSequence word() {
        return word;
    }

    private boolean read() {
        word.setLength(0);
        boolean number = false;
        while (true) {
            if (at >= end) {
                if (!word.isEmpty() || !parts.hasNext()) {
                    break;
                }
                CharSpan part = parts.next();
                at = part.start();
                end = part.end();
                continue;
            }
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (Character.isLetter(c)) {
                word.appendCodePoint(Character.toLowerCase(c));
            } else if (Character.isDigit(c)) {
                word.append(NUMBER);
                number = true;
            } else if (!word.isEmpty() && c != '\'' && c != '’') {
                break;
            }
        }
        if (number) {
            word.setLength(0);
            word.append(NUMBER);
        }
        return !word.isEmpty();
    }
}
