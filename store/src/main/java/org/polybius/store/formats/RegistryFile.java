package org.polybius.store.formats;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ontology.Sector;
import org.polybius.model.registry.ActorKind;
import org.polybius.model.registry.Decision;
import org.polybius.model.registry.RegistryContent;
import org.polybius.model.registry.Sighting;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A registry of learned actors as JSONL: a line that says what the file is, then decisions in their order, then sightings
 * sorted. Equal contents give equal bytes.
 */
public final class RegistryFile {
    /** A sentence of a sighting is cut long before this; a longer line is no registry's. */
    private static final int LONGEST_LINE = 20_000;

    private static final int FORMAT = 1;
    private static final JsonFactory JSON = new JsonFactory();

    private RegistryFile() {}

    /**
     * The first sixteen hex digits of a hash over the content: what a run names as the registry it used.
     *
     * @return stable over equal contents
     */
    public static String version(RegistryContent content) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            lines(content).forEach(l -> hash.update((l + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(hash.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Writes a registry.
     *
     * @param out left open
     * @throws IOException if it cannot be written
     */
    public static void write(RegistryContent content, Writer out) throws IOException {
        out.write(object(json -> {
                    json.writeNumberProperty("polybius-registry", FORMAT);
                    json.writeStringProperty("version", version(content));
                    json.writeNumberProperty("sightings", content.sightings().size());
                    json.writeNumberProperty("decisions", content.decisions().size());
                })
                + "\n");
        for (String line : lines(content)) {
            out.write(line + "\n");
        }
    }

    /**
     * Reads a registry.
     *
     * @throws IOException if it cannot be read or is none; the message names file, line and field
     */
    public static RegistryContent read(Path file) throws IOException {
        List<Sighting> sightings = new ArrayList<>();
        List<Decision> decisions = new ArrayList<>();
        int number = 0;
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = line(in); line != null; line = line(in)) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                Fields f = Fields.parse(line);
                if (number == 1) {
                    header(f);
                } else if (f.textOrNull("decision") != null) {
                    decisions.add(decision(f));
                } else {
                    sightings.add(sighting(f));
                }
            }
        } catch (EventFormatException | IllegalArgumentException e) {
            throw new IOException(
                    file + ":" + Math.max(1, number) + ": " + e.getMessage()
                            + "; mend the line, or make the registry anew with polybius actors learn",
                    e);
        }
        if (number == 0) {
            throw new IOException(file + " is empty: a registry is made with polybius actors learn");
        }
        return new RegistryContent(sightings, decisions);
    }

    private static void header(Fields f) {
        Integer format = f.integerOrNull("polybius-registry");
        if (format == null) {
            throw f.wrong("polybius-registry", "is missing, so this is no registry of learned actors");
        }
        if (format != FORMAT) {
            throw f.wrong("polybius-registry", "format " + format + " is not known; this version reads " + FORMAT);
        }
    }

    /** Never reads more of a line than a registry's can hold. */
    private static @Nullable String line(BufferedReader in) throws IOException {
        StringBuilder out = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n') {
                return out.toString();
            }
            if (out.length() >= LONGEST_LINE) {
                throw new IllegalArgumentException(
                        "the line before or here is longer than " + LONGEST_LINE + " characters");
            }
            out.append((char) c);
        }
        return out.isEmpty() ? null : out.toString();
    }

    private static Sighting sighting(Fields f) {
        return f.checked(() -> new Sighting(
                f.text("article"),
                f.dayOrNull("published"),
                f.text("name"),
                f.word("kind", ActorKind.class),
                country(f),
                f.words("sectors", Sector.class),
                f.texts("titles"),
                f.span("span"),
                f.text("sentence")));
    }

    private static @Nullable String country(Fields f) {
        String country = f.textOrNull("country");
        if (country != null && !country.matches("[A-Z]{3}")) {
            throw f.wrong("country", "three capital letters are wanted, not " + country);
        }
        return country;
    }

    private static Decision decision(Fields f) {
        return f.checked(() -> switch (f.text("decision")) {
            case "merge" -> new Decision.Merge(f.text("kept"), f.text("other"));
            case "split" -> new Decision.Split(f.text("from"), f.text("id"), f.texts("articles"));
            case "pin" ->
                new Decision.Pin(
                        f.text("name"),
                        f.word("kind", ActorKind.class),
                        f.text("country"),
                        f.words("sectors", Sector.class),
                        f.dayOrNull("from"),
                        f.dayOrNull("to"));
            default -> throw f.wrong("decision", "is none of merge, split, pin");
        });
    }

    private static List<String> lines(RegistryContent content) {
        List<String> out = new ArrayList<>();
        content.decisions().forEach(d -> out.add(line(d)));
        content.sightings().forEach(s -> out.add(line(s)));
        return out;
    }

    /** A sighting as a line of the file. */
    public static String line(Sighting sighting) {
        return object(json -> sighting(json, sighting));
    }

    /** A decision as a line of the file. */
    public static String line(Decision decision) {
        return object(json -> decision(json, decision));
    }

    /**
     * What lines of the file say.
     *
     * @throws EventFormatException if a line is none of a registry
     */
    public static RegistryContent ofLines(List<String> decisions, List<String> sightings) {
        return new RegistryContent(
                sightings.stream().map(l -> sighting(Fields.parse(l))).toList(),
                decisions.stream().map(l -> decision(Fields.parse(l))).toList());
    }

    private static void decision(JsonGenerator json, Decision decision) {
        if (decision instanceof Decision.Merge merge) {
            json.writeStringProperty("decision", "merge");
            json.writeStringProperty("kept", merge.kept());
            json.writeStringProperty("other", merge.other());
        } else if (decision instanceof Decision.Split split) {
            json.writeStringProperty("decision", "split");
            json.writeStringProperty("from", split.from());
            json.writeStringProperty("id", split.id());
            texts(json, "articles", split.articles());
        } else if (decision instanceof Decision.Pin pin) {
            json.writeStringProperty("decision", "pin");
            json.writeStringProperty("name", pin.name());
            json.writeStringProperty("kind", word(pin.kind()));
            json.writeStringProperty("country", pin.country());
            texts(json, "sectors", pin.sectors().stream().map(Enum::name).toList());
            day(json, "from", pin.from());
            day(json, "to", pin.to());
        }
    }

    private static void sighting(JsonGenerator json, Sighting s) {
        json.writeStringProperty("name", s.name());
        json.writeStringProperty("kind", word(s.kind()));
        if (s.country() != null) {
            json.writeStringProperty("country", s.country());
        }
        texts(json, "sectors", s.sectors().stream().map(Enum::name).toList());
        texts(json, "titles", s.titles());
        json.writeStringProperty("article", s.article());
        day(json, "published", s.published());
        json.writeArrayPropertyStart("span");
        json.writeNumber(s.span().start());
        json.writeNumber(s.span().end());
        json.writeEndArray();
        json.writeStringProperty("sentence", s.sentence());
    }

    private static String word(ActorKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static void texts(JsonGenerator json, String field, List<String> texts) {
        json.writeArrayPropertyStart(field);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private static void day(JsonGenerator json, String field, @Nullable LocalDate day) {
        if (day != null) {
            json.writeStringProperty(field, day.toString());
        }
    }

    private static String object(Consumer<JsonGenerator> fields) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            fields.accept(json);
            json.writeEndObject();
        }
        return SurrogateEscapes.escape(out.toString());
    }
}
