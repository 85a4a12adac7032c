package org.polybius.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.polybius.model.ontology.Ontology;
import org.polybius.server.filter.FilterQuery;
import org.polybius.server.http.Route;
import org.polybius.server.monitoring.Monitoring;
import org.polybius.server.pages.Frames;
import org.polybius.server.security.FormToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The API, over the sample,")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTest {
    private static final Set<String> FOR_PROGRAMS = Set.of("/health", "/metrics");
    private static final String JSON = "application/json";
    private static final String HERE = "https://polybius.example/openapi.json";

    private Sample sample;
    private Running running;
    private JsonNode document;
    private SchemaRegistry schemas;

    @BeforeAll
    void start() throws Exception {
        sample = new Sample(Ontology.load(), "test");
        running = new Running(sample.file(), Settings.local(0), new FixedCoding());
        String text = running.get("/api/v1/openapi.json").body();
        document = JsonMapper.shared().readTree(text);
        schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(HERE, text)));
    }

    @AfterAll
    void stop() {
        running.close();
        sample.close();
        assertThat(running.faults).isEmpty();
    }

    @Test
    void isDescribedByAValidDocument() throws Exception {
        try (InputStream in = Objects.requireNonNull(ApiTest.class.getResourceAsStream("openapi-3.1.schema.json"))) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in);
            assertThat(schema.validate(document.toString(), InputFormat.JSON)).isEmpty();
            assertThat(schema.validate(
                            document.toString().replace("\"responses\":{\"200\"", "\"responses\":{\"x\""),
                            InputFormat.JSON))
                    .isNotEmpty();
        }
        for (String pointer : references(document)) {
            assertThat(document.at(pointer.substring(1)).isMissingNode())
                    .as(pointer)
                    .isFalse();
        }
    }

    private static Set<String> references(JsonNode node) {
        Set<String> found = new TreeSet<>();
        node.findValues("$ref").forEach(ref -> found.add(ref.stringValue()));
        return found;
    }

    @Test
    void servesWhatTheDocumentDescribesAndNothingElse() {
        Served served =
                new Served(running.database, Ontology.load(), new FixedCoding(), iso3 -> null, "", true, true, "");
        Set<String> serving = new TreeSet<>();
        for (Route route :
                Server.routes(served, Monitoring.alone(), new Frames(served, "x"), new FormToken(), e -> {})) {
            if (route.path().startsWith("/api/") || FOR_PROGRAMS.contains(route.path())) {
                serving.add(route.method() + " " + route.path());
            }
        }
        Set<String> described = new TreeSet<>();
        document.get("paths").properties().forEach(path -> path.getValue()
                .propertyNames()
                .forEach(method -> described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        assertThat(serving).isEqualTo(described);
    }

    @Test
    void describesEveryParameterOfAFilter() {
        assertThat(document.at("/components/parameters").propertyNames())
                .containsExactlyInAnyOrderElementsOf(FilterQuery.NAMES);
    }

    @Test
    void answersAsTheDocumentSays() throws Exception {
        answer("/health", "/health");
        JsonNode page = answer("/api/v1/events", "/api/v1/events?size=3");
        assertThat(page.get("events").size()).isEqualTo(3);
        JsonNode first = page.get("events").get(0);
        String event = encoded(first.at("/event/id").stringValue());
        String article = encoded(first.at("/article/id").stringValue());
        answer("/api/v1/state", "/api/v1/state");
        answer("/api/v1/events/{id}", "/api/v1/events/" + event);
        answer("/api/v1/count", "/api/v1/count?type=assault");
        answer("/api/v1/timeline", "/api/v1/timeline?period=day");
        answer("/api/v1/dyads", "/api/v1/dyads");
        answer("/api/v1/dyads", "/api/v1/dyads?level=actor");
        for (JsonNode by : document.at("/paths/~1api~1v1~1tallies/get/parameters")) {
            if (by.path("name").asString("").equals("by")) {
                for (JsonNode value : by.at("/schema/enum")) {
                    answer("/api/v1/tallies", "/api/v1/tallies?by=" + value.stringValue());
                }
            }
        }
        answer("/api/v1/places", "/api/v1/places");
        answer("/api/v1/articles", "/api/v1/articles?size=2");
        JsonNode whole = answer("/api/v1/articles/{id}", "/api/v1/articles/" + article);
        assertThat(whole.get("text").stringValue()).isNotBlank();
        assertThat(whole.get("sentences").size()).isGreaterThan(3);
        answer("/api/v1/articles/{id}/history", "/api/v1/articles/" + article + "/history");
        JsonNode actors = answer("/api/v1/actors", "/api/v1/actors?limit=5");
        String key = encoded(actors.at("/actors/0/actor").stringValue());
        answer("/api/v1/actors/{actor}", "/api/v1/actors/" + key);
        answer("/api/v1/ontology", "/api/v1/ontology");
        answer("/api/v1/openapi.json", "/api/v1/openapi.json");
        posted("/api/v1/code", "{\"text\":\"Kenya consulted Uganda\",\"published\":\"2024-05-15\"}", 200);
        posted("/api/v1/sql", "{\"sql\":\"SELECT type, count(*), NULL FROM events GROUP BY ALL\"}", 200);
        JsonNode made = posted(
                "/api/v1/corrections",
                "{\"author\":\"Ada\",\"verdict\":\"wrong\",\"wrong\":[\"date\"],\"event\":" + first.at("/event/id")
                        + "}",
                201);
        answer(
                "/api/v1/corrections/{id}",
                "/api/v1/corrections/" + made.get("id").stringValue());
        JsonNode said = answer("/api/v1/articles/{id}/corrections", "/api/v1/articles/" + article + "/corrections");
        assertThat(said.at("/corrections/0/correction/author").stringValue()).isEqualTo("Ada");
        assertThat(said.at("/corrections/0/state").stringValue()).isEqualTo("same");
    }

    @Test
    void saysWhatIsWrongAsTheDocumentSays() throws Exception {
        for (String address : List.of(
                "/api/v1/nothing",
                "/api/v1/events?type=x",
                "/api/v1/events/x",
                "/api/v1/articles/x",
                "/api/v1/articles/x/history",
                "/api/v1/articles/x/corrections",
                "/api/v1/actors/x",
                "/api/v1/corrections/x",
                "/api/v1/download/xls",
                "/api/v1/code")) {
            HttpResponse<String> answer = running.get(address);
            assertThat(answer.statusCode()).as(address).isBetween(400, 499);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(schemas.getSchema(SchemaLocation.of(HERE + "#/components/schemas/Problem"))
                            .validate(answer.body(), InputFormat.JSON))
                    .isEmpty();
        }
        for (String[] request : new String[][] {
            {"/api/v1/code", "{}"},
            {"/api/v1/code", "[1]"},
            {"/api/v1/code", "{\"text\":\"?\"}"},
            {"/api/v1/code", "{\"text\":1}"},
            {"/api/v1/code", "{\"text\":\"x\",\"published\":\"now\"}"},
            {"/api/v1/sql", "{\"sql\":\"SELEC 1\"}"},
            {"/api/v1/corrections", "{\"author\":\"Ada\",\"verdict\":\"right\",\"event\":\"none\"}"},
            {"/api/v1/corrections", "{"}
        }) {
            HttpResponse<String> answer = running.post(request[0], request[1], "Content-Type", JSON);
            assertThat(answer.statusCode()).as(request[1]).isIn(400, 422);
            assertThat(JsonMapper.shared().readTree(answer.body()).get("detail").stringValue())
                    .isNotBlank();
        }
    }

    @Test
    void saysInWordsOfItsOwnWhatABodyLacks() throws Exception {
        assertThat(running.post("/api/v1/code", "{\"text\":\n \"x\"", "Content-Type", JSON)
                        .body())
                .contains("\"the body is no well-formed JSON: see line 2, column")
                .doesNotContainIgnoringCase("source", "token");
        assertThat(running.post(
                                "/api/v1/corrections",
                                "{\"author\":\"Ada\",\"verdict\":\"fine\"}",
                                "Content-Type",
                                JSON)
                        .body())
                .contains("is none of right, wrong, edited, missed, withdrawn");
    }

    @Test
    void namesWhatStandsForACountry() throws Exception {
        JsonNode pairs = json("/api/v1/dyads?actor_country=UNO");
        assertThat(pairs.get("dyads")).isNotEmpty();
        assertThat(pairs.at("/dyads/0/actor_name").stringValue()).isEqualTo("United Nations");
    }

    @Test
    void pagesThroughAllEventsOnceInEveryOrder() throws Exception {
        long all = json("/api/v1/count").get("events").longValue();
        assertThat(all).isGreaterThan(50);
        for (String order : List.of("newest", "oldest", "most_hostile", "friendliest", "surest")) {
            List<String> ids = new ArrayList<>();
            String next = "/api/v1/events?size=7&order=" + order;
            while (next != null) {
                JsonNode page = json(next);
                page.get("events").forEach(e -> ids.add(e.at("/event/id").stringValue()));
                next = page.get("next_page").isNull()
                        ? null
                        : page.get("next_page").stringValue();
            }
            assertThat(ids).as(order).hasSize((int) all).doesNotHaveDuplicates();
        }
    }

    @Test
    void countsTheSameWhicheverWayItIsAsked() throws Exception {
        long events = json("/api/v1/count?country=MLI").get("events").longValue();
        assertThat(events).isPositive();
        long sum = 0;
        for (JsonNode tally : json("/api/v1/tallies?country=MLI&by=type").get("tallies")) {
            sum += tally.get("events").longValue();
        }
        assertThat(sum).isEqualTo(events);
        JsonNode line = json("/api/v1/timeline?country=MLI&period=year");
        long dated = line.get("undated").longValue();
        for (JsonNode point : line.get("points")) {
            dated += point.get("events").longValue();
        }
        assertThat(dated).isEqualTo(events);
        assertThat(running.get("/api/v1/download/jsonl?country=MLI").body().lines())
                .hasSize((int) events);
    }

    @Test
    void givesTheSameAnswerAgainUntilSomethingChanges() throws Exception {
        String article =
                encoded(json("/api/v1/events?size=1").at("/events/0/article/id").stringValue());
        String event = json("/api/v1/events?size=1").at("/events/0/event/id").stringValue();
        String address = "/api/v1/articles/" + article + "/corrections";
        int before = json(address).get("corrections").size();
        assertThat(running.get(address).body()).isEqualTo(running.get(address).body());
        posted("/api/v1/corrections", "{\"author\":\"Grace\",\"verdict\":\"right\",\"event\":\"" + event + "\"}", 201);
        assertThat(json(address).get("corrections").size()).isEqualTo(before + 1);
        assertThat(running.get("/events").body()).contains("<html");
        HttpResponse<String> again = running.get("/events");
        assertThat(again.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(again.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    }

    @Test
    void downloadsInEveryFormat() throws Exception {
        for (JsonNode format : document.at("/paths/~1api~1v1~1download~1{format}/get/parameters/0/schema/enum")) {
            HttpResponse<String> answer = running.get("/api/v1/download/" + format.stringValue());
            assertThat(answer.statusCode()).as(format.stringValue()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment; filename=\"");
            assertThat(answer.body().length()).as(format.stringValue()).isGreaterThan(500);
        }
        assertThat(running.get("/api/v1/download/parquet").body())
                .startsWith("PAR1")
                .endsWith("PAR1");
        assertThat(JsonMapper.shared()
                        .readTree(running.get("/api/v1/download/geojson").body())
                        .get("type")
                        .stringValue())
                .isEqualTo("FeatureCollection");
        assertThat(running.get("/api/v1/download/csv").body().lines().count())
                .isGreaterThan(json("/api/v1/count").get("events").longValue());
    }

    private JsonNode answer(String path, String address) throws Exception {
        HttpResponse<String> answer = running.get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return checked(path, "get", "200", answer);
    }

    private JsonNode posted(String path, String body, int status) throws Exception {
        HttpResponse<String> answer = running.post(path, body, "Content-Type", JSON);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return checked(path, "post", Integer.toString(status), answer);
    }

    private JsonNode checked(String path, String method, String status, HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type")).contains(JSON);
        String pointer = "/paths/" + path.replace("/", "~1") + "/" + method + "/responses/" + status
                + "/content/application~1json/schema";
        JsonNode schema = document.at(pointer);
        assertThat(schema.isMissingNode()).as(pointer).isFalse();
        Schema wanted = schemas.getSchema(SchemaLocation.of(
                HERE + (schema.has("$ref") ? schema.get("$ref").stringValue() : "#" + pointer)));
        assertThat(wanted.validate(answer.body(), InputFormat.JSON)).as(path).isEmpty();
        assertThat(wanted.validate("7", InputFormat.JSON))
                .as("a schema that takes anything: " + path)
                .isNotEmpty();
        return JsonMapper.shared().readTree(answer.body());
    }

    private JsonNode json(String address) throws Exception {
        HttpResponse<String> answer = running.get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
