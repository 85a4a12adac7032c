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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.actors.NamedActor.Term;
import org.polybius.coding.countries.NameTable;
import org.polybius.model.ontology.Sector;

/**
 * Reads the data files of this package and says which line is broken. What a line says wrong is an
 * IllegalArgumentException, to which whoever reads the file adds where it stands.
 */
final class ActorFiles {
    private static final Pattern NOT_PLAIN = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-|-$");

    /** PLOVER's codes where no state is behind an actor. */
    static final Set<String> PSEUDO_COUNTRIES = Set.of("IGO", "UNO", "EUR", "NGO", "MNC", "IMG", "ISM");

    /** Before a name that many bear; alone, the display name is one. */
    private static final String SHARED = "?";

    private ActorFiles() {}

    /**
     * A named actor and what it is called.
     *
     * @param names that mean it wherever they stand
     * @param shared names that many bear, which mean it only where the article speaks of its country
     */
    record Row(NamedActor actor, List<String> names, List<String> shared) {}

    /** What a line is turned into. */
    private interface Line {
        void read(String[] fields);
    }

    static List<Role> roles() {
        List<Role> out = new ArrayList<>();
        read("roles.tsv", 4, f -> out.addAll(roles(f[0], f[1], f[2], f[3])));
        return out;
    }

    /** The roles of one line. */
    static List<Role> roles(String phrases, String kind, String sectors, String flags) {
        Set<Role.Flag> set = EnumSet.noneOf(Role.Flag.class);
        if (!flags.equals("-")) {
            for (String flag : flags.split(",")) {
                set.add(parse(Role.Flag.class, flag.toUpperCase(Locale.ROOT)));
            }
        }
        Kind what = parse(Kind.class, kind);
        List<Sector> theirs = sectors(sectors);
        return Stream.of(phrases.split("\\|"))
                .map(phrase -> new Role(phrase, what, theirs, set))
                .toList();
    }

    /** Bodies with names; {@code countries} are the codes allowed beside PLOVER's pseudo-countries. */
    static List<Row> bodies(String file, Kind kind, Set<String> countries) {
        List<Row> out = new ArrayList<>();
        read(file, 5, f -> {
            List<Sector> sectors = sectors(f[3]);
            List<Term> terms = new ArrayList<>();
            YearMonth since = null;
            for (String change : f[4].isBlank() ? new String[0] : f[4].split(";")) {
                String[] parts = change.split("=");
                YearMonth month = month(parts[0]);
                terms.add(new Term(country(f[2], countries), sectors, since, month.minusMonths(1), null));
                since = month;
                sectors = sectors(parts[1]);
            }
            terms.add(new Term(country(f[2], countries), sectors, since, null, null));
            Set<String> others = new LinkedHashSet<>(f[1].equals("-") ? List.of() : List.of(f[1].split("\\|")));
            out.add(row(new NamedActor(slug(f[0]), f[0], kind, terms), others));
        });
        return out;
    }

    /** Persons; several lines with one name, in whichever file, are several terms. */
    static List<Row> leaders(Set<String> countries) {
        Map<String, List<Term>> terms = new LinkedHashMap<>();
        Map<String, Set<String>> names = new LinkedHashMap<>();
        for (String file : leaderFiles()) {
            read(file, 7, f -> {
                YearMonth from = month(f[4]);
                YearMonth to = f[5].isBlank() ? null : month(f[5]);
                terms.computeIfAbsent(f[0], k -> new ArrayList<>())
                        .add(new Term(country(f[2], countries), sectors(f[3]), from, to, f[6]));
                names.computeIfAbsent(f[0], k -> new LinkedHashSet<>())
                        .addAll(f[1].equals("-") ? List.of() : List.of(f[1].split("\\|")));
            });
        }
        List<Row> out = new ArrayList<>();
        terms.forEach((name, of) -> {
            of.sort(Comparator.comparing(Term::from, Comparator.nullsFirst(Comparator.naturalOrder())));
            out.add(row(new NamedActor(slug(name), name, Kind.PERSON, of), names.getOrDefault(name, Set.of())));
        });
        return out;
    }

    /** @param others names as the file writes them, with the mark before those that many bear */
    private static Row row(NamedActor actor, Set<String> others) {
        List<String> plain = new ArrayList<>();
        List<String> shared = new ArrayList<>();
        (others.contains(SHARED) ? shared : plain).add(actor.name());
        for (String other : others) {
            boolean borne = other.startsWith(SHARED);
            if (!other.equals(SHARED)) {
                (borne ? shared : plain).add(borne ? other.substring(SHARED.length()) : other);
            }
        }
        return new Row(actor, plain, shared);
    }

    /** The files of persons, in the order of {@code leaders.txt}. */
    static List<String> leaderFiles() {
        List<String> out = new ArrayList<>();
        read("leaders.txt", 1, f -> out.add("leaders/" + f[0] + ".tsv"));
        return out;
    }

    /** Lemmas of what police and courts do to others. */
    static Set<String> custodyVerbs() {
        Set<String> out = new HashSet<>();
        read("custody-verbs.txt", 1, f -> out.add(f[0]));
        return out;
    }

    /** Ways of writing one given name in Latin letters, a group a line. */
    static List<List<String>> spellings() {
        List<List<String>> out = new ArrayList<>();
        read("spellings.tsv", 1, f -> out.add(List.of(f[0].split("\\|"))));
        return out;
    }

    /** Small letters, digits and hyphens. */
    static String slug(String name) {
        String hyphened =
                NOT_PLAIN.matcher(NameTable.fold(name).toLowerCase(Locale.ROOT)).replaceAll("-");
        return EDGES.matcher(hyphened).replaceAll("");
    }

    static String country(String code, Set<String> countries) {
        if (!countries.contains(code) && !PSEUDO_COUNTRIES.contains(code)) {
            throw new IllegalArgumentException("unknown country " + code + ", use ISO 3166-1 alpha-3");
        }
        return code;
    }

    static List<Sector> sectors(String field) {
        List<Sector> out = new ArrayList<>();
        for (String name : field.equals("-") ? new String[0] : field.split(",")) {
            out.add(parse(Sector.class, name));
        }
        return out;
    }

    static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is no month, write 2015-05", e);
        }
    }

    static <E extends Enum<E>> E parse(Class<E> type, String name) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "unknown " + type.getSimpleName().toLowerCase(Locale.ROOT) + " '" + name + "'", e);
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
                try {
                    line.read(fields);
                } catch (IllegalArgumentException e) {
                    throw new IllegalStateException(where + ": " + e.getMessage(), e);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
