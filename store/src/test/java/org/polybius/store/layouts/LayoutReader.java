package org.polybius.store.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a layout as its documentation describes it, knowing nothing of how it was written: the columns' names and kinds
 * are written down here once more, and every cell must fit its kind.
 *
 * @param header whether the first line names the columns
 * @param missing what stands where nothing is known
 * @param columns name and pattern of each column
 */
record LayoutReader(boolean header, String missing, Map<String, String> columns) {
    private static final String TEXT = ".*";
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final String NUMBER = "-?\\d+(\\.\\d+)?";
    private static final String WHOLE = "\\d+";
    private static final String LAT = "-?([0-8]?\\d(\\.\\d+)?|90)";
    private static final String LONG = "-?((1[0-7]\\d|\\d{1,2})(\\.\\d+)?|180)";
    private static final String ISO3 = "[A-Z]{3}";
    private static final String SCORE = "-?(\\d(\\.\\d+)?|10)";
    private static final String ACTOR = "([A-Z]{3})+";
    private static final String CAMEO = "(0[1-9]|1\\d|20)\\d{0,2}";
    private static final String ROOT = "0[1-9]|1\\d|20";

    static LayoutReader of(Layout layout) {
        return switch (layout) {
            case POLECAT -> new LayoutReader(true, "None", polecat());
            case ICEWS -> new LayoutReader(true, "", icews());
            case PHOENIX -> new LayoutReader(false, "", phoenix());
            case GDELT -> new LayoutReader(false, "", gdelt());
        };
    }

    /** The rows, each a map of the columns' names to the cells. */
    List<Map<String, String>> read(String table) {
        assertThat(table).endsWith("\n").doesNotContain("\r");
        List<String> lines = new ArrayList<>(
                Arrays.asList(table.substring(0, table.length() - 1).split("\n", -1)));
        if (header) {
            assertThat(lines.remove(0).split("\t", -1)).containsExactlyElementsOf(columns.keySet());
        }
        return lines.stream().map(this::row).toList();
    }

    private Map<String, String> row(String line) {
        // Both readers that know quotes and readers that do not must see the same.
        assertThat(line).doesNotContain("\"");
        String[] cells = line.split("\t", -1);
        assertThat(cells).as(line).hasSize(columns.size());
        Map<String, String> out = new LinkedHashMap<>();
        int i = 0;
        for (Map.Entry<String, String> column : columns.entrySet()) {
            String cell = cells[i++];
            if (!cell.equals(missing)) {
                assertThat(cell).as(column.getKey()).matches(column.getValue());
                assertThat(cell).as(column.getKey()).isNotBlank();
            }
            out.put(column.getKey(), cell);
        }
        return out;
    }

    private static Map<String, String> table(String... namesAndPatterns) {
        Map<String, String> out = new LinkedHashMap<>();
        for (int i = 0; i < namesAndPatterns.length; i += 2) {
            out.put(namesAndPatterns[i], namesAndPatterns[i + 1]);
        }
        return out;
    }

    private static Map<String, String> polecat() {
        Map<String, String> out =
                table("Event ID", TEXT, "Event Date", DAY, "Event Type", "[A-Z]+", "Event Mode", "[a-z-]+");
        out.putAll(table(
                "Event Intensity",
                SCORE,
                "Quad Code",
                "(VERBAL|MATERIAL) (COOPERATION|CONFLICT)",
                "Contexts",
                "[a-z_]+(; [a-z_]+)*"));
        for (String who : List.of("Actor", "Recipient")) {
            out.putAll(table(
                    who + " Name",
                    TEXT,
                    who + " Country",
                    listOf(ISO3),
                    who + " COW",
                    listOf("\\d{1,3}"),
                    "Primary " + who + " Sector",
                    listOf("[A-Z]{3}"),
                    who + " Sectors",
                    listOf("[A-Z]{3}(, [A-Z]{3})*"),
                    who + " Title",
                    TEXT,
                    who + " Name Raw",
                    TEXT,
                    "Wikipedia " + who + " ID",
                    TEXT));
        }
        out.putAll(table("Placename", TEXT, "City", TEXT, "District", TEXT, "Province", TEXT, "Country", ISO3));
        out.putAll(table("Latitude", LAT, "Longitude", LONG, "GeoNames ID", WHOLE));
        out.putAll(table("Raw Placename", TEXT, "Feature Type", TEXT, "Source", TEXT, "Publication Date", DAY));
        out.putAll(table("Story People", TEXT, "Story Organizations", TEXT, "Story Locations", TEXT));
        out.putAll(table("Language", TEXT, "Version", TEXT));
        return out;
    }

