package org.polybius.coding.actorcodes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Party;
import org.polybius.model.ontology.Sector;

/** Gives parties the actor codes of {@code actor-codes.tsv}. Immutable, safe for several threads. */
public final class ActorCodes {
    private static final String FILE = "actor-codes.tsv";
    private static final Set<String> KINDS = Set.of("country", "sector", "organisation");
    private static final String NOTHING = "-";
    private static final String UNTRUE = "!";

    private static final ActorCodes BUILT_IN = load();

    private final Map<String, String> codes;

    private ActorCodes(Map<String, String> codes) {
        this.codes = Map.copyOf(codes);
    }

    /**
     * The code of a party: its own where it is an organisation that has one, else country and primary sector.
     *
     * @param name canonical display name
     * @param country ISO 3166-1 alpha-3, a PLOVER pseudo-country, or null
     * @param sectors the primary one first
     * @return such as {@code RUSGOV}; null where neither is known, or no code would be true
     */
    public static @Nullable String code(String name, @Nullable String country, List<Sector> sectors) {
        return BUILT_IN.of(name, country, sectors);
    }

    /** The same party with the code that its name, country and sectors give. */
    public static Party coded(Party p) {
        return new Party(
                p.text(),
                p.span(),
                p.name(),
                p.id(),
                p.country(),
                p.sectors(),
                p.titles(),
                code(p.name(), p.country(), p.sectors()));
    }

    @Nullable
    String of(String name, @Nullable String country, List<Sector> sectors) {
        if (sectors.stream().anyMatch(s -> UNTRUE.equals(codes.get(key("sector", s.name()))))) {
            return null;
        }
        String own = codes.get(key("organisation", name));
        if (own != null && country != null && isPseudo(country)) {
            return own;
        }
        String first = country == null ? "" : codes.getOrDefault(key("country", country), country);
        String role = sectors.isEmpty()
                ? NOTHING
                : codes.getOrDefault(key("sector", sectors.get(0).name()), NOTHING);
        String code = first + (role.equals(NOTHING) ? "" : role);
        return code.isEmpty() ? null : code;
    }

    private boolean isPseudo(String country) {
        return Set.of("IGO", "NGO").contains(country) || codes.containsKey(key("country", country));
    }

    private static String key(String kind, String word) {
        return kind + "\t" + word;
    }

    /** @throws IllegalStateException if the data file is missing or a line of it is broken; the message names the line */
    private static ActorCodes load() {
        try (InputStream in = ActorCodes.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the jar");
            }
            return new ActorCodes(read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> read(List<String> lines) {
        Map<String, String> codes = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("#") || lines.get(i).isBlank()) {
                continue;
            }
            String[] cells = lines.get(i).split("\t", -1);
            String where = FILE + ", line " + (i + 1) + ": ";
            if (cells.length != 3) {
                throw new IllegalStateException(where + "kind, key and code are wanted, separated by tabs");
            }
            if (!KINDS.contains(cells[0])) {
                throw new IllegalStateException(where + "kind \"" + cells[0] + "\" is none of " + KINDS);
            }
            if (!cells[2].matches("([A-Z]{3})+|[-!]")) {
                throw new IllegalStateException(where + "code \"" + cells[2] + "\" is not made of threes of capitals");
            }
            if (codes.put(key(cells[0], cells[1]), cells[2]) != null) {
                throw new IllegalStateException(where + "\"" + cells[1] + "\" stands twice: remove one");
            }
        }
        return codes;
    }
}
