package org.polybius.coding.countries;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Reads the data files of this package and says which line is broken. */
final class CountryFiles {

    /** Words that follow or precede a country's name in the names of its bodies and features, and are no person's name. */
    static final Set<String> BODIES = Set.of(
            "Airport",
            "Army",
            "Aid",
            "Air",
            "Bank",
            "Basin",
            "Border",
            "Central",
            "City",
            "Court",
            "Defense",
            "Defence",
            "Department",
            "Division",
            "Eastern",
            "East",
            "Embassy",
            "Force",
            "Forces",
            "Foreign",
            "Government",
            "Greater",
            "Guard",
            "High",
            "Hills",
            "Institute",
            "International",
            "King",
            "Labour",
            "Lake",
            "Libre",
            "Minister",
            "Ministry",
            "Mount",
            "National",
            "Navy",
            "North",
            "Northern",
            "Office",
            "Olympic",
            "Parliament",
            "Party",
            "Police",
            "President",
            "Press",
            "Prime",
            "Province",
            "Queen",
            "Radio",
            "Republic",
            "River",
            "South",
            "Southern",
            "State",
            "Supreme",
            "Television",
            "Times",
            "Today",
            "Town",
            "Tribune",
            "University",
            "Upper",
            "Lower",
            "Valley",
            "West",
            "Western",
            "Sea",
            "Senate",
            "Talks",
            "Summit",
            "Attack",
            "Attacks",
            "Conference",
            "Street",
            "Square",
            "Metropolitan");

    private CountryFiles() {}

    /**
     * What {@code cautions.tsv} says.
     *
     * @param ordinary lower-case words of English
     * @param persons words that are also names of persons
     * @param phrases longer names to the country they mean, or to the empty string
     */
    record Cautions(Set<String> ordinary, Set<String> persons, Map<String, String> phrases) {}

    static List<Country> countries() {
        List<Country> out = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        read("countries.tsv", 9, (line, f) -> {
            if (!f[0].matches("[A-Z]{3}") || !f[1].matches("[A-Z]{2}") || !f[2].matches("\\d*") || f[3].isBlank()) {
                throw new IllegalStateException(
                        line + ": needs a three-letter and a two-letter code, a number or blank, a name");
            }
            if (!seen.add(f[0])) {
                throw new IllegalStateException(line + ": " + f[0] + " stands in the file twice");
            }
            Integer cow = f[2].isEmpty() ? null : Integer.valueOf(f[2]);
            out.add(new Country(f[0], f[1], cow, f[3], list(f[4]), list(f[5]), list(f[6]), list(f[7]), list(f[8])));
        });
        return out;
    }

    static Cautions cautions() {
        Cautions out = new Cautions(new HashSet<>(), new HashSet<>(), new LinkedHashMap<>());
        read("cautions.tsv", 3, (line, f) -> {
            switch (f[0]) {
                case "word" -> out.ordinary.add(f[1]);
                case "person" -> out.persons.add(f[1]);
                case "phrase" -> out.phrases.put(f[1], f[2]);
                default ->
                    throw new IllegalStateException(line + ": unknown kind '" + f[0] + "', use word, person or phrase");
            }
        });
        return out;
    }

    private static List<String> list(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split("\\|"));
    }

    private static void read(String file, int columns, BiConsumer<String, String[]> row) {
        try (InputStream in = CountryFiles.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the class path");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            int number = 0;
            for (String l = reader.readLine(); l != null; l = reader.readLine()) {
                number++;
                if (l.isBlank() || l.startsWith("#")) {
                    continue;
                }
                String[] fields = l.split("\t", -1);
                String where = file + ", line " + number;
                if (fields.length != columns) {
                    throw new IllegalStateException(where + ": " + fields.length + " columns, not " + columns);
                }
                row.accept(where, fields);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
