package org.polybius.coding.dictionaries;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ontology.Sector;

/**
 * What a CAMEO code of an actor says: a country, then roles, three letters each.
 *
 * @param country ISO 3166-1 alpha-3 or a PLOVER pseudo-country, or null if it names none that is known
 * @param sectors primary first
 * @param whole whether nothing of it was left out
 */
record ActorCode(@Nullable String country, List<Sector> sectors, boolean whole) {
    private static final Pattern CODE = Pattern.compile("([A-Z]{3})*");
    /** Codes that ISO 3166-1 has given up since CAMEO took them over. */
    private static final Map<String, String> COUNTRIES = Map.of("ROM", "ROU", "ZAR", "COD", "TMP", "TLS");

    private static final Set<String> PSEUDO = Set.of("IGO", "NGO", "MNC", "IMG", "UNO");
    /** Where CAMEO's three letters mean another sector of PLOVER than their own. */
    private static final Map<String, Sector> SECTORS =
            Map.of("MED", Sector.JRN, "HLH", Sector.MED, "INS", Sector.REB, "SEP", Sector.REB, "SET", Sector.CVL);

    /** Reads a code; {@code null} if it is none, as "---". */
    static @Nullable ActorCode of(String code, Set<String> countries) {
        if (code.isEmpty() || !CODE.matcher(code).matches()) {
            return null;
        }
        String first = code.substring(0, 3);
        String country = COUNTRIES.getOrDefault(first, first);
        if (!countries.contains(country) && !PSEUDO.contains(country)) {
            return new ActorCode(null, List.of(), false);
        }
        String roles = code.substring(3);
        if (country.equals("IGO") && roles.startsWith("UNO")) {
            country = "UNO";
            roles = roles.substring(3);
        } else if (country.equals("IGO") && (roles.startsWith("EEC") || roles.startsWith("EUR"))) {
            country = "EUR";
            roles = roles.substring(3);
        }
        return roles(country, roles);
    }

    /** Reads roles alone, as those of an agent. */
    static ActorCode roles(@Nullable String country, String roles) {
        List<Sector> sectors = new ArrayList<>();
        boolean whole = true;
        for (int i = 0; i + 3 <= roles.length(); i += 3) {
            String three = roles.substring(i, i + 3);
            Sector sector = SECTORS.get(three);
            for (Sector s : Sector.values()) {
                sector = sector == null && s.name().equals(three) && s != Sector.MED ? s : sector;
            }
            whole &= sector != null;
            if (sector != null && !sectors.contains(sector)) {
                sectors.add(sector);
            }
        }
        return new ActorCode(country, List.copyOf(sectors), whole);
    }

    /** The sectors as data files write them. */
    String written() {
        return sectors.isEmpty()
                ? "-"
                : String.join(",", sectors.stream().map(Enum::name).toList());
    }
}
