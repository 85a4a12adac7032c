package org.polybius.store.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polybius.model.Attribution;
import org.polybius.model.CharSpan;
import org.polybius.model.Event;
import org.polybius.model.EventDate;
import org.polybius.model.Evidence;
import org.polybius.model.Party;
import org.polybius.model.Place;
import org.polybius.model.Provenance;
import org.polybius.model.Quantity;
import org.polybius.model.Rejection;
import org.polybius.model.ontology.Auxiliary;
import org.polybius.model.ontology.CameoCode;
import org.polybius.model.ontology.EventType;
import org.polybius.model.ontology.Sector;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

class EventWritersTest {

    @Test
    void jsonlHasOneEventALine() throws IOException {
        List<Event> events = randomEvents(20);

        List<String> lines = written(EventFormat.JSONL, events).lines().toList();

        assertThat(lines.stream().map(l -> EventJson.read(l, RandomEvents.ONTOLOGY)))
                .isEqualTo(events);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5})
    void jsonIsOneArray(int size) throws IOException {
        List<Event> events = randomEvents(size);

        JsonNode array = JsonMapper.shared().readTree(written(EventFormat.JSON, events));

        assertThat(array.isArray()).isTrue();
        assertThat(array.valueStream().map(n -> EventJson.read(n.toString(), RandomEvents.ONTOLOGY)))
                .isEqualTo(events);
    }

    @Test
    void csvGivesEachPartOfAnEventItsColumn() throws IOException {
        assertThat(rows(written(EventFormat.CSV, List.of(ceasefireBroken("The army shelled three villages")))))
                .containsExactly(Map.ofEntries(
                        Map.entry("id", "a1"),
                        Map.entry("type", "ASSAULT"),
                        Map.entry("mode", ""),
                        Map.entry("contexts", "military; territory"),
                        Map.entry("cameo", "0194"),
                        Map.entry("quad", "4"),
                        Map.entry("intensity", "-9.5"),
                        Map.entry("goldstein", "-10.0"),
                        Map.entry("actor_names", "army; Republican Guard"),
                        Map.entry("actor_countries", "; SDN"),
                        Map.entry("actor_sectors", "MIL; MIL/SPY"),
                        Map.entry("recipient_names", ""),
                        Map.entry("recipient_countries", ""),
                        Map.entry("recipient_sectors", ""),
                        Map.entry("date_start", "2021-03-01"),
                        Map.entry("date_end", "2021-03-07"),
                        Map.entry("date_precision", "week"),
                        Map.entry("date_text", "last week"),
                        Map.entry("place_name", "Kadugli"),
                        Map.entry("place_country", "SDN"),
                        Map.entry("place_lat", "11.01"),
                        Map.entry("place_lon", "29.72"),
                        Map.entry("speakers", "Republican Guard"),
                        Map.entry("auxiliary", "historical"),
                        Map.entry("quantities", "dead 12-15; injured 40; displaced 1000+"),
                        Map.entry("article", "report-7"),
                        Map.entry("sentence", "2"),
                        Map.entry("start", "100"),
                        Map.entry("end", "131"),
                        Map.entry("trigger", "The"),
                        Map.entry("quote", "The army shelled three villages"),
                        Map.entry("why", "shell: ASSAULT; army acts"),
                        Map.entry("confidence", "0.75"),
                        Map.entry("code", "")));
    }

    @Test
    void csvAndJsonCarryTheCodeOfAUsersOwnCodebook() throws IOException {
        Event coded = ceasefireBroken("The army shelled three villages").coded("VILLAGE-1", "rule 3 of the codebook");

        assertThat(rows(written(EventFormat.CSV, List.of(coded))))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("code", "VILLAGE-1"));
        assertThat(EventJson.write(coded)).contains("\"code\":\"VILLAGE-1\"").contains("\"rule 3 of the codebook\"]");
    }

    @Test
    void csvCarriesTextsWithCommasQuotesAndLineBreaks() throws IOException {
        String quote = "He said: \"No, never\",\nand left; \r\nthe door 🕊 closed";

        String csv = written(EventFormat.CSV, List.of(ceasefireBroken(quote)));

        assertThat(csv).contains("\"He said: \"\"No, never\"\",\nand left");
        assertThat(rows(csv)).singleElement().satisfies(row -> assertThat(row).containsEntry("quote", quote));
    }

    @Test
    void csvLinesEndAsTheRfcWants() throws IOException {
        String csv = written(EventFormat.CSV, List.of(ceasefireBroken("The army shelled three villages")));

        assertThat(csv).endsWith("\r\n").startsWith(String.join(",", CsvEventWriter.COLUMNS) + "\r\n");
        assertThat(csv.replace("\r\n", "")).doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://example.org\")",
                "+31 6 000",
                "-cmd|' /C calc'!A0",
                "@SUM(1+1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "＝1+1"
            })
    void csvNeverHandsAFormulaToASpreadsheet(String text) throws IOException {
        String csv = written(EventFormat.CSV, List.of(ceasefireBroken(text)));

        assertThat(rows(csv)).singleElement().satisfies(row -> assertThat(row).containsEntry("quote", "'" + text));
    }

    @Test
    void csvLeavesNegativeNumbersNumbers() throws IOException {
        String csv = written(EventFormat.CSV, List.of(ceasefireBroken("The army shelled three villages")));

        assertThat(csv).contains(",4,-9.5,-10.0,");
    }

    @Test
    void csvRowsOfWildEventsAllHaveEveryColumn() throws IOException {
        List<Event> events = randomEvents(200);

        assertThat(rows(written(EventFormat.CSV, events)))
                .hasSameSizeAs(events)
                .allSatisfy(row -> assertThat(row).hasSize(CsvEventWriter.COLUMNS.size()))
                .allSatisfy(row -> assertThat(row.get("quote")).doesNotStartWith("="));
    }

    @ParameterizedTest
    @EnumSource
    void theWriterBehindStaysOpenForItsOwner(EventFormat format) throws IOException {
        boolean[] closed = {false};
        StringWriter out = new StringWriter() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        try (EventWriter writer = format.writer(out)) {
            writer.begin();
        }

        assertThat(closed[0]).isFalse();
    }

    @Test
    void aRejectionNamesItsSourceLineAndCause() {
        assertThat(RejectionJson.write(new Rejection(
                        "in.jsonl", 7, Rejection.Cause.BROKEN_RECORD, "no closing \"}\": repair the line")))
                .isEqualTo("{\"source\":\"in.jsonl\",\"line\":7,\"cause\":\"broken_record\","
                        + "\"message\":\"no closing \\\"}\\\": repair the line\"}");
        assertThat(RejectionJson.write(new Rejection("x", null, Rejection.Cause.MISSING, "no such file")))
                .contains("\"line\":null");
    }

    private static List<Event> randomEvents(int size) {
        RandomEvents random = new RandomEvents(new Random(size));
        return java.util.stream.Stream.generate(random::event).limit(size).toList();
    }

    private static String written(EventFormat format, List<Event> events) throws IOException {
        StringWriter out = new StringWriter();
        try (EventWriter writer = format.writer(out)) {
            writer.begin();
            for (Event e : events) {
                writer.write(e);
            }
        }
        return out.toString();
    }

    private static List<Map<String, String>> rows(String csv) {
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerFor(Map.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(csv)) {
            return rows.readAll();
        }
    }

    private static Event ceasefireBroken(String quote) {
        Party army = party("army", null, List.of(Sector.MIL));
        Party guard = party("Republican Guard", "SDN", List.of(Sector.MIL, Sector.SPY));
        return new Event(
                "a1",
                EventType.ASSAULT,
                null,
                List.of("military", "territory"),
                new CameoCode("0194", "Fight with artillery and tanks", -10.0, EventType.ASSAULT, null, List.of()),
                -9.5,
                List.of(army, guard),
                List.of(),
                new EventDate(
                        LocalDate.of(2021, 3, 1), LocalDate.of(2021, 3, 7), EventDate.Precision.WEEK, "last week"),
                new Place("Kadugli", "Kadugli", "SDN", null, 11.01, 29.72, null, Place.Precision.EXACT),
                List.of(new Attribution(guard, "said", null)),
                Set.of(Auxiliary.HISTORICAL),
                Map.of(
                        Quantity.Kind.DEAD, new Quantity(12, 15, "12 to 15"),
                        Quantity.Kind.INJURED, new Quantity(40, 40, "40"),
                        Quantity.Kind.DISPLACED, new Quantity(1000, null, "more than 1,000")),
                List.of(new Evidence(
                        "report-7", 2, new CharSpan(100, 100 + quote.length()), new CharSpan(100, 103), quote)),
                List.of("shell: ASSAULT", "army acts"),
                0.75,
                new Provenance("polybius", "test", "0", "test"));
    }

    private static Party party(String name, @Nullable String country, List<Sector> sectors) {
        return new Party(name, null, name, null, country, sectors, List.of(), null);
    }
}
