package org.polybius.coding.places;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.countries.NameTable;
import org.polybius.coding.countries.NameTable.TokenPieces;
import org.polybius.coding.places.GazetteerPlace.Kind;

/**
 * Names of towns, provinces, regions, waters and facilities, and where they are. Immutable, safe for several threads. The
 * data are read where they lie, in memory or in a mapped file, and nothing of them is kept outside.
 */
public final class Gazetteer {
    private static final int[] NONE = {};
    private static final Kind[] KINDS = Kind.values();
    /** Small words inside names (Rio de Janeiro), some of which may open one (al-Bab). */
    private static final Set<String> SMALL = Set.of(
            "of", "the", "and", "de", "la", "du", "des", "da", "do", "dos", "el", "al", "es", "ez", "e", "i", "am",
            "upon", "on", "s", "an", "ar", "as", "ash", "at", "d", "del", "le", "les", "bin", "bou", "sur");

    /** What stands before the first piece of names in the key of the entry that tells their most pieces. */
    static final String LONGEST = "^";
    /** What stands before a country's code in the key of its point. */
    static final String COUNTRY = "=";

    private final ByteBuffer data;
    private final int size;
    private final int slots;
    private final int firstSlot;

    /** A name found in a sentence and the places it may mean. */
    record Found(int start, int end, List<GazetteerPlace> places) {}

    /** @param data what {@link GazetteerBuilder#build} made */
    Gazetteer(ByteBuffer data) {
        if (data.limit() < GazetteerBuilder.HEAD || data.getInt(0) != GazetteerBuilder.MAGIC) {
            throw new IllegalArgumentException("not a gazetteer of this version");
        }
        this.data = data;
        size = data.getInt(4);
        slots = data.getInt(8);
        firstSlot = GazetteerBuilder.HEAD + size * GazetteerBuilder.RECORD;
    }

    /**
     * Compiles the data files of this package in memory, which takes a second or two; {@link #open} is for programs.
     *
     * @throws IllegalStateException if a file is missing or a line of it is broken; the message names file and line
     */
    public static Gazetteer load() {
        return new Gazetteer(ByteBuffer.wrap(GazetteerFiles.compile()));
    }

    /**
     * Opens the compiled gazetteer of a cache folder, memory-mapped; compiles it there first if it is missing, of other data
     * or damaged. Where the folder cannot be written it is compiled in memory.
     *
     * @param cache a folder, which is made if it is not there
     * @throws IllegalStateException if a data file is missing or a line of it is broken; the message names file and line
     */
    public static Gazetteer open(Path cache) {
        return new Gazetteer(GazetteerCache.open(cache));
    }

    /** How many places there are. */
    public int size() {
        return size;
    }

    /** Every place called {@code name}, whatever its capitals, accents and hyphens; empty if none. */
    public List<GazetteerPlace> named(String name) {
        List<String> pieces = NameTable.pieces(name);
        return pieces.isEmpty() ? List.of() : at(key(pieces));
    }

    /** The point that stands for a country, ISO 3166-1 alpha-3; its name is the code. Null if there is none. */
    @Nullable
    GazetteerPlace country(String iso3) {
        List<GazetteerPlace> found = at(COUNTRY + iso3);
        return found.isEmpty() ? null : found.get(0);
    }

    /** The greatest place of these kinds and this country that is called {@code name}, or null. */
    @Nullable
    GazetteerPlace exactly(String name, String country, Kind... kinds) {
        return greatest(named(name), country, List.of(kinds));
    }

    static @Nullable GazetteerPlace greatest(List<GazetteerPlace> places, String country, List<Kind> kinds) {
        GazetteerPlace best = null;
        for (GazetteerPlace p : places) {
            boolean fits = country.equals(p.country()) && (kinds.isEmpty() || kinds.contains(p.kind()));
            if (fits && (best == null || p.population() > best.population())) {
                best = p;
            }
        }
        return best;
    }

    /** The longest name that begins at token {@code from}, or null. */
    @Nullable
    Found find(TokenPieces s, int from) {
        List<String> first = s.of(from);
        if (first.isEmpty() || !opens(first.get(0), s.small())) {
            return null;
        }
        int[] longest = indices(LONGEST + first.get(0).toLowerCase(Locale.ROOT));
        if (longest.length == 0) {
            return null;
        }
        int most = longest[0];
        int[] best = NONE;
        int end = from;
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
                int[] found = indices(key(run));
                if (found.length > 0) {
                    end = i + 1;
                    best = found;
                }
            }
        }
        return best.length == 0 ? null : new Found(from, end, places(best));
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
        return places(indices(key));
    }

    private List<GazetteerPlace> places(int[] indices) {
        List<GazetteerPlace> out = new ArrayList<>(indices.length);
        for (int i : indices) {
            out.add(place(i));
        }
        return out;
    }

    private GazetteerPlace place(int index) {
        int at = GazetteerBuilder.HEAD + index * GazetteerBuilder.RECORD;
        int flags = data.get(at + 2);
        int geonames = data.getInt(at + 24);
        return new GazetteerPlace(
                KINDS[data.get(at)],
                Objects.requireNonNull(text(data.getInt(at + 8))),
                text(data.getInt(at + 4)),
                text(data.getInt(at + 12)),
                data.getInt(at + 16) / GazetteerBuilder.DEGREE,
                data.getInt(at + 20) / GazetteerBuilder.DEGREE,
                geonames == 0 ? null : geonames,
                data.getInt(at + 28),
                data.get(at + 3) & 0xFF,
                data.get(at + 1),
                (flags & 1) != 0,
                (flags & 2) != 0);
    }

    private @Nullable String text(int at) {
        if (at == 0) {
            return null;
        }
        byte[] utf8 = new byte[data.getShort(at) & 0xFFFF];
        data.get(at + 2, utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    /** The places of a key, or what else is stored under it; empty if there is none. */
    private int[] indices(String key) {
        int hash = hash(key);
        for (int slot = hash & slots - 1; ; slot = slot + 1 & slots - 1) {
            int entry = data.getInt(firstSlot + slot * 8 + 4);
            if (entry == 0) {
                return NONE;
            }
            if (data.getInt(firstSlot + slot * 8) == hash && key.equals(text(entry))) {
                int at = entry + 2 + (data.getShort(entry) & 0xFFFF);
                int[] out = new int[data.getShort(at) & 0xFFFF];
                for (int i = 0; i < out.length; i++) {
                    out[i] = data.getInt(at + 2 + 4 * i);
                }
                return out;
            }
        }
    }

    static int hash(String key) {
        int h = key.hashCode() * 0x9E3779B9;
        return h ^ h >>> 15;
    }

    static String key(List<String> pieces) {
        return pieces.size() == 1
                ? pieces.get(0).toLowerCase(Locale.ROOT)
                : String.join(" ", pieces).toLowerCase(Locale.ROOT);
    }
}
