package org.polybius.model.ontology;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ontology's data files and checks that they fit together. All files are read to their end before the first
 * complaint, so that whoever edits one sees every defect at once.
 */
final class OntologyLoader {
    static final String VERSION = "PLOVER 2.0 draft 2024-02-04, CAMEO 1.1b3";

    static final String TYPES = "types.tsv";
    static final String MODES = "modes.tsv";
    static final String CONTEXTS = "contexts.tsv";
    static final String SECTORS = "sectors.tsv";
    static final String PSEUDO_COUNTRIES = "pseudo_countries.tsv";
    static final String CAMEO = "cameo.tsv";

    private final Function<String, @Nullable InputStream> files;
    private final List<String> defects = new ArrayList<>();

    /** @param files gives the bytes of a data file by its name, or null if there is none */
    OntologyLoader(Function<String, @Nullable InputStream> files) {
        this.files = files;
    }

    /** @throws OntologyException naming file, line and field of every defect */
    Ontology load() {
        Map<EventType, Ontology.TypeFacts> types = types();
        Map<EventType, List<Mode>> modes = modes(types);
        Map<String, String> contexts = definitions(CONTEXTS, "context");
        Map<Sector, String> sectors = sectors();
        Map<String, PseudoCountry> pseudoCountries = pseudoCountries();
        Map<String, CameoCode> cameo = cameo(modes, contexts);
        if (!defects.isEmpty()) {
            throw new OntologyException(defects);
        }
        return new Ontology(VERSION, types, modes, contexts, sectors, pseudoCountries, cameo);
    }

    private OntologyTable table(String file, String... columns) {
        return new OntologyTable(file, files.apply(file), List.of(columns), defects);
    }

    private Map<EventType, Ontology.TypeFacts> types() {
        Map<EventType, Ontology.TypeFacts> out = new EnumMap<>(EventType.class);
        for (OntologyTable.Row row : table(TYPES, "type", "quad", "intensity", "recipient", "definition")
                .rows()) {
            Optional<EventType> type = type(row);
            Optional<Integer> quad = row.parsed("quad", Integer::valueOf, "a whole number");
            Optional<Double> intensity = row.score("intensity");
            Optional<Boolean> required =
                    row.parsed("recipient", OntologyLoader::isRequired, "'required' or 'optional'");
            Optional<String> definition = row.required("definition");
            if (type.isPresent() && quad.isPresent() && quad.get() != type.get().quad()) {
                row.defect("quad", type.get() + " is of quad " + type.get().quad() + ", not " + quad.get());
            }
            if (type.isPresent() && intensity.isPresent() && required.isPresent() && definition.isPresent()) {
                put(
                        out,
                        type.get(),
                        new Ontology.TypeFacts(intensity.get(), required.get(), definition.get()),
                        row,
                        "type");
            }
        }
        complete(TYPES, EventType.values(), out);
        return out;
    }

    private static Boolean isRequired(String word) {
        return switch (word) {
            case "required" -> true;
            case "optional" -> false;
            default -> throw new IllegalArgumentException(word);
        };
    }

    private Map<EventType, List<Mode>> modes(Map<EventType, Ontology.TypeFacts> types) {
        Map<EventType, Map<String, Mode>> byName = new EnumMap<>(EventType.class);
        for (OntologyTable.Row row :
                table(MODES, "type", "mode", "intensity", "definition").rows()) {
            Optional<EventType> type = type(row);
            Optional<String> name = row.required("mode");
            Optional<Double> intensity = row.get("intensity").isEmpty()
                    ? type.map(types::get).map(Ontology.TypeFacts::intensity)
                    : row.score("intensity");
            Optional<String> definition = row.required("definition");
            if (type.isPresent() && name.isPresent() && intensity.isPresent() && definition.isPresent()) {
                Mode mode = new Mode(type.get(), name.get(), intensity.get(), definition.get());
                put(byName.computeIfAbsent(type.get(), t -> new LinkedHashMap<>()), name.get(), mode, row, "mode");
            }
        }
        Map<EventType, List<Mode>> out = new EnumMap<>(EventType.class);
        for (EventType type : EventType.values()) {
            out.put(type, List.copyOf(byName.getOrDefault(type, Map.of()).values()));
        }
        return out;
    }

