package org.polybius.store.layouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.polybius.model.Event;
import org.polybius.model.EventDate;
import org.polybius.model.Place;
import org.polybius.model.ontology.Auxiliary;
import org.polybius.model.ontology.Sector;

class LayoutTest {

    @ParameterizedTest(name = "{0} has {1} columns")
    @CsvSource({"POLECAT, 40", "ICEWS, 20", "PHOENIX, 26", "GDELT, 61"})
    void aLayoutHasAsManyColumnsAsItsDocumentationSays(Layout layout, int columns) {
        assertThat(layout.columnNames())
                .hasSize(columns)
                .containsExactlyElementsOf(LayoutReader.of(layout).columns().keySet());
    }

    @Test
    void polecatHasOneRowAnEventWithItsPartiesInList() throws IOException {
        assertThat(rows(Layout.POLECAT, Reports.talks())).singleElement().satisfies(row -> assertThat(row)
                .containsExactlyEntriesOf(golden(Layout.POLECAT, """
                        e-1|2024-03-01|CONSULT|visit|4|VERBAL COOPERATION|diplomatic; economic
                        |Kenyan Foreign Ministry|KEN|501|GOV|GOV|None|Kenyan Foreign Ministry|None
                        |European Union; Ethiopia|EUR; ETH|None; 530|None; None|None; None|None; None|European Union; Ethiopia|None
                        |Nairobi|Nairobi|None|Nairobi County|KEN|-1.28333|36.81667|184745|Nairobi|None
                        |The Daily|2024-03-02|None|None|None|None|polybius 0.1.0""")));
    }

    @Test
    void icewsHasARowForEachPair() throws IOException {
        List<Map<String, String>> rows = rows(Layout.ICEWS, Reports.talks());

        assertThat(rows)
                .containsExactly(
                        golden(
                                Layout.ICEWS,
                                rows.get(0).get("Event ID")
                                        + """
                        |2024-03-01|Kenyan Foreign Ministry|Government|Kenya|Host a visit|043|2.8|European Union|||%s|2|The Daily|\
                        Nairobi||Nairobi County|Kenya|-1.28333|36.81667""".formatted(rows.get(0).get("Story ID"))),
                        golden(
                                Layout.ICEWS,
                                rows.get(1).get("Event ID")
                                        + """
                        |2024-03-01|Kenyan Foreign Ministry|Government|Kenya|Host a visit|043|2.8|Ethiopia||Ethiopia|%s|2|The Daily|\
                        Nairobi||Nairobi County|Kenya|-1.28333|36.81667""".formatted(rows.get(1).get("Story ID"))));
    }

    @Test
    void phoenixTakesTheActorCodesApart() throws IOException {
        List<Map<String, String>> rows = rows(Layout.PHOENIX, Reports.talks());

        assertThat(rows.get(0))
                .containsExactlyEntriesOf(golden(Layout.PHOENIX, rows.get(0).get("EventID") + """
                        |20240301|2024|3|1|KENGOV|KEN|GOV||IGOEUREEC|IGO||EUR;EEC|043|04|1|2.8||-1.28333|36.81667|Nairobi|\
                        Nairobi County|KEN|nairobi-1_1|https://example.org/1|The Daily"""));
        assertThat(rows.get(1)).containsEntry("TargetActorFull", "ETH").containsEntry("TargetActorAttribute", "");
    }

    @Test
    void gdeltHasItsSixtyOneCells() throws IOException {
        List<Map<String, String>> rows = rows(Layout.GDELT, Reports.talks());

        assertThat(rows.get(0))
                .containsExactlyEntriesOf(golden(Layout.GDELT, rows.get(0).get("GLOBALEVENTID") + """
                        |20240301|202403|2024|2024.2493
                        |KENGOV|KENYAN FOREIGN MINISTRY|KEN|||||GOV||
                        |IGOEUREEC|EUROPEAN UNION|EUR|EEC||||IGO||
                        |1|043|043|04|1|2.8|1|1|1|
                        |0|||||||
                        |0|||||||
                        |4|Nairobi, Nairobi County, Kenya|KE|||-1.28333|36.81667|
                        ||https://example.org/1"""));
    }

    @ParameterizedTest
    @EnumSource
    void aRowSaysNothingThatIsNotTheCase(Layout layout) throws IOException {
        StringWriter out = new StringWriter();
        LayoutWriter writer = layout.writer(out, Reports.COUNTRIES);
        for (Auxiliary auxiliary : Auxiliary.values()) {
            writer.write(
                    Reports.ARTICLE,
                    Reports.event(
                            List.of(Reports.KENYA),
                            List.of(Reports.ETHIOPIA),
                            Reports.FRIDAY,
                            null,
                            Set.of(auxiliary)));
        }

        assertThat(out.toString().lines()).as("only the historical event").hasSize(1);
        assertThat(writer.leftOut()).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0} of {1}: {2}, {3}, {4}")
    @DisplayName("a month or a year has no day")
    @CsvSource(
            nullValues = "-",
            value = {
                "DAY, 2024-03-01, 20240301, 202403, 2024",
                "WEEK, 2024-02-26, 20240226, 202402, 2024",
                "MONTH, 2024-03-01, '', 202403, 2024",
                "YEAR, 2024-01-01, '', '', 2024",
                "UNKNOWN, -, '', '', ''",
            })
    void datesAreAsExactAsTheText(
            EventDate.Precision precision, @Nullable LocalDate start, String day, String month, String year)
            throws IOException {
        Event event = Reports.event(
                List.of(Reports.KENYA),
                List.of(Reports.ETHIOPIA),
                new EventDate(start, start == null ? null : start.plusDays(1), precision, "then"),
                null,
                Set.of());

        assertThat(rows(Layout.GDELT, event).get(0))
                .containsEntry("SQLDATE", day)
                .containsEntry("MonthYear", month)
                .containsEntry("Year", year);
        assertThat(rows(Layout.PHOENIX, event).get(0))
                .containsEntry("Date", day)
                .containsEntry("Year", year);
        assertThat("None".equals(rows(Layout.POLECAT, event).get(0).get("Event Date")))
                .isEqualTo(day.isEmpty());
    }

