package org.polybius.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.countries.Countries;
import org.polybius.model.CharSpan;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An article with the names of places that people marked in it.
 *
 * @param id the article's id
 * @param title its headline, or null
 * @param url its address, or null
 * @param text its text, which the spans count in
 * @param toponyms the names that are scored: those that stand exactly where gold says and have coordinates
 * @param aside names that people marked too but that cannot be scored: without coordinates, or at a wrong offset; whoever
 *     finds one of these is neither right nor wrong
 * @param inexact how many of those aside stand at a wrong offset
 */
public record ToponymGold(
        String id,
        @Nullable String title,
        @Nullable String url,
        String text,
        List<Toponym> toponyms,
        List<String> aside,
        int inexact) {

    /**
     * A name of a place.
     *
     * @param span where it stands
     * @param phrase the name
     * @param country ISO 3166-1 alpha-3, or null where gold names no country
     * @param kind {@code country}, {@code adjective} (a country's, or the name of its people) or {@code place}
     */
    public record Toponym(
            CharSpan span,
            String phrase,
            double lat,
            double lon,
            @Nullable String country,
            String kind) {}

    /** Copies the lists. */
    public ToponymGold {
        toponyms = List.copyOf(toponyms);
        aside = List.copyOf(aside);
    }

    /**
     * Reads articles with toponyms: one JSON object a line with {@code id}, {@code text} and {@code toponyms}, each of these
     * with {@code start}, {@code end} (code points), {@code phrase} and, where known, {@code lat}, {@code lon} and
     * {@code country} (an English name).
     *
     * @param rows which articles, numbered from 0
     * @throws IllegalArgumentException naming file and line, if a line is no such article
     */
    public static List<ToponymGold> read(Path file, Rows rows, Countries countries) throws IOException {
        List<ToponymGold> out = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine(), number++) {
                if (!line.isBlank() && rows.takes(number)) {
                    out.add(article(line, file + ":" + (number + 1), countries));
                }
            }
        }
        return out;
    }

    private static ToponymGold article(String line, String where, Countries countries) {
        try {
            JsonNode a = JsonMapper.shared().readTree(line);
            if (!a.path("id").isString() || !a.path("text").isString()) {
                throw new IllegalArgumentException(where + ": not an article: \"id\" and \"text\" are wanted");
            }
            String text = a.get("text").asString();
            List<Toponym> scored = new ArrayList<>();
            List<String> aside = new ArrayList<>();
            int inexact = 0;
            for (JsonNode t : a.path("toponyms")) {
                String phrase = t.path("phrase").asString("");
                CharSpan span =
                        span(text, t.path("start").asInt(-1), t.path("end").asInt(-1));
                boolean exact = span != null && span.in(text).equals(phrase);
                inexact += exact ? 0 : 1;
                if (span == null || !exact || !t.path("lat").isNumber()) {
                    aside.add(phrase);
                    continue;
                }
                double lat = t.get("lat").asDouble();
                double lon = t.path("lon").asDouble(0);
                String country =
                        countries.byName(t.path("country").asString("")).orElse(null);
                scored.add(new Toponym(span, phrase, lat, lon, country, kind(phrase, countries)));
            }
            return new ToponymGold(
                    a.get("id").asString(), string(a, "title"), string(a, "url"), text, scored, aside, inexact);
        } catch (JacksonException broken) {
            throw new IllegalArgumentException(where + ": not an article: " + broken.getMessage(), broken);
        }
    }

    private static @Nullable String string(JsonNode a, String field) {
        String value = a.path(field).asString("");
        return value.isBlank() ? null : value;
    }

    private static @Nullable CharSpan span(String text, int start, int end) {
        if (start < 0 || end <= start || end > text.codePointCount(0, text.length())) {
            return null;
        }
        int from = text.offsetByCodePoints(0, start);
        return new CharSpan(from, text.offsetByCodePoints(from, end - start));
    }

    private static String kind(String phrase, Countries countries) {
        if (countries.byName(phrase).isPresent()) {
            return "country";
        }
        boolean people = countries.byAdjective(phrase).isPresent()
                || countries.byDemonym(phrase).isPresent();
        return people ? "adjective" : "place";
    }
}
