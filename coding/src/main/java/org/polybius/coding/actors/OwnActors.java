package org.polybius.coding.actors;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.polybius.coding.actors.NamedActor.Term;
import org.polybius.coding.countries.NameTable;
import org.polybius.coding.project.DataFile;
import org.polybius.coding.project.Mistakes;

/**
 * The actors and roles of a user's folder, in the order of its files. A file called {@code roles.tsv} holds roles, any
 * other named actors, one term a line.
 */
final class OwnActors {
    private static final int LONGEST_NAME = 30;
    private static final String WANTED =
            "an actor is: name, other names (separated by |, - for none), kind (person, group, organisation), country,"
                    + " sectors (separated by commas, - for none), and if wanted from and to (2015-05) and office,"
                    + " with a tab between";
    private static final String WANTED_ROLE =
            "a role is: phrases (separated by |), kind (person, group, organisation, facility, other), sectors"
                    + " (separated by commas, - for none), and if wanted flags, with a tab between";

    private final Set<String> countries;
    private final List<Role> roles = new ArrayList<>();
    private final Map<String, Named> named = new LinkedHashMap<>();

    /** What the lines of one actor said so far. */
    private record Named(String name, Kind kind, Set<String> names, List<Term> terms) {}

    /** @param countries the codes that may stand beside PLOVER's pseudo-countries */
    OwnActors(Set<String> countries) {
        this.countries = countries;
    }

    /** Reads a file; each line that is wrong is told, and the others are kept. */
    void read(DataFile file, Mistakes mistakes) {
        boolean ofRoles = file.name().replace('\\', '/').endsWith("/roles.tsv");
        int number = 0;
        for (String line : (Iterable<String>) file.text().lines()::iterator) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            try {
                String[] fields = line.split("\t", -1);
                if (ofRoles) {
                    role(fields);
                } else {
                    actor(fields);
                }
            } catch (IllegalArgumentException e) {
                mistakes.error(file.name(), number, "", String.valueOf(e.getMessage()));
            }
        }
    }

    List<Role> roles() {
        return roles;
    }

    List<ActorFiles.Row> rows() {
        return named.entrySet().stream()
                .map(e -> {
                    Named n = e.getValue();
                    n.terms.sort(Comparator.comparing(Term::from, Comparator.nullsFirst(Comparator.naturalOrder())));
                    return new ActorFiles.Row(
                            new NamedActor(e.getKey(), n.name, n.kind, n.terms), List.copyOf(n.names), List.of());
                })
                .toList();
    }

    private void role(String[] f) {
        if (f.length < 3 || f.length > 4) {
            throw new IllegalArgumentException(f.length + " columns: " + WANTED_ROLE);
        }
        for (String phrase : f[0].split("\\|", -1)) {
            String plain = phrase.startsWith("=") ? phrase.substring(1) : phrase;
            checkName(plain);
            if (!plain.equals(plain.strip()) || plain.contains("  ") || !plain.equals(plain.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("write the role '" + shown(plain)
                        + "' in small letters, with one blank between its words and none around it");
            }
        }
        roles.addAll(ActorFiles.roles(
                f[0],
                f[1].strip().toUpperCase(Locale.ROOT),
                f[2].strip(),
                f.length == 4 && !f[3].isBlank() ? f[3].strip() : "-"));
    }

    private void actor(String[] f) {
        if (f.length < 5 || f.length > 8) {
            throw new IllegalArgumentException(f.length + " columns: " + WANTED);
        }
        String name = f[0].strip();
        Set<String> names = new LinkedHashSet<>(List.of(name));
        for (String other : field(f, 1).equals("-") ? new String[0] : f[1].split("\\|", -1)) {
            names.add(other.strip());
        }
        names.forEach(OwnActors::checkName);
        Kind kind = ActorFiles.parse(Kind.class, field(f, 2).toUpperCase(Locale.ROOT));
        if (kind != Kind.PERSON && kind != Kind.GROUP && kind != Kind.ORGANISATION) {
            throw new IllegalArgumentException("an actor with a name is a person, a group or an organisation, not '"
                    + kind.name().toLowerCase(Locale.ROOT) + "'");
        }
        YearMonth from = field(f, 5).isEmpty() ? null : ActorFiles.month(field(f, 5));
        YearMonth to = field(f, 6).isEmpty() ? null : ActorFiles.month(field(f, 6));
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("ends in " + to + ", before it begins in " + from);
        }
        Term term = new Term(
                ActorFiles.country(field(f, 3), countries),
                field(f, 4).isEmpty() ? List.of() : ActorFiles.sectors(field(f, 4)),
                from,
                to,
                field(f, 7).isEmpty() ? null : field(f, 7));
        Named known = named.computeIfAbsent(
                ActorFiles.slug(name), id -> new Named(name, kind, new LinkedHashSet<>(), new ArrayList<>()));
        if (known.kind != kind) {
            throw new IllegalArgumentException("'" + shown(name) + "' is a "
                    + known.kind.name().toLowerCase(Locale.ROOT) + " on another line: say the same on all");
        }
        known.names.addAll(names);
        known.terms.add(term);
    }

    private static String field(String[] f, int at) {
        return at < f.length ? f[at].strip() : "";
    }

    private static void checkName(String name) {
        int pieces = name.length() > 1000
                ? Integer.MAX_VALUE
                : NameTable.pieces(name).size();
        if (pieces > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "the name '" + shown(name) + "' has more than " + LONGEST_NAME + " words: shorten it");
        }
        if (pieces == 0 || ActorFiles.slug(name).isEmpty() || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a name needs a letter, and no control characters: '" + shown(name)
                    + "'; names in other scripts are written as English papers print them");
        }
    }

    private static String shown(String name) {
        String plain = name.replaceAll("\\p{Cntrl}", "?");
        return plain.length() > 40 ? plain.substring(0, 40) + "…" : plain;
    }
}
