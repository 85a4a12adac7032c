package org.polybius.coding.countries;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Sentence;

/**
 * Names of one or more words and what they stand for, found in sentences whatever the spacing, hyphens, apostrophes and
 * accents.
 *
 * <p>A name and a text are compared piece by piece; a piece is a run of letters and digits, or a comma. So
 * <i>Guinea-Bissau</i> is found in "Guinea Bissau" and <i>Sana'a</i> in "Sana’a", however a parser cuts them. Capitals
 * count: see {@link #find}. Not safe to change while it is read; safe for many readers afterwards.
 *
 * @param <V> what a name stands for
 */
public final class NameTable<V> {
    private static final Set<String> SMALL =
            Set.of("of", "the", "and", "de", "la", "du", "des", "da", "do", "el", "al");

    private final Map<String, List<Entry<V>>> byKey = new HashMap<>();
    private final Map<String, Integer> longest = new HashMap<>();
    private final Set<String> neverLower;

    /** A name as written and what it stands for. */
    record Entry<V>(List<String> pieces, V value) {}

    /**
     * A name found in a sentence.
     *
     * @param start index of the first token
     * @param end index after the last token
     * @param values what the name stands for, in the order they were added
     */
    public record Match<V>(int start, int end, List<V> values) {}

    /** @param neverLower ordinary words, lower case, that are no name where they are written small */
    public NameTable(Set<String> neverLower) {
        this.neverLower = Set.copyOf(neverLower);
    }

