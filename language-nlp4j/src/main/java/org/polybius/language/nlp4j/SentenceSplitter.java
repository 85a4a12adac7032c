package org.polybius.language.nlp4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.polybius.language.nlp4j.Words.Word;

/**
 * Words of one paragraph to sentences.
 *
 * <p>A sentence ends after a final mark and the quotes and brackets that close right behind it, unless a small letter
 * follows. An abbreviation's point ("U.S.", "Co.") ends it only if the next word is one that starts sentences more often
 * than it continues names. A blank line always ends it. No sentence is longer than {@link #LONGEST} words: a longer one
 * (a list, a table, text without points) is cut at the last punctuation before, or there, because a parser's time grows
 * with the square of the length.
 */
final class SentenceSplitter {
    static final int LONGEST = 200;

    private SentenceSplitter() {}

    static List<List<Word>> split(String text, List<Word> words) {
        List<List<Word>> out = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < words.size(); i++) {
            int next = endsAfter(text, words, from, i);
            if (next > 0) {
                cut(words.subList(from, next), out);
                from = next;
                i = next - 1;
            }
        }
        if (from < words.size()) {
            cut(words.subList(from, words.size()), out);
        }
        return out;
    }

    /** Where the next sentence starts if this one ends with word {@code i} and what closes behind it; otherwise 0. */
    private static int endsAfter(String text, List<Word> words, int from, int i) {
        int next = i + 1;
        if (next == words.size()) {
            return 0;
        }
        if (blankLine(text, words.get(i).end(), words.get(next).start())) {
            return next;
        }
        String form = words.get(i).shown();
        boolean mark = isFinalMark(form);
        if (!mark && !form.endsWith(".")) {
            return 0;
        }
        while (next < words.size()
                && isCloser(words.get(next).shown())
                && words.get(next).start() == words.get(next - 1).end()) {
            next++;
        }
        if (next == words.size()) {
            return 0;
        }
        String after = firstWord(words, next);
        if (after.isEmpty() || words.get(next).start() == words.get(next - 1).end()) {
            return 0;
        }
        if (mark) {
            return Character.isLowerCase(after.codePointAt(0)) && !startsLine(text, words, next) && !form.equals(".")
                            || isInitial(words, from, i)
                    ? 0
                    : next;
        }
        String lower = form.toLowerCase(Locale.ROOT);
        boolean starter = Character.isUpperCase(after.codePointAt(0))
                && WordLists.STARTERS.contains(after.toLowerCase(Locale.ROOT));
        boolean oneLetter = form.length() == 2 && Character.isLetter(form.charAt(0));
        if (i > from && Character.isDigit(form.charAt(0)) && Character.isUpperCase(after.codePointAt(0))) {
            // "has been closed since Jan. 6. Police said": the point is not that of a list.
            return next;
        }
        return !WordLists.BEFORE_NAMES.contains(lower)
                        && !oneLetter
                        && (starter || next > i + 1 && Character.isUpperCase(after.codePointAt(0)))
                ? next
                : 0;
    }

    private static boolean startsLine(String text, List<Word> words, int i) {
        return text.substring(words.get(i - 1).end(), words.get(i).start()).indexOf('\n') >= 0;
    }

    /** "John F . Smith": a single capital before a point that the tokenizer cut off. */
    private static boolean isInitial(List<Word> words, int from, int i) {
        return i > from
                && words.get(i).shown().equals(".")
                && words.get(i - 1).end() == words.get(i).start()
                && words.get(i - 1).shown().length() == 1
                && Character.isUpperCase(words.get(i - 1).shown().charAt(0))
                && !words.get(i - 1).shown().equals("I");
    }

    private static String firstWord(List<Word> words, int next) {
        for (int i = next; i < words.size() && i < next + 3; i++) {
            String form = words.get(i).shown();
            if (Character.isLetterOrDigit(form.codePointAt(0))) {
                return form;
            }
        }
        return words.get(next).shown();
    }

    private static boolean isFinalMark(String form) {
        for (int i = 0; i < form.length(); i++) {
            if (".?!\u2026\u3002\uff01\uff1f".indexOf(form.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCloser(String form) {
        for (int i = 0; i < form.length(); i++) {
            if ("\"')]}".indexOf(form.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean blankLine(String text, int from, int to) {
        int lines = 0;
        for (int i = from; i < to; i++) {
            lines += text.charAt(i) == '\n' ? 1 : 0;
        }
        return lines > 1;
    }

    private static void cut(List<Word> words, List<List<Word>> out) {
        int from = 0;
        while (words.size() - from > LONGEST) {
            int to = from + LONGEST;
            for (int i = to; i > from + LONGEST / 2; i--) {
                String form = words.get(i - 1).shown();
                if (form.length() == 1 && ",;:\u2014|".indexOf(form.charAt(0)) >= 0) {
                    to = i;
                    break;
                }
            }
            out.add(words.subList(from, to));
            from = to;
        }
        out.add(words.subList(from, words.size()));
    }
}