    private static String listOf(String member) {
        return "(None|" + member + ")(; (None|" + member + "))*";
    }

    private static Map<String, String> icews() {
        Map<String, String> out = table("Event ID", WHOLE, "Event Date", DAY);
        out.putAll(table("Source Name", TEXT, "Source Sectors", TEXT, "Source Country", TEXT));
        out.putAll(table("Event Text", TEXT, "CAMEO Code", CAMEO, "Intensity", SCORE));
        out.putAll(table("Target Name", TEXT, "Target Sectors", TEXT, "Target Country", TEXT));
        out.putAll(table("Story ID", WHOLE, "Sentence Number", "[1-9]\\d*", "Publisher", TEXT));
        out.putAll(table("City", TEXT, "District", TEXT, "Province", TEXT, "Country", TEXT));
        out.putAll(table("Latitude", LAT, "Longitude", LONG));
        return out;
    }

    private static Map<String, String> phoenix() {
        Map<String, String> out = table("EventID", WHOLE, "Date", "\\d{8}", "Year", "\\d{4}");
        out.putAll(table("Month", "\\d{1,2}", "Day", "\\d{1,2}"));
        for (String who : List.of("SourceActor", "TargetActor")) {
            out.putAll(table(
                    who + "Full",
                    ACTOR,
                    who + "Entity",
                    ISO3,
                    who + "Role",
                    "[A-Z]{3}",
                    who + "Attribute",
                    "[A-Z]{3}(;[A-Z]{3})*"));
        }
        out.putAll(table("EventCode", CAMEO, "EventRootCode", ROOT, "PentaClass", "[0-4]", "GoldsteinScore", SCORE));
        out.putAll(table("Issues", TEXT, "Lat", LAT, "Lon", LONG, "LocationName", TEXT, "StateName", TEXT));
        out.putAll(table("CountryCode", ISO3, "SentenceID", TEXT, "URLs", TEXT, "NewsSources", TEXT));
        return out;
    }

    private static Map<String, String> gdelt() {
        Map<String, String> out = table("GLOBALEVENTID", WHOLE, "SQLDATE", "\\d{8}", "MonthYear", "\\d{6}");
        out.putAll(table("Year", "\\d{4}", "FractionDate", "\\d{4}\\.\\d{4}"));
        for (String who : List.of("Actor1", "Actor2")) {
            out.putAll(table(who + "Code", ACTOR, who + "Name", TEXT, who + "CountryCode", ISO3));
            for (String three : List.of("KnownGroup", "Ethnic", "Religion1", "Religion2", "Type1", "Type2", "Type3")) {
                out.put(who + three + "Code", "[A-Z]{3}");
            }
        }
        out.putAll(table("IsRootEvent", "[01]", "EventCode", CAMEO, "EventBaseCode", "(" + ROOT + ")\\d?"));
        out.putAll(table("EventRootCode", ROOT, "QuadClass", "[1-4]", "GoldsteinScale", SCORE));
        out.putAll(table("NumMentions", WHOLE, "NumSources", WHOLE, "NumArticles", WHOLE, "AvgTone", NUMBER));
        for (String whose : List.of("Actor1Geo_", "Actor2Geo_", "ActionGeo_")) {
            out.putAll(table(
                    whose + "Type",
                    "[0-5]",
                    whose + "FullName",
                    TEXT,
                    whose + "CountryCode",
                    "[A-Z]{2}",
                    whose + "ADM1Code",
                    "[A-Z]{2}\\w{0,2}",
                    whose + "ADM2Code",
                    "\\w+",
                    whose + "Lat",
                    LAT,
                    whose + "Long",
                    LONG,
                    whose + "FeatureID",
                    TEXT));
        }
        out.putAll(table("DATEADDED", "\\d{14}", "SOURCEURL", TEXT));
        return out;
    }
}
