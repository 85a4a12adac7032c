package org.polybius.coding.dates;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The grammar's classes of words, each word with a number (monday 1, may 5), and the classes of numbers written in
 * digits, which no list can hold.
 */
final class Vocabulary {

    /**
     * A word's place in a class.
     *
     * @param name of the class
     * @param value what it stands for there
     */
    record Reading(String name, int value) {}

    private static final int EARLIEST_YEAR = 1000;
    private static final int LATEST_YEAR = 2199;
    private static final int LONGEST_NUMBER = 4;

    /** "the 1800s" are a century, "the 2000s" ten years. */
    private static final int LAST_HUNDREDS = 2000;

    /** Classes read from digits; the grammar may add words to them. */
    static final Set<String> OF_DIGITS =
            Set.of("number", "day", "year", "decade", "short-decade", "hundreds", "clock", "ordinal");

    private final Map<String, List<Reading>> words;
    private final Set<String> capitalised;

    /**
     * @param words lower-case word to its readings
     * @param capitalised words that count only with a capital letter ("May")
     */
    Vocabulary(Map<String, List<Reading>> words, Set<String> capitalised) {
        this.words = new HashMap<>(words);
        this.capitalised = Set.copyOf(capitalised);
    }

    List<Reading> readings(Pieces pieces, int i) {
        String word = pieces.word(i);
        char first = word.charAt(0);
        if (first >= '0' && first <= '9' || first == '\'' && word.length() > 1) {
            List<Reading> digits = ofDigits(word);
            return digits.size() == 2
                            && digits.get(1).name().equals("year")
                            && pieces.counts(i)
                            && !followsMonth(pieces, i)
                    ? digits.subList(0, 1)
                    : digits;
        }
        List<Reading> found = words.get(word);
        if (found == null || pieces.verbal(i) || capitalised.contains(word) && !pieces.capital(i)) {
            return List.of();
        }
        return found;
    }

    private boolean followsMonth(Pieces pieces, int i) {
        return i > 0
                && words.getOrDefault(pieces.word(i - 1), List.of()).stream()
                        .anyMatch(r -> r.name().equals("month"));
    }

    private static List<Reading> ofDigits(String word) {
        int start = word.charAt(0) == '\'' ? 1 : 0;
        int end = start;
        int value = 0;
        while (end < word.length() && word.charAt(end) >= '0' && word.charAt(end) <= '9') {
            if (end - start == LONGEST_NUMBER) {
                return List.of();
            }
            value = value * 10 + word.charAt(end++) - '0';
        }
        int digits = end - start;
        String rest = word.substring(end);
        boolean day = digits <= 2 && value >= 1 && value <= 31;
        if (start == 1) {
            return rest.equals("s") && digits == 2 && value % 10 == 0
                    ? List.of(new Reading("decade", 1900 + value))
                    : List.of();
        }
        if (rest.isEmpty()) {
            Reading number = new Reading("number", value);
            if (digits == 4 && value >= EARLIEST_YEAR && value <= LATEST_YEAR) {
                return List.of(number, new Reading("year", value));
            }
            return day ? List.of(number, new Reading("day", value)) : List.of(number);
        }
        return switch (rest) {
            case "st", "nd", "rd", "th" ->
                day
                        ? List.of(new Reading("ordinal", value), new Reading("day", value))
                        : List.of(new Reading("ordinal", value));
            case "s", "'s" -> decade(digits, value);
            case "am", "pm", "a.m", "p.m" -> List.of(new Reading("clock", value));
            default -> isClock(rest) ? List.of(new Reading("clock", value)) : List.of();
        };
    }

    /** "1980s"; "80s", which may be an age; "1800s", which are a hundred years. */
    private static List<Reading> decade(int digits, int value) {
        if (digits == 2 && value % 10 == 0) {
            return List.of(new Reading("short-decade", 1900 + value));
        }
        if (digits != 4 || value % 10 != 0 || value < EARLIEST_YEAR || value > LATEST_YEAR) {
            return List.of();
        }
        boolean hundreds = value % 100 == 0 && value < LAST_HUNDREDS;
        return List.of(new Reading(hundreds ? "hundreds" : "decade", value));
    }

    /** What follows the hours: ":30", ".30pm". */
    private static boolean isClock(String rest) {
        return rest.length() >= 3
                && (rest.charAt(0) == ':' || rest.charAt(0) == '.')
                && Character.isDigit(rest.charAt(1))
                && Character.isDigit(rest.charAt(2));
    }
}
