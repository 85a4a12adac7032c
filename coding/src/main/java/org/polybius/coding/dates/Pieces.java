package org.polybius.coding.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.polybius.model.Token;
import org.polybius.model.Upos;

/**
 * A sentence cut into what patterns are written in: lower-case words, numbers and single marks, so that it does not
 * matter whether a tokeniser keeps "mid-May", "2014-05-12" or "Nov." together.
 */
final class Pieces {
    /** A date as much of Europe writes it. */
    private static final Pattern DOTTED = Pattern.compile("[0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{4}");

    private static final Set<String> JOINING = Set.of("and", "or", "to", "-");
    private static final Set<String> OWNING = Set.of(
            ",", "/", ".", "the", "a", "'s", "his", "her", "its", "their", "our", "this", "that", "these", "those");

    private final List<String> words;
    private final int[] tokens;
    private final boolean[] capital;
    private final boolean[] verbal;
    private final boolean[] plural;

    private Pieces(List<String> words, int[] tokens, boolean[] capital, boolean[] verbal, boolean[] plural) {
        this.words = words;
        this.tokens = tokens;
        this.capital = capital;
        this.verbal = verbal;
        this.plural = plural;
    }

    static Pieces of(List<Token> sentence) {
        List<String> words = new ArrayList<>(sentence.size() + 8);
        List<Integer> origin = new ArrayList<>(sentence.size() + 8);
        for (Token t : sentence) {
            for (String piece : split(t.form())) {
                words.add(piece);
                origin.add(t.index());
            }
        }
        int n = words.size();
        int[] tokens = new int[n];
        boolean[] capital = new boolean[n];
        boolean[] verbal = new boolean[n];
        boolean[] plural = new boolean[n];
        for (int i = 0; i < n; i++) {
            tokens[i] = origin.get(i);
            Token t = sentence.get(tokens[i]);
            // what follows a hyphen is judged by its token: "Mid-May", "mid-May"
            capital[i] = t.form().chars().anyMatch(Character::isUpperCase);
            verbal[i] = t.upos() == Upos.AUX || t.upos() == Upos.VERB;
            plural[i] = t.xpos().equals("NNS");
        }
        return new Pieces(words, tokens, capital, verbal, plural);
    }

    /** Cuts one word at its hyphens and slashes, a date at its dots; drops the full stop of an abbreviation. */
    static List<String> split(String form) {
        String lower = form.toLowerCase(Locale.ROOT);
        if (lower.length() > 1 && lower.charAt(lower.length() - 1) == '.') {
            lower = lower.substring(0, lower.length() - 1);
        }
        boolean dotted = DOTTED.matcher(lower).matches();
        int start = 0;
        List<String> pieces = new ArrayList<>(1);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            boolean dot = c == '.' && dotted;
            boolean dash = c == '-' || c == '\u2010' || c == '\u2011' || c == '\u2013' || c == '\u2014';
            if (dash || dot || c == '/') {
                if (i > start) {
                    pieces.add(apostrophe(lower.substring(start, i)));
                }
                pieces.add(dash ? "-" : String.valueOf(c));
                start = i + 1;
            }
        }
        if (start < lower.length()) {
            pieces.add(apostrophe(lower.substring(start)));
        }
        return pieces;
    }

    private static String apostrophe(String piece) {
        return piece.replace('\u2019', '\'').replace('\u2018', '\'');
    }

    int size() {
        return words.size();
    }

    String word(int i) {
        return words.get(i);
    }

    /** Index of the token that piece {@code i} is a part of. */
    int token(int i) {
        return tokens[i];
    }

    /** Whether pieces [start, end) are whole tokens, unlike those of "Friday-born". */
    boolean wholeTokens(int start, int end) {
        return (start == 0 || tokens[start - 1] != tokens[start])
                && (end == tokens.length || tokens[end - 1] != tokens[end]);
    }

    /** Whether a possessive ending stands at {@code i}. */
    boolean possessive(int i) {
        return i < words.size() && words.get(i).startsWith("'") && words.get(i).length() <= 2;
    }

    boolean capital(int i) {
        return capital[i];
    }

    /** Whether it is tagged as a verb: "may", "march" and "spring" often are. */
    boolean verbal(int i) {
        return verbal[i];
    }

    /**
     * Whether the number at {@code i} counts what follows, itself or as one of two: "1500 homes", "between 1500 and 2000
     * people". After an article or an owner it may still be a year: "the 2014 elections".
     */
    boolean counts(int i) {
        int last = i;
        if (i + 2 < words.size() && JOINING.contains(words.get(i + 1)) && isNumber(words.get(i + 2))) {
            last = i + 2;
        }
        boolean owned = i > 0 && OWNING.contains(words.get(i - 1));
        return !owned && last + 1 < words.size() && plural[last + 1];
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
