package org.polybius.coding.places;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.places.GazetteerPlace.Kind;

/** Reads the data files of this package and says which line is broken. */
final class GazetteerFiles {
    /** What GeoNames adds to the names of provinces and news mostly leaves out. */
    private static final List<String> GENERIC = List.of(
            "Province",
            "Region",
            "Governorate",
            "Oblast",
            "Oblast'",
            "oblast",
            "province",
            "Krai",
            "Kray",
            "State",
            "District",
            "County",
            "Department",
            "Prefecture",
            "Division",
            "Pradesh",
            "Republic",
            "Rayon",
            "county");

    private GazetteerFiles() {}

    /** The files that a gazetteer is compiled from. */
    static final List<String> SOURCES = List.of(
            "places.tsv.gz",
            "provinces.tsv",
            "districts.tsv.gz",
            "regions.tsv",
            "continents.tsv",
            "airports.tsv.gz",
            "country-points.tsv");

    /** The bytes of a compiled gazetteer. */
    static byte[] compile() {
        GazetteerBuilder g = new GazetteerBuilder();
        Map<String, String> divisions = new HashMap<>();
        Map<String, Integer> inhabitants = new HashMap<>();
        rows(
                "places.tsv.gz",
                10,
                (line, f) -> inhabitants.merge(f[2] + '.' + f[3], (int) number(line, f[6]), Integer::sum));
        rows("provinces.tsv", 8, (line, f) -> {
            divisions.put(f[0] + '.' + f[1], f[2]);
            province(g, line, List.of(f), inhabitants.getOrDefault(f[0] + '.' + f[1], 0));
        });
        rows("places.tsv.gz", 10, (line, f) -> town(g, line, f, divisions.get(f[2] + '.' + f[3])));
        rows("districts.tsv.gz", 7, (line, f) -> district(g, line, f, divisions.get(f[0] + '.' + f[1])));
        rows("regions.tsv", 6, (line, f) -> region(g, line, f));
        rows("continents.tsv", 4, (line, f) -> continent(g, line, f));
        rows("airports.tsv.gz", 5, (line, f) -> airport(g, line, f));
        rows("country-points.tsv", 4, (line, f) -> country(g, line, f));
        return g.build();
    }

    private static void district(GazetteerBuilder g, String line, String[] f, @Nullable String admin1) {
        List<String> names = new ArrayList<>(List.of(f[2]));
        names.addAll(list(f[6]));
        if (f[2].endsWith(" County")) {
            names.add(f[2].replace(" County", " Co."));
        }
        double lat = number(line, f[3]);
        double lon = number(line, f[4]);
        g.add(
                new GazetteerPlace(Kind.DISTRICT, f[2], f[0], admin1, lat, lon, id(line, f[5]), 0, 0, 0, false, false),
                names);
    }

    private static void continent(GazetteerBuilder g, String line, String[] f) {
        double lat = number(line, f[1]);
        double lon = number(line, f[2]);
        Integer id = id(line, f[3]);
        g.add(new GazetteerPlace(Kind.REGION, f[0], null, null, lat, lon, id, 0, 0, 0, false, false), List.of(f[0]));
    }

    private static void airport(GazetteerBuilder g, String line, String[] f) {
        List<String> names = new ArrayList<>(List.of(f[0]));
        names.addAll(list(f[4]));
        double lat = number(line, f[2]);
        double lon = number(line, f[3]);
        g.add(new GazetteerPlace(Kind.FACILITY, f[0], f[1], null, lat, lon, null, 0, 0, 0, false, false), names);
    }

    private static void country(GazetteerBuilder g, String line, String[] f) {
        Integer id = id(line, f[1]);
        double lat = number(line, f[2]);
        double lon = number(line, f[3]);
        g.country(new GazetteerPlace(Kind.COUNTRY, f[0], f[0], null, lat, lon, id, 0, 0, 0, false, false), f[0]);
    }

    private static @Nullable Integer id(String line, String field) {
        return field.isEmpty() ? null : (int) number(line, field);
    }