    /** Adds a meaning of {@code name}; one that is there already is not added twice. */
    public void add(String name, V value) {
        List<String> pieces = pieces(name);
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException("a name needs a letter: '" + name + "'");
        }
        List<Entry<V>> entries = byKey.computeIfAbsent(key(pieces), k -> new ArrayList<>(1));
        Entry<V> entry = new Entry<>(pieces, value);
        if (!entries.contains(entry)) {
            entries.add(entry);
            longest.merge(pieces.get(0).toLowerCase(Locale.ROOT), pieces.size(), Math::max);
        }
    }

    /** What {@code name} stands for, spelled with these capitals or all in capitals; empty if nothing. */
    public List<V> get(String name) {
        List<String> pieces = pieces(name);
        return pieces.isEmpty() ? List.of() : fitting(key(pieces), pieces, false);
    }

    /**
     * The longest name that begins at token {@code from}, or null. Capitals must agree, but a text in capitals may hold
     * any name of four letters or more, and a sentence without any capital may hold names in small letters that are no
     * ordinary words.
     */
    public @Nullable Match<V> find(TokenPieces s, int from) {
        List<String> first = s.of(from);
        if (first.isEmpty()) {
            return null;
        }
        Integer most = longest.get(s.lower(from).get(0));
        if (most == null) {
            return null;
        }
        List<String> run = new ArrayList<>(most);
        StringBuilder key = new StringBuilder(80);
        Match<V> best = null;
        for (int i = from; i < s.size() && run.size() < most; i++) {
            List<String> more = s.of(i);
            if (more.isEmpty() && !s.joins(i)) {
                break;
            }
            run.addAll(more);
            s.lower(i).forEach(piece -> key.append(key.isEmpty() ? "" : " ").append(piece));
            if (more.isEmpty() || run.size() > most) {
                continue;
            }
            List<V> values = fitting(key.toString(), run, s.small());
            if (!values.isEmpty()) {
                best = new Match<>(from, i + 1, values);
            }
        }
        return best;
    }

    private List<V> fitting(String key, List<String> run, boolean small) {
        List<Entry<V>> entries = byKey.get(key);
        if (entries == null) {
            return List.of();
        }
        List<V> out = new ArrayList<>(entries.size());
        for (Entry<V> e : entries) {
            if (caseFits(run, e.pieces, small) && !out.contains(e.value)) {
                out.add(e.value);
            }
        }
        return out;
    }

    private boolean caseFits(List<String> text, List<String> name, boolean small) {
        boolean same = true;
        int letters = 0;
        boolean capitals = true;
        boolean lower = true;
        for (int i = 0; i < name.size(); i++) {
            String t = text.get(i);
            letters += t.length();
            same &= t.equals(name.get(i)) || SMALL.contains(t.toLowerCase(Locale.ROOT));
            capitals &= t.equals(t.toUpperCase(Locale.ROOT));
            lower &= t.equals(t.toLowerCase(Locale.ROOT));
        }
        return same
                || capitals && letters > 3
                || lower && small && letters > 3 && !neverLower.contains(String.join(" ", text));
    }

    private static String key(List<String> pieces) {
        return String.join(" ", pieces).toLowerCase(Locale.ROOT);
    }

    /** The runs of letters and digits of {@code text}, without accents, and its commas. */
    public static List<String> pieces(String text) {
        String plain = fold(text);
        List<String> out = new ArrayList<>(2);
        int from = -1;
        for (int i = 0; i <= plain.length(); i++) {
            boolean in = i < plain.length() && Character.isLetterOrDigit(plain.charAt(i));
            if (in && from < 0) {
                from = i;
            } else if (!in && from >= 0) {
                out.add(plain.substring(from, i));
                from = -1;
            }
            if (i < plain.length() && plain.charAt(i) == ',') {
                out.add(",");
            }
        }
        return out;
    }

    /** {@code text} without accents, as English papers mostly print names. */
    public static String fold(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return withoutAccents(Normalizer.normalize(text, Normalizer.Form.NFD));
            }
        }
        return text;
    }

    private static String withoutAccents(String decomposed) {
        StringBuilder out = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            switch (c) {
                case 'ı' -> out.append('i');
                case 'ł' -> out.append('l');
                case 'Ł' -> out.append('L');
                case 'ø' -> out.append('o');
                case 'Ø' -> out.append('O');
                case 'đ' -> out.append('d');
                case 'Đ' -> out.append('D');
                case 'ß' -> out.append("ss");
                case 'æ' -> out.append("ae");
                default -> {
                    if (c < 128 || Character.getType(c) != Character.NON_SPACING_MARK) {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }

    /** The pieces of a sentence's tokens, made once and used by every table that reads it. */
    public static final class TokenPieces {
        private final List<List<String>> pieces;
        private final List<List<String>> lower;
        private final List<String> words;
        private final boolean[] joins;
        private final boolean small;

        /** Cuts every token of {@code s}. */
        public TokenPieces(Sentence s) {
            pieces = new ArrayList<>(s.size());
            lower = new ArrayList<>(s.size());
            words = new ArrayList<>(s.size());
            joins = new boolean[s.size()];
            boolean anyCapital = false;
            for (int i = 0; i < s.size(); i++) {
                String form = s.token(i).form();
                List<String> cut = pieces(form);
                pieces.add(cut);
                words.add(form.toLowerCase(Locale.ROOT).replace('’', '\''));
                lower.add(lower(cut));
                joins[i] = form.length() == 1 && "-'’‘–‑.".indexOf(form.charAt(0)) >= 0;
                anyCapital = anyCapital || form.chars().anyMatch(Character::isUpperCase);
            }
            small = !anyCapital;
        }

        private static List<String> lower(List<String> pieces) {
            List<String> out = new ArrayList<>(pieces.size());
            for (String piece : pieces) {
                out.add(piece.toLowerCase(Locale.ROOT));
            }
            return out;
        }

        /** The whole token in small letters, its apostrophes straight. */
        public String word(int token) {
            return words.get(token);
        }

        /** The pieces of a token; none for most punctuation. */
        public List<String> of(int token) {
            return pieces.get(token);
        }

        /** The same in small letters. */
        List<String> lower(int token) {
            return lower.get(token);
        }

        /** Whether the token is a hyphen, apostrophe or point, which a name may run over. */
        public boolean joins(int token) {
            return joins[token];
        }

        /** Whether the whole sentence is written in small letters. */
        public boolean small() {
            return small;
        }

        /** How many tokens there are. */
        public int size() {
            return pieces.size();
        }
    }
}
