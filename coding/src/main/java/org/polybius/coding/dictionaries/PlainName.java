package org.polybius.coding.dictionaries;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names that a dictionary writes in capitals with underscores, as newspapers write them. */
final class PlainName {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}' .,&/-]{1,119}");
    private static final Pattern ACRONYM = Pattern.compile("\\(([\\p{L}\\p{N}.-]{2,12})\\)");
    private static final Set<String> SMALL = Set.of(
            "of", "the", "and", "for", "in", "on", "to", "de", "la", "du", "des", "da", "do", "del", "bin", "ibn",
            "von", "van", "der", "den", "el", "al", "ul");
    private static final Set<String> CAPITALS = Set.of("UN", "EU", "US", "UK", "UAE", "USA", "USSR", "NATO", "OSCE");
    private static final int MOST_WORDS = 20;

    private PlainName() {}

    /**
     * The ways in which {@code name} can stand in a text, the fullest first; none if it has no letter, or characters that
     * no name has.
     *
     * @param isWord whether a word, lower case, is an ordinary one, which begins many a sentence with a capital
     */
    static List<String> of(String name, Predicate<String> isWord) {
        Set<String> out = new LinkedHashSet<>();
        List<String> acronyms = new ArrayList<>();
        Matcher m = ACRONYM.matcher(name);
        while (m.find()) {
            acronyms.add(m.group(1).toUpperCase(Locale.ROOT));
        }
        String plain = m.replaceAll(" ")
                .replaceAll("\\([^()]*\\)|\"", " ")
                .replaceAll("[_\\s]+", " ")
                .strip();
        String[] words = plain.split(" ", -1);
        boolean sound = NAME.matcher(plain).matches()
                && words.length <= MOST_WORDS
                && plain.chars().anyMatch(c -> c < 128 && Character.isLetter(c));
        if (!sound) {
            return List.of();
        }
        boolean single = words.length == 1;
        if (single && (isAcronym(plain) || plain.length() < 4 || isWord.test(plain.toLowerCase(Locale.ROOT)))) {
            out.add(plain.toUpperCase(Locale.ROOT));
        } else {
            List<String> written = new ArrayList<>();
            for (String w : words) {
                boolean small = !written.isEmpty() && SMALL.contains(w.toLowerCase(Locale.ROOT));
                written.add(
                        small ? w.toLowerCase(Locale.ROOT) : isAcronym(w) ? w.toUpperCase(Locale.ROOT) : capital(w));
            }
            String title = String.join(" ", written);
            out.add(title);
            if (title.indexOf('-') > 0) {
                out.add(Pattern.compile("-(\\p{L})")
                        .matcher(title)
                        .replaceAll(r -> "-" + r.group(1).toLowerCase(Locale.ROOT)));
            }
            if (single && plain.length() < 6) {
                out.add(plain.toUpperCase(Locale.ROOT));
            }
        }
        out.addAll(acronyms);
        return List.copyOf(out);
    }

    private static boolean isAcronym(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        return CAPITALS.contains(upper)
                || upper.matches("(\\p{L}\\.)+")
                || upper.matches("[^AEIOUY\\P{L}]{2,6}")
                || upper.chars().anyMatch(Character::isDigit);
    }

    /** A capital at the beginning and after a hyphen, point or the apostrophe of O'Neill. */
    private static String capital(String word) {
        StringBuilder out = new StringBuilder();
        boolean begins = true;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            out.append(begins ? Character.toUpperCase(c) : Character.toLowerCase(c));
            begins = c == '-' || c == '.' || c == '\'' && i == 1;
        }
        return out.toString();
    }
}