    @ParameterizedTest(name = "{0} in {1} is type {2}")
    @CsvSource({
        "COUNTRY, USA, 1",
        "ADMIN1, USA, 2",
        "EXACT, USA, 3",
        "NEAR, KEN, 4",
        "EXACT, KEN, 4",
        "ADMIN1, KEN, 5",
        "ADMIN2, KEN, 5"
    })
    void gdeltsKindOfPlaceFollowsThePrecision(Place.Precision precision, String country, String type)
            throws IOException {
        Event event = Reports.event(
                List.of(),
                List.of(),
                Reports.FRIDAY,
                new Place("there", "there", country, null, null, null, null, precision),
                Set.of());

        assertThat(rows(Layout.GDELT, event).get(0)).containsEntry("ActionGeo_Type", type);
    }

    @ParameterizedTest
    @EnumSource
    void anEventWithoutPartiesAndPlaceIsARowAllTheSame(Layout layout) throws IOException {
        assertThat(rows(layout, Reports.event(List.of(), List.of(), Reports.FRIDAY, null, Set.of())))
                .hasSize(1);
    }

    @Test
    void anEventOfTheSecondParagraphIsNoRootEvent() throws IOException {
        Event event = Reports.talks();

        assertThat(rows(Layout.GDELT, event).get(0)).containsEntry("IsRootEvent", "1");
        assertThat(LayoutReader.of(Layout.GDELT)
                        .read(written(Layout.GDELT, Reports.article("another", null, null), List.of(event)))
                        .get(0))
                .containsEntry("IsRootEvent", "0")
                .containsEntry("SOURCEURL", "another");
    }

    @Test
    void rowsHaveTheSameNumbersInEveryRunAndDifferentOnesFromEachOther() throws IOException {
        List<Map<String, String>> once = rows(Layout.GDELT, Reports.talks());

        assertThat(rows(Layout.GDELT, Reports.talks())).isEqualTo(once);
        assertThat(once.get(0).get("GLOBALEVENTID")).isNotEqualTo(once.get(1).get("GLOBALEVENTID"));
        assertThat(once).allSatisfy(row -> assertThat(Long.parseLong(row.get("GLOBALEVENTID")))
                .isBetween(1L, 1L << 53));
    }

    @Test
    void aCountryOutsideTheStateSystemHasNoCowNumber() throws IOException {
        Event event = Reports.event(
                List.of(Reports.party("Hong Kong police", "HKG", "HKGCOP", Sector.COP)),
                List.of(),
                Reports.FRIDAY,
                null,
                Set.of());

        assertThat(rows(Layout.POLECAT, event).get(0))
                .containsEntry("Actor Country", "HKG")
                .containsEntry("Actor COW", "None");
    }

    @Test
    void numbersAreWrittenAlikeInEveryCountryOfTheReader() throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(rows(Layout.GDELT, Reports.talks()).get(0))
                    .containsEntry("ActionGeo_Lat", "-1.28333")
                    .containsEntry("FractionDate", "2024.2493");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"'a|b', 3, line 1: 3 columns", "'a|b;a|c', 2, 'line 2: \"a\" stands twice'"})
    void aBrokenLineOfFactsIsNamed(String text, int columns, String complaint) {
        assertThatThrownBy(() -> Facts.read(
                        "some.tsv", columns, List.of(text.replace('|', '\t').split(";"))))
                .hasMessageContaining("some.tsv, " + complaint);
    }

    private static Map<String, String> golden(Layout layout, String cells) {
        String header = LayoutReader.of(layout).header() ? String.join("\t", layout.columnNames()) + "\n" : "";
        return LayoutReader.of(layout)
                .read(header + cells.replace("\n", "").replace('|', '\t') + "\n")
                .get(0);
    }

    private static List<Map<String, String>> rows(Layout layout, Event event) throws IOException {
        return LayoutReader.of(layout).read(written(layout, Reports.ARTICLE, List.of(event)));
    }

    static String written(Layout layout, org.polybius.model.Article article, List<Event> events) throws IOException {
        StringWriter out = new StringWriter();
        try (LayoutWriter writer = layout.writer(out, Reports.COUNTRIES)) {
            writer.begin();
            for (Event e : events) {
                writer.write(article, e);
            }
        }
        return out.toString();
    }
}