    /** @param inhabitants of its towns together: what is known of its size */
    private static void province(GazetteerBuilder g, String line, List<String> f, int inhabitants) {
        String name = f.get(2);
        List<String> names = new ArrayList<>(List.of(name));
        for (String generic : GENERIC) {
            if (name.endsWith(" " + generic) && !name.equals("Northern State")) {
                names.add(name.substring(0, name.length() - generic.length() - 1));
            }
        }
        if (name.startsWith("Al-") || name.startsWith("Al ")) {
            names.add(name.substring(3));
        }
        names.addAll(list(f.get(7)));
        g.add(
                new GazetteerPlace(
                        Kind.PROVINCE,
                        name,
                        f.get(0),
                        name,
                        number(line, f.get(3)),
                        number(line, f.get(4)),
                        id(line, f.get(6)),
                        inhabitants,
                        0,
                        0,
                        f.get(5).contains("w"),
                        f.get(5).contains("p")),
                names);
    }

    private static void town(GazetteerBuilder g, String line, String[] f, @Nullable String admin1) {
        String flags = f[8];
        int seat = flags.contains("c") ? 2 : flags.contains("s") ? 1 : flags.contains("x") ? -1 : 0;
        List<String> names = new ArrayList<>();
        names.add(f[1]);
        names.addAll(list(f[9]));
        g.add(
                new GazetteerPlace(
                        Kind.TOWN,
                        f[1],
                        f[2],
                        admin1,
                        number(line, f[4]),
                        number(line, f[5]),
                        (int) number(line, f[0]),
                        (int) number(line, f[6]),
                        Math.min(255, (int) number(line, f[7])),
                        seat,
                        flags.contains("w"),
                        flags.contains("p")),
                names);
    }

    private static void region(GazetteerBuilder g, String line, String[] f) {
        String country = f[2].isEmpty() ? null : f[2];
        if (f[0].equals("also")) {
            boolean found = false;
            for (Kind kind : new Kind[] {Kind.TOWN, Kind.PROVINCE}) {
                GazetteerPlace place = country == null ? null : g.exactly(f[5], country, kind);
                if (place != null) {
                    g.alias(place, f[1]);
                    found = true;
                }
            }
            if (!found) {
                throw new IllegalStateException(line + ": no town or province '" + f[5] + "' in " + f[2]);
            }
            return;
        }
        Kind kind = Kind.valueOf(f[0].toUpperCase(java.util.Locale.ROOT));
        List<String> names = new ArrayList<>();
        names.add(f[1]);
        names.addAll(list(f[5]));
        double lat = number(line, f[3]);
        double lon = number(line, f[4]);
        if (kind == Kind.TOWN && country != null) {
            for (GazetteerPlace known : g.named(f[1])) {
                if (known.kind() == Kind.TOWN && country.equals(known.country()) && known.kilometresTo(lat, lon) < 30) {
                    names.forEach(n -> g.alias(known, n));
                    return;
                }
            }
        }
        g.add(new GazetteerPlace(kind, f[1], country, null, lat, lon, null, 0, 0, 0, false, false), names);
    }

    private static List<String> list(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split("\\|", -1));
    }

    private static double number(String line, String field) {
        try {
            return Double.parseDouble(field);
        } catch (NumberFormatException e) {
            throw new IllegalStateException(line + ": '" + field + "' is no number", e);
        }
    }

    /** The words of {@code place-words.tsv}, kind to lemmas. */
    static Map<String, Set<String>> words() {
        Map<String, Set<String>> out = new HashMap<>();
        rows("place-words.tsv", 2, (line, f) -> out.computeIfAbsent(f[0], k -> new HashSet<>())
                .addAll(List.of(f[1].split(" ", -1))));
        return out;
    }

    /** The lines of {@code publishers.tsv}. */
    static List<String[]> publishers() {
        List<String[]> out = new ArrayList<>();
        rows("publishers.tsv", 4, (line, f) -> out.add(f));
        return out;
    }

    private static void rows(String file, int columns, BiConsumer<String, String[]> row) {
        try (InputStream raw = open(file)) {
            InputStream in = file.endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw;
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
            int number = 0;
            for (String l = reader.readLine(); l != null; l = reader.readLine()) {
                number++;
                if (l.isBlank() || l.startsWith("#")) {
                    continue;
                }
                String[] fields = l.split("\t", -1);
                if (fields.length != columns) {
                    throw new IllegalStateException(
                            file + ", line " + number + ": " + fields.length + " columns, not " + columns);
                }
                row.accept(file + ", line " + number, fields);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    static InputStream open(String file) {
        InputStream in = GazetteerFiles.class.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException(file + " is missing from the class path");
        }
        return in;
    }
}
