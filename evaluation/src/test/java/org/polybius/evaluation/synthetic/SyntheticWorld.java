package org.polybius.evaluation.synthetic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Place;
import org.polybius.model.Quantity;
import org.polybius.model.ontology.Sector;

/**
 * Who lives in made-up news, where, and what they do; from the data files beside this class.
 *
 * @param countries the earlier, the more often
 * @param roles what people are
 * @param deeds what they do
 */
record SyntheticWorld(List<Country> countries, List<Role> roles, List<Deed> deeds) {
    private static final int PERSONS = 60;
    private static final List<String> FIRST = List.of("Ana", "Ben", "Chen", "Dora", "Emil", "Farah", "Goran", "Hana");
    private static final List<String> LAST =
            List.of("Abel", "Bator", "Cosma", "Duran", "Ekwe", "Faye", "Gil", "Hadad", "Imre", "Joss", "Kato", "Lund");

    record Town(String name, String country, double lat, double lon) {
        Place place() {
            return new Place(name, name, country, null, lat, lon, null, Place.Precision.EXACT);
        }
    }

    record Country(String code, String name, String adjective, List<Town> towns) {
        Town town(Random random) {
            return towns.get(random.nextInt(10) < 7 ? 0 : 1);
        }
    }

    record Role(double weight, Sector sector, String noun, boolean known, boolean person) {}

    /** Somebody of a country, as the text and as the coder calls him. */
    record Somebody(
            Country country,
            Role role,
            String text,
            String name,
            @Nullable String id) {}

    /** Words, and where in them who acts, who undergoes and the verb stand. */
    record Clause(String words, int actor, int recipient, int trigger, int triggerEnd) {
        String triggerWord() {
            return words.substring(trigger, triggerEnd);
        }
    }

    record Deed(double weight, String cameo, String pattern, Quantity.@Nullable Kind counted) {
        Clause clause(String actor, String recipient, String town) {
            StringBuilder out = new StringBuilder();
            int[] at = new int[4];
            for (String word : pattern.split(" ")) {
                out.append(out.isEmpty() ? "" : " ");
                int start = out.length();
                switch (word) {
                    case "A" -> {
                        at[0] = start;
                        out.append(actor);
                    }
                    case "B" -> {
                        at[1] = start;
                        out.append(recipient);
                    }
                    case "P" -> out.append(town);
                    default -> {
                        boolean verb = word.startsWith("[");
                        out.append(verb ? word.substring(1, word.length() - 1) : word);
                        if (verb) {
                            at[2] = start;
                            at[3] = out.length();
                        }
                    }
                }
            }
            return new Clause(out.toString(), at[0], at[1], at[2], at[3]);
        }
    }

    static SyntheticWorld load() {
        List<Country> countries = new ArrayList<>();
        for (String[] c : rows("countries.tsv")) {
            countries.add(new Country(c[0], c[1], c[2], List.of(town(c, 3), town(c, 6))));
        }
        return new SyntheticWorld(
                List.copyOf(countries),
                rows("roles.tsv").stream()
                        .map(c -> new Role(
                                Double.parseDouble(c[0]),
                                Sector.valueOf(c[1]),
                                c[2],
                                c[3].equals("known"),
                                c[4].equals("person")))
                        .toList(),
                rows("deeds.tsv").stream()
                        .map(c -> new Deed(
                                Double.parseDouble(c[0]),
                                c[1],
                                c[2],
                                c[3].equals("-") ? null : Quantity.Kind.valueOf(c[3].toUpperCase(Locale.ROOT))))
                        .toList());
    }

    private static Town town(String[] c, int at) {
        return new Town(c[at], c[0], Double.parseDouble(c[at + 1]), Double.parseDouble(c[at + 2]));
    }

    private static List<String[]> rows(String file) {
        try (InputStream in = SyntheticWorld.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(l -> !l.startsWith("#") && !l.isBlank())
                    .map(l -> l.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The third country is named a third as often as the first. */
    Country country(Random random) {
        double harmonic = 0;
        for (int i = 1; i <= countries.size(); i++) {
            harmonic += 1.0 / i;
        }
        double left = random.nextDouble() * harmonic;
        for (int i = 0; i < countries.size(); i++) {
            left -= 1.0 / (i + 1);
            if (left < 0) {
                return countries.get(i);
            }
        }
        return countries.get(0);
    }

    Deed deed(Random random) {
        return weighted(deeds, Deed::weight, random);
    }

    Somebody somebody(Country country, Random random) {
        Role role = weighted(roles, Role::weight, random);
        if (!role.person()) {
            String name = country.adjective() + " " + role.noun();
            return new Somebody(country, role, name, name, role.known() ? id(country, role.noun()) : null);
        }
        // The square makes the first ones frequent.
        double drawn = random.nextDouble();
        int number = (int) (PERSONS * drawn * drawn);
        String name = FIRST.get(number % FIRST.size()) + " "
                + LAST.get((number + country.code().charAt(0)) % LAST.size());
        return new Somebody(
                country, role, country.adjective() + " " + role.noun() + " " + name, name, id(country, name));
    }

    private static String id(Country country, String name) {
        return "made-up:" + name.toLowerCase(Locale.ROOT).replace(' ', '-') + "-"
                + country.code().toLowerCase(Locale.ROOT);
    }

    private static <T> T weighted(List<T> of, ToDoubleFunction<T> weight, Random random) {
        double left = random.nextDouble() * of.stream().mapToDouble(weight).sum();
        for (T one : of) {
            left -= weight.applyAsDouble(one);
            if (left < 0) {
                return one;
            }
        }
        return of.get(0);
    }
}
