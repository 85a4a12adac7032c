package org.polybius.server.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ontology.CameoCode;
import org.polybius.model.ontology.Ontology;
import org.polybius.server.Served;
import org.polybius.server.http.Exchange;
import org.polybius.server.http.Route;

/** {@code /api/v1/ontology}: what the types, modes, contexts, sectors and codes of events mean. */
public final class OntologyResource {
    private final OntologyJson ontology;

    public OntologyResource(Served served) {
        ontology = json(served.ontology());
    }

    /** Its addresses. */
    public List<Route> routes() {
        return List.of(Route.get("/api/v1/ontology", this::answer));
    }

    private void answer(Exchange exchange) throws IOException {
        exchange.json(200, ontology);
    }

    /** The ontology. */
    record OntologyJson(
            String version,
            List<TypeJson> types,
            Map<String, String> contexts,
            Map<String, String> sectors,
            Map<String, String> pseudoCountries,
            List<CameoJson> cameo) {}

    /** A type. */
    record TypeJson(String type, int quad, double intensity, String definition, List<ModeJson> modes) {}

    /** A mode. */
    record ModeJson(String mode, double intensity, String definition) {}

    /** A code of CAMEO. */
    record CameoJson(
            String code,
            String label,
            double goldstein,
            @Nullable String type,
            @Nullable String mode,
            List<String> contexts) {}

    private static OntologyJson json(Ontology o) {
        List<TypeJson> types = new ArrayList<>();
        o.types()
                .forEach((type, facts) -> types.add(new TypeJson(
                        type.name(),
                        type.quad(),
                        facts.intensity(),
                        facts.definition(),
                        o.modes().getOrDefault(type, List.of()).stream()
                                .map(m -> new ModeJson(m.name(), m.intensity(), m.definition()))
                                .toList())));
        Map<String, String> sectors = new LinkedHashMap<>();
        o.sectors().forEach((sector, definition) -> sectors.put(sector.name(), definition));
        Map<String, String> pseudoCountries = new TreeMap<>();
        o.pseudoCountries().forEach((code, pseudo) -> pseudoCountries.put(code, pseudo.definition()));
        return new OntologyJson(
                o.version(),
                types,
                o.contexts(),
                sectors,
                pseudoCountries,
                o.cameo().values().stream().map(OntologyResource::code).toList());
    }

    private static CameoJson code(CameoCode c) {
        return new CameoJson(
                c.code(),
                c.label(),
                c.goldstein(),
                c.type() == null ? null : c.type().name(),
                c.mode() == null ? null : c.mode().name(),
                c.contexts());
    }
}
