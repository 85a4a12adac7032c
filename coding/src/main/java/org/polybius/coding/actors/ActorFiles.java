package org.polybius.coding.actors;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.actors.NamedActor.Term;
import org.polybius.coding.countries.NameTable;
import org.polybius.model.ontology.Sector;

/** Reads the data files of this package and says which line is broken. */
final class ActorFiles {
    /** PLOVER's codes where no state is behind an actor. */
    static final Set<String> PSEUDO_COUNTRIES = Set.of("IGO", "UNO", "EUR", "NGO", "MNC", "IMG", "ISM");

    private ActorFiles() {}

    /** A named actor and all its names, the display name first. */
    record Row(NamedActor actor, List<String> names) {}

    /** What a line is turned into. */
    private interface Line {
        void read(String where, String[] fields);
    }

    static List<Role> roles() {
        List<Role> out = new ArrayList<>();
        read("roles.tsv", 4, (where, f) -> {
            Set<Role.Flag> flags = EnumSet.noneOf(Role.Flag.class);
            if (!f[3].equals("-")) {
                for (String flag : f[3].split(",")) {
                    flags.add(parse(where, Role.Flag.class, flag.toUpperCase(Locale.ROOT)));
                }
            }
            Kind kind = parse(where, Kind.class, f[1]);
            List<Sector> sectors = sectors(where, f[2]);
            for (String phrase : f[0].split("\\|")) {
                out.add(new Role(phrase, kind, sectors, flags));
            }
        });
        return out;
    }

    /** Bodies with names; {@code countries} are the codes allowed beside PLOVER's pseudo-countries. */
    static List<Row> bodies(String file, Kind kind, Set<String> countries) {
        List<Row> out = new ArrayList<>();
        read(file, 5, (where, f) -> {
            List<Sector> sectors = sectors(where, f[3]);
            List<Term> terms = new ArrayList<>();
            YearMonth since = null;
            for (String change : f[4].isBlank() ? new String[0] : f[4].split(";")) {
                String[] parts = change.split("=");
                YearMonth month = month(where, parts[0]);
                terms.add(new Term(country(where, f[2], countries), sectors, since, month.minusMonths(1), null));
                since = month;
                sectors = sectors(where, parts[1]);
            }
            terms.add(new Term(country(where, f[2], countries), sectors, since, null, null));
            List<String> names = new ArrayList<>(List.of(f[0]));
            names.addAll(f[1].equals("-") ? List.of() : List.of(f[1].split("\\|")));
            out.add(new Row(new NamedActor(slug(f[0]), f[0], kind, terms), names));
        });
        return out;
    }

    /** Persons; several lines with one name are several terms. */
    static List<Row> leaders(Set<String> countries) {
        Map<String, List<Term>> terms = new LinkedHashMap<>();
        Map<String, List<String>> names = new LinkedHashMap<>();
        read("leaders.tsv", 7, (where, f) -> {
            YearMonth to = f[5].isBlank() ? null : month(where, f[5]);
            terms.computeIfAbsent(f[0], k -> new ArrayList<>())
                    .add(new Term(country(where, f[2], countries), sectors(where, f[3]), month(where, f[4]), to, f[6]));
            List<String> all = names.computeIfAbsent(f[0], k -> new ArrayList<>(List.of(k)));
            all.addAll(f[1].equals("-") ? List.of() : List.of(f[1].split("\\|")));
        });
        List<Row> out = new ArrayList<>();
        terms.forEach((name, of) -> {
            of.sort(Comparator.comparing(Term::from, Comparator.nullsFirst(Comparator.naturalOrder())));
            out.add(new Row(new NamedActor(slug(name), name, Kind.PERSON, of), names.getOrDefault(name, List.of())));
        });
        return out;
    }

    /** Small letters, digits and hyphens. */
    static String slug(String name) {
        return NameTable.fold(name)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    private static String country(String where, String code, Set<String> countries) {
        if (!countries.contains(code) && !PSEUDO_COUNTRIES.contains(code)) {
            throw new IllegalStateException(where + ": unknown country " + code + ", use ISO 3166-1 alpha-3");
        }
        return code;
    }

    private static List<Sector> sectors(String where, String field) {
        List<Sector> out = new ArrayList<>();
        for (String name : field.equals("-") ? new String[0] : field.split(",")) {
            out.add(parse(where, Sector.class, name));
        }
        return out;
    }

    private static YearMonth month(String where, String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalStateException(where + ": '" + text + "' is no month, write 2015-05", e);
        }
    }

    private static <E extends Enum<E>> E parse(String where, Class<E> type, String name) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    where + ": unknown " + type.getSimpleName().toLowerCase(Locale.ROOT) + " '" + name + "'", e);
        }
    }

    private static void read(String file, int columns, Line line) {
        try (@Nullable InputStream in = ActorFiles.class.getResourceAsStream(file)) {
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
                line.read(where, fields);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
