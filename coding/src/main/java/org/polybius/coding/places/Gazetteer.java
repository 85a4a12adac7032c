package org.polybius.coding.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.countries.NameTable;
import org.polybius.coding.countries.NameTable.TokenPieces;
import org.polybius.coding.places.GazetteerPlace.Kind;

/** Names of towns, provinces, regions, waters and facilities, and where they are. Immutable, safe for several threads. */
public final class Gazetteer {
    private static final int[] NONE = {};
    /** Small words inside names (Rio de Janeiro), some of which may open one (al-Bab). */
    private static final Set<String> SMALL = Set.of(
            "of", "the", "and", "de", "la", "du", "des", "da", "do", "dos", "el", "al", "es", "ez", "e", "i", "am",
            "upon", "on", "s", "an", "ar", "as", "ash", "at", "d", "del", "le", "les", "bin", "bou", "sur");

    private final List<GazetteerPlace> places = new ArrayList<>(65_000);
    private final Map<String, int[]> byKey = new HashMap<>(160_000);
    private final Map<String, Integer> longest = new HashMap<>(80_000);

    /** A name found in a sentence and the places it may mean. */
    record Found(int start, int end, List<GazetteerPlace> places) {}

    private Gazetteer() {}

    /**
     * Reads the data files of this package.
     *
     * @throws IllegalStateException if a file is missing or a line of it is broken; the message names file and line
     */
    public static Gazetteer load() {
        Gazetteer g = new Gazetteer();
        GazetteerFiles.read(g);
        return g;
    }

    /** How many places there are. */
    public int size() {
        return places.size();
    }

    /** Every place called {@code name}, whatever its capitals, accents and hyphens; empty if none. */
    public List<GazetteerPlace> named(String name) {
        List<String> pieces = NameTable.pieces(name);
        return pieces.isEmpty() ? List.of() : at(key(pieces));
    }

    /** The place of this kind and country that is called exactly {@code name} in the data, or null. */
    @Nullable
    GazetteerPlace exactly(String name, String country, Kind... kinds) {
        GazetteerPlace best = null;
        for (GazetteerPlace p : named(name)) {
            boolean fits = country.equals(p.country())
                    && (kinds.length == 0 || Arrays.asList(kinds).contains(p.kind()));
            if (fits && (best == null || p.population() > best.population())) {
                best = p;
            }
        }
        return best;
    }

    void add(GazetteerPlace place, List<String> names) {
        int index = places.size();
        places.add(place);
        for (String name : names) {
            name(index, name);
        }
    }

    void alias(GazetteerPlace place, String name) {
        for (int i : byKey.getOrDefault(key(NameTable.pieces(place.name())), NONE)) {
            if (places.get(i).equals(place)) {
                name(i, name);
            }
        }
    }

    private void name(int index, String name) {
        List<String> pieces = NameTable.pieces(name);
        if (pieces.isEmpty()
                || pieces.size() == 1 && pieces.get(0).length() < 3 && !name.endsWith(".") && name.length() < 2) {
            return;
        }
        String key = key(pieces);
        int[] known = byKey.getOrDefault(key, NONE);
        for (int k : known) {
            if (k == index) {
                return;
            }
        }
        int[] more = Arrays.copyOf(known, known.length + 1);
        more[known.length] = index;
        byKey.put(key, more);
        longest.merge(pieces.get(0).toLowerCase(Locale.ROOT), pieces.size(), Math::max);
    }

    /** The longest name that begins at token {@code from}, or null. */
    @Nullable
    Found find(TokenPieces s, int from) {
        List<String> first = s.of(from);
        if (first.isEmpty() || !opens(first.get(0), s.small())) {
            return null;
        }
        Integer most = longest.get(first.get(0).toLowerCase(Locale.ROOT));
        if (most == null) {
            return null;
        }
        Found best = null;
        List<String> run = new ArrayList<>(most + 2);
        for (int i = from; i < s.size() && run.size() < most; i++) {
            List<String> more = s.of(i);
            if (more.isEmpty()) {
                if (!s.joins(i)) {
                    break;
                }
                continue;
            }
            run.addAll(more);
            if (run.size() > most || run.contains(",")) {
                break;
            }
            if (fits(run, s.small())) {
                List<GazetteerPlace> found = at(key(run));
                if (!found.isEmpty()) {
                    best = new Found(from, i + 1, found);
                }
            }
        }
        return best;
    }

    private static boolean opens(String piece, boolean small) {
        return Character.isUpperCase(piece.charAt(0)) || small || SMALL.contains(piece);
    }

    private static boolean fits(List<String> run, boolean small) {
        boolean capital = false;
        for (String piece : run) {
            boolean upper = Character.isUpperCase(piece.charAt(0));
            capital |= upper;
            if (!upper && !SMALL.contains(piece) && !Character.isDigit(piece.charAt(0)) && !small) {
                return false;
            }
        }
        return capital || small && String.join("", run).length() > 3;
    }

    private List<GazetteerPlace> at(String key) {
        int[] indices = byKey.getOrDefault(key, NONE);
        List<GazetteerPlace> out = new ArrayList<>(indices.length);
        for (int i : indices) {
            out.add(places.get(i));
        }
        return out;
    }

    private static String key(List<String> pieces) {
        return pieces.size() == 1
                ? pieces.get(0).toLowerCase(Locale.ROOT)
                : String.join(" ", pieces).toLowerCase(Locale.ROOT);
    }
}
