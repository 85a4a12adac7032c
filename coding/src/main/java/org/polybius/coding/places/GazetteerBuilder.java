package org.polybius.coding.places;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.countries.NameTable;
import org.polybius.coding.places.GazetteerPlace.Kind;

/**
 * Gathers places and their names and writes them as the bytes that {@link Gazetteer} reads: a head, one record of fixed
 * length a place, a table of slots by the hash of a name, and what records and slots point to.
 */
final class GazetteerBuilder {
    static final int MAGIC = 0x504C4736;
    static final int HEAD = 16;
    static final int RECORD = 32;
    static final double DEGREE = 1e5;
    private static final int[] NONE = {};

    private final List<GazetteerPlace> places = new ArrayList<>(210_000);
    private final Map<String, int[]> byKey = new HashMap<>(500_000);
    private final Map<String, Integer> longest = new HashMap<>(250_000);

    /** Every place so far that is called {@code name}. */
    List<GazetteerPlace> named(String name) {
        List<GazetteerPlace> out = new ArrayList<>();
        for (int i : byKey.getOrDefault(Gazetteer.key(NameTable.pieces(name)), NONE)) {
            out.add(places.get(i));
        }
        return out;
    }

    /** The greatest place so far of this kind and country that is called {@code name}, or null. */
    @Nullable
    GazetteerPlace exactly(String name, String country, Kind kind) {
        return Gazetteer.greatest(named(name), country, List.of(kind));
    }

    void add(GazetteerPlace place, List<String> names) {
        int index = places.size();
        places.add(place);
        for (String name : names) {
            name(index, name);
        }
    }

    /** Adds a country's point, which no name leads to. */
    void country(GazetteerPlace point, String iso3) {
        places.add(point);
        byKey.put(Gazetteer.COUNTRY + iso3, new int[] {places.size() - 1});
    }

    void alias(GazetteerPlace place, String name) {
        for (int i : byKey.getOrDefault(Gazetteer.key(NameTable.pieces(place.name())), NONE)) {
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
        String key = Gazetteer.key(pieces);
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

    byte[] build() {
        int entries = byKey.size() + longest.size();
        int slots = Integer.highestOneBit(entries) * 4;
        int poolStart = HEAD + places.size() * RECORD + slots * 8;
        Pool pool = new Pool(poolStart);
        ByteBuffer table = ByteBuffer.allocate(poolStart);
        table.putInt(MAGIC).putInt(places.size()).putInt(slots).putInt(0);
        for (GazetteerPlace p : places) {
            table.put((byte) p.kind().ordinal()).put((byte) p.seat());
            table.put((byte) ((p.alsoWord() ? 1 : 0) | (p.alsoPerson() ? 2 : 0)))
                    .put((byte) p.renown());
            table.putInt(pool.text(p.country())).putInt(pool.text(p.name())).putInt(pool.text(p.admin1()));
            table.putInt((int) Math.round(p.lat() * DEGREE)).putInt((int) Math.round(p.lon() * DEGREE));
            table.putInt(p.geonames() == null ? 0 : p.geonames()).putInt(p.population());
        }
        int first = table.position();
        byKey.forEach((key, found) -> slot(table, first, slots, key, pool.entry(key, found)));
        longest.forEach((piece, most) -> {
            String key = Gazetteer.LONGEST + piece;
            slot(table, first, slots, key, pool.entry(key, new int[] {most}));
        });
        byte[] rest = pool.bytes.toByteArray();
        byte[] out = Arrays.copyOf(table.array(), poolStart + rest.length);
        System.arraycopy(rest, 0, out, poolStart, rest.length);
        return out;
    }

    private static void slot(ByteBuffer table, int first, int slots, String key, int entry) {
        int hash = Gazetteer.hash(key);
        int at = hash & slots - 1;
        while (table.getInt(first + at * 8 + 4) != 0) {
            at = at + 1 & slots - 1;
        }
        table.putInt(first + at * 8, hash).putInt(first + at * 8 + 4, entry);
    }

    /** What records and slots point to; equal texts are there once. */
    private static final class Pool {
        private final int start;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(12_000_000);
        private final Map<String, Integer> texts = new HashMap<>(250_000);

        Pool(int start) {
            this.start = start;
        }

        /** Offset of a text; 0 for none. */
        int text(@Nullable String text) {
            return text == null ? 0 : texts.computeIfAbsent(text, this::append);
        }

        int entry(String key, int[] found) {
            int at = append(key);
            ByteBuffer list = ByteBuffer.allocate(2 + 4 * found.length).putShort((short) found.length);
            for (int i : found) {
                list.putInt(i);
            }
            bytes.writeBytes(list.array());
            return at;
        }

        private int append(String text) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            int at = start + bytes.size();
            bytes.writeBytes(
                    ByteBuffer.allocate(2).putShort((short) utf8.length).array());
            bytes.writeBytes(utf8);
            return at;
        }
    }
}
