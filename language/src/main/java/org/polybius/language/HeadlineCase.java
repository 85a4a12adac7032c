package org.polybius.language;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Section;

/**
 * Undoes the capitals of a headline ("Ministers Vow to Help"), which hide from a parser what is a name: a word keeps its
 * capital if the body writes it, or a word that begins alike, with one inside a sentence. Every length stays the same.
 */
final class HeadlineCase {
    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}\\p{M}]*+");
    private static final Pattern SENTENCE_START = Pattern.compile("(?:^|[.!?:]['\"”’)]*\\s+|[\"“‘(]\\s*+)$");
    private static final int STEM = 4;
    private static final int LOOK_BACK = 8;
    /** What the body says of capitals is looked for in its beginning: it need not be read to the end of a book. */
    private static final int MOST_BODY = 50_000;

    private HeadlineCase() {}

    /** The readable text with the capitals of its title undone, or as it is if the title does not capitalise its words. */
    static String undo(Article article, Section title) {
        String text = article.readable();
        if (!capitalises(title.span().in(text))) {
            return text;
        }
        Set<String> names = names(article, text);
        if (names.isEmpty()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text);
        Matcher m = WORD.matcher(text).region(title.span().start(), title.span().end());
        while (m.find()) {
            String word = m.group();
            boolean plainCapital = isCapitalised(word)
                    && word.substring(1).equals(word.substring(1).toLowerCase(Locale.ROOT));
            if (plainCapital && !isName(word, names)) {
                char low = Character.toLowerCase(word.charAt(0));
                out.setCharAt(m.start(), low);
            }
        }
        return out.toString();
    }

    private static boolean capitalises(String title) {
        int words = 0;
        int capitals = 0;
        Matcher m = WORD.matcher(title);
        while (m.find()) {
            if (m.group().length() >= STEM) {
                words++;
                capitals += isCapitalised(m.group()) ? 1 : 0;
            }
        }
        return words >= 3 && capitals >= 0.8 * words;
    }

    private static boolean isCapitalised(String word) {
        return Character.isUpperCase(word.charAt(0));
    }

    private static boolean isName(String word, Set<String> names) {
        return names.contains(word) || (word.length() >= STEM && names.contains(word.substring(0, STEM) + "*"));
    }

    /** The words with capitals inside sentences, and their beginnings marked by a star. */
    private static Set<String> names(Article article, String text) {
        Set<String> names = new HashSet<>();
        int read = 0;
        for (Section s : article.sections()) {
            if (s.kind() != Section.Kind.BODY || read > MOST_BODY) {
                continue;
            }
            CharSpan span = s.span();
            read += span.length();
            Matcher m = WORD.matcher(text).region(span.start(), Math.min(span.end(), span.start() + MOST_BODY));
            while (m.find()) {
                String word = m.group();
                String before = text.substring(Math.max(span.start(), m.start() - LOOK_BACK), m.start());
                if (isCapitalised(word) && !SENTENCE_START.matcher(before).find()) {
                    names.add(word);
                    if (word.length() >= STEM) {
                        names.add(word.substring(0, STEM) + "*");
                    }
                }
            }
        }
        return names;
    }
}