    private Map<Sector, String> sectors() {
        Map<Sector, String> out = new EnumMap<>(Sector.class);
        for (OntologyTable.Row row : table(SECTORS, "sector", "definition").rows()) {
            Optional<Sector> sector = row.parsed("sector", Sector::valueOf, "a sector");
            Optional<String> definition = row.required("definition");
            if (sector.isPresent() && definition.isPresent()) {
                put(out, sector.get(), definition.get(), row, "sector");
            }
        }
        complete(SECTORS, Sector.values(), out);
        return out;
    }

    private Map<String, String> definitions(String file, String key) {
        Map<String, String> out = new LinkedHashMap<>();
        for (OntologyTable.Row row : table(file, key, "definition").rows()) {
            Optional<String> name = row.required(key);
            Optional<String> definition = row.required("definition");
            if (name.isPresent() && definition.isPresent()) {
                put(out, name.get(), definition.get(), row, key);
            }
        }
        return out;
    }

    private Map<String, PseudoCountry> pseudoCountries() {
        Map<String, PseudoCountry> out = new LinkedHashMap<>();
        for (OntologyTable.Row row :
                table(PSEUDO_COUNTRIES, "code", "name", "definition").rows()) {
            Optional<String> code = row.required("code");
            Optional<String> name = row.required("name");
            Optional<String> definition = row.required("definition");
            if (code.isPresent() && name.isPresent() && definition.isPresent()) {
                put(out, code.get(), new PseudoCountry(name.get(), definition.get()), row, "code");
            }
        }
        return out;
    }

    private Map<String, CameoCode> cameo(Map<EventType, List<Mode>> modes, Map<String, String> contexts) {
        Map<String, CameoCode> out = new LinkedHashMap<>();
        Map<String, OntologyTable.Row> rows = new LinkedHashMap<>();
        for (OntologyTable.Row row : table(CAMEO, "code", "label", "goldstein", "type", "mode", "contexts")
                .rows()) {
            Optional<String> code = row.parsed("code", OntologyLoader::digits, "two to four digits");
            Optional<String> label = row.required("label");
            Optional<Double> goldstein = row.score("goldstein");
            @Nullable
            EventType type = row.get("type").isEmpty() ? null : type(row).orElse(null);
            @Nullable Mode mode = row.get("mode").isEmpty() ? null : mode(row, type, modes);
            List<String> about = contexts(row, contexts);
            if (code.isPresent() && label.isPresent() && goldstein.isPresent()) {
                CameoCode value = new CameoCode(code.get(), label.get(), goldstein.get(), type, mode, about);
                put(out, code.get(), value, row, "code");
                rows.putIfAbsent(code.get(), row);
            }
        }
        rows.forEach((code, row) -> {
            String parent = code.substring(0, code.length() - 1);
            if (code.length() > 2 && !out.containsKey(parent)) {
                row.defect("code", "its parent " + parent + " is missing");
            }
        });
        return out;
    }

    private static String digits(String code) {
        if (!code.matches("[0-9]{2,4}")) {
            throw new IllegalArgumentException(code);
        }
        return code;
    }

    private static @Nullable Mode mode(
            OntologyTable.Row row, @Nullable EventType type, Map<EventType, List<Mode>> modes) {
        String name = row.get("mode");
        if (type == null) {
            row.defect("mode", "'" + name + "' has no type to belong to");
            return null;
        }
        for (Mode mode : modes.getOrDefault(type, List.of())) {
            if (mode.name().equals(name)) {
                return mode;
            }
        }
        row.defect("mode", "'" + name + "' is not a mode of " + type + " in " + MODES);
        return null;
    }

    private static List<String> contexts(OntologyTable.Row row, Map<String, String> known) {
        List<String> out = new ArrayList<>();
        if (row.get("contexts").isEmpty()) {
            return out;
        }
        for (String name : row.get("contexts").split(";", -1)) {
            if (!known.containsKey(name)) {
                row.defect("contexts", "'" + name + "' is not a context in " + CONTEXTS);
            } else if (out.contains(name)) {
                row.defect("contexts", "'" + name + "' stands twice");
            } else {
                out.add(name);
            }
        }
        return out;
    }

    private static Optional<EventType> type(OntologyTable.Row row) {
        return row.parsed("type", EventType::valueOf, "a type of PLOVER");
    }

    private static <K, V> void put(Map<K, V> into, K key, V value, OntologyTable.Row row, String column) {
        if (into.putIfAbsent(key, value) != null) {
            row.defect(column, "'" + key + "' stands in an earlier line too");
        }
    }

    private <K> void complete(String file, K[] expected, Map<K, ?> found) {
        for (K key : expected) {
            if (!found.containsKey(key)) {
                defects.add(file + ": no valid line for " + key);
            }
        }
    }
}
