package org.polybius.coding.relations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.polybius.coding.lexicon.Coding;
import org.polybius.model.ontology.EventType;

/** The types that pair data give to some codes and entries, where PLOVER 2.0 has moved them; immutable. */
public final class PairTypes {
    private final Map<String, EventType> types;

    private PairTypes(Map<String, EventType> types) {
        this.types = Map.copyOf(types);
    }

    /** Reads {@code pair-types.tsv}. */
    public static PairTypes load() {
        String name = "pair-types.tsv";
        Map<String, EventType> out = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(PairTypes.class.getResourceAsStream(name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] cells = line.split("\t");
                    out.put(cells[0], EventType.valueOf(cells[1]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        return new PairTypes(out);
    }

    /**
     * Whether such data type what has this code otherwise: then they cannot tell whether an event of the type is right.
     *
     * @param code a CAMEO code
     */
    public boolean differ(EventType type, String code) {
        return types.getOrDefault(code, type) != type;
    }

    /**
     * The coding as pair data type it; a mode of another type is dropped.
     *
     * @param entry the name of the entry that it comes from, if no operator has changed it
     */
    Coding of(Coding coding, String entry) {
        EventType type =
                types.getOrDefault(entry, types.getOrDefault(coding.cameo().code(), coding.type()));
        return type == coding.type() ? coding : new Coding(type, null, coding.cameo());
    }
}
