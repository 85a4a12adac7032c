package org.polybius.coding.actors;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ontology.Sector;

/** Actor codes in the manner of CAMEO's actor codebook: country, then role. */
final class CameoActor {
    /** Sectors that CAMEO writes otherwise: its MED are the media, its HLH is health. */
    private static final Map<Sector, String> OTHERWISE = new EnumMap<>(
            Map.of(Sector.JRN, "MED", Sector.MED, "HLH", Sector.SOC, "CVL", Sector.PRM, "UAF", Sector.PRE, "GOV"));

    private static final Map<String, String> PSEUDO = Map.of("UNO", "IGOUNO", "EUR", "IGOEUREEC");

    private CameoActor() {}

    /** Such as {@code RUSGOV}; null if neither is known. */
    static @Nullable String code(@Nullable String country, @Nullable Sector sector) {
        String first = country == null ? "" : PSEUDO.getOrDefault(country, country);
        String second = sector == null || sector == Sector.UNK ? "" : OTHERWISE.getOrDefault(sector, sector.name());
        String code = first + second;
        return code.isEmpty() ? null : code;
    }
}
