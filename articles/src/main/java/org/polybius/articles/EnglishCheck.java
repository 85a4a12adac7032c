package org.polybius.articles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a text is English, from the letters it is written in and from the function words of some thirty
 * languages (data, {@code function-words.tsv}). In doubt it is English: a table, a list of names or a headline has few
 * function words, and a report that is wrongly refused is lost.
 *
 * <p>The library lingua does this too and names more languages; it was measured and left out because it brings 106 MB of
 * jars for a question that a table of ten kilobytes answers (docs/decisions/0006-language-check.md).
 */
final class EnglishCheck {
    /** So much of a text is looked at, in UTF-16 units. */
    static final int LOOKED_AT = 2000;

    /** Fewer words say nothing. */
    private static final int FEWEST_WORDS = 8;
    /** English prose has function words of this table as a quarter to a half of its words; headlines have fewer. */
    private static final double ENGLISH_ENOUGH = 0.18;
    /** A text of another language has at least so many of its own function words. */
    private static final double FOREIGN_ENOUGH = 0.15;
    /** A text as long as this with almost no English function word is not English prose, whatever it is. */
    private static final int LONG_TEXT_WORDS = 60;

    private static final double ALMOST_NONE = 0.02;
    private static final double MOST_FOREIGN_LETTERS = 0.4;
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’]*");

    private record Language(String name, Set<String> words) {}

    private final Language english;
    private final List<Language> others = new ArrayList<>();

    EnglishCheck() {
        List<List<String>> rows = DataFile.rows("function-words.tsv", 3);
        english = language(rows.get(0));
        for (List<String> row : rows.subList(1, rows.size())) {
            others.add(language(row));
        }
    }

    private static Language language(List<String> row) {
        return new Language(row.get(0), new HashSet<>(List.of(row.get(1).split(" "))));
    }

    /** What the text is instead of English, in words for a message, or empty if it is English or may be. */
    Optional<String> otherLanguage(String text) {
        String start = text.substring(0, Math.min(LOOKED_AT, text.length()));
        Optional<String> script = otherScript(start);
        return script.isPresent() ? script : otherLanguageInLatinLetters(start);
    }

    private static Optional<String> otherScript(String text) {
        Map<Character.UnicodeScript, Integer> counts = new HashMap<>();
        int letters = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (Character.isLetter(c)) {
                letters++;
                counts.merge(Character.UnicodeScript.of(c), 1, Integer::sum);
            }
        }
        int foreign = letters - counts.getOrDefault(Character.UnicodeScript.LATIN, 0);
        if (letters < FEWEST_WORDS || foreign <= letters * MOST_FOREIGN_LETTERS) {
            return Optional.empty();
        }
        return counts.entrySet().stream()
                .filter(e -> e.getKey() != Character.UnicodeScript.LATIN)
                .max(Map.Entry.comparingByValue())
                .map(e -> "in " + capitalised(e.getKey().name()) + " letters");
    }

    private static String capitalised(String name) {
        String words = name.replace('_', ' ');
        return words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
    }

    private Optional<String> otherLanguageInLatinLetters(String text) {
        List<String> words = new ArrayList<>();
        Matcher m = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (m.find()) {
            words.add(m.group());
        }
        double inEnglish = share(words, english);
        if (words.size() < FEWEST_WORDS || inEnglish >= ENGLISH_ENOUGH) {
            return Optional.empty();
        }
        Language best = english;
        double most = Math.max(inEnglish, FOREIGN_ENOUGH);
        for (Language other : others) {
            double share = share(words, other);
            if (share > most) {
                best = other;
                most = share;
            }
        }
        if (!best.equals(english) && most > 1.5 * inEnglish) {
            return Optional.of("in " + best.name() + ", as it seems");
        }
        return words.size() >= LONG_TEXT_WORDS && inEnglish < ALMOST_NONE
                ? Optional.of("in a language that has no English function words")
                : Optional.empty();
    }

    private static double share(List<String> words, Language language) {
        return words.stream().filter(language.words()::contains).count() / (double) Math.max(1, words.size());
    }
}
