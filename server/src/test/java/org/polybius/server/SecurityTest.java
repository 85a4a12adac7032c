package org.polybius.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Attacked, the server")
class SecurityTest {
    private static final String JSON = "application/json";

    private final FixedCoding coding = new FixedCoding();

    @TempDir
    private static Path folder = Path.of("");

    private Running running;

    @BeforeEach
    void start() throws Exception {
        Server.Limits limits = new Server.Limits(Duration.ofSeconds(2), Duration.ofSeconds(1), 100);
        running = new Running(folder.resolve("events.duckdb"), Settings.local(0), limits, coding);
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void isNotOpenedToOtherMachinesWithoutAToken() {
        assertThatThrownBy(() -> new Settings("0.0.0.0", 0, null)).hasMessageContaining("add --token");
        assertThatThrownBy(() -> new Settings("::", 0, null)).hasMessageContaining("add --token");
        assertThatThrownBy(() -> new Settings("0.0.0.0", 0, "short")).hasMessageContaining("16 characters");
        assertThat(new Settings("0.0.0.0", 0, "0123456789abcdef").wanted()).isPresent();
        assertThat(running.server.address().getHost()).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:80",
                "127.0.0.1.evil.example",
                "localhost.evil.example",
                "",
                "[::2]"
            })
    void doesNotAnswerToTheNameOfAnotherSite(String host) throws Exception {
        String answer = running.raw("GET /api/v1/state HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 4(00|21) .*").doesNotContain("\"coder\"");
    }

    @Test
    void answersToItsOwnNames() throws Exception {
        for (String host : List.of("localhost", "LOCALHOST:1", "127.0.0.1:99", "[::1]:80")) {
            assertThat(running.raw("GET /api/v1/state HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void refusesWhatAPageOfAnotherSiteSends() throws Exception {
        String text = "{\"text\":\"Kenya consulted Uganda\"}";
        assertThat(running.post("/api/v1/code", text, "Content-Type", JSON).statusCode())
                .isEqualTo(200);
        for (String[] sign : List.of(
                new String[] {"Sec-Fetch-Site", "cross-site"},
                new String[] {"Sec-Fetch-Site", "same-site"},
                new String[] {"Origin", "http://evil.example"},
                new String[] {"Origin", "null"},
                new String[] {"Origin", "http://127.0.0.1:1"})) {
            HttpResponse<String> answer = running.post("/api/v1/code", text, "Content-Type", JSON, sign[0], sign[1]);
            assertThat(answer.statusCode()).as(sign[0] + ": " + sign[1]).isEqualTo(403);
        }
        // What a form of another site can send without asking: no JSON.
        assertThat(running.post("/api/v1/code", text, "Content-Type", "text/plain")
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void letsNoScriptOrStyleStandInAPage() throws Exception {
        for (String address : List.of("/try", "/nothing", "/api/v1/state", "/api/v1/nothing")) {
            HttpResponse<String> answer = running.get(address);
            String policy =
                    answer.headers().firstValue("Content-Security-Policy").orElse("");
            assertThat(policy)
                    .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(Pattern.compile("(?i)<script(?![^>]* src=)|<style|\\sstyle=|\\son[a-z]+=|javascript:")
                            .matcher(answer.body())
                            .find())
                    .as("inline script or style in " + address)
                    .isFalse();
        }
    }

    @Test
    void takesNoLongBody() throws Exception {
        String long1 = "{\"text\":\"" + "x ".repeat(300_000) + "\"}";
        assertThat(running.post("/api/v1/code", long1, "Content-Type", JSON).statusCode())
                .isEqualTo(413);
        String chunk = "10000\r\n" + "x".repeat(65_536) + "\r\n";
        String answer =
                running.raw("POST /api/v1/code HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(20));
        assertThat(answer).startsWith("HTTP/1.1 413 ");
        String head =
                running.raw("GET /api/v1/state HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(40_000) + "\r\n\r\n");
        assertThat(head).startsWith("HTTP/1.1 431 ").contains("problem+json").doesNotContainIgnoringCase("jetty");
        assertThat(running.get("/api/v1/count?words=" + "x".repeat(600)).statusCode())
                .isEqualTo(400);
        assertThat(running.get("/api/v1/count?" + "a=1&".repeat(1100)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void doesNotWaitForSlowClients() throws Exception {
        long start = System.nanoTime();
        String head = running.drip("GET /api/v1/state HTTP/1.1\r\nHost: localhost\r\nX: ", "", Duration.ofSeconds(20));
        assertThat(head).doesNotContain("200 OK");
        String answer = running.drip(
                "POST /api/v1/code HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 5000"
                        + "\r\n\r\n",
                "x",
                Duration.ofSeconds(20));
        assertThat(answer).startsWith("HTTP/1.1 408 ");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(12));
        assertThat(running.get("/api/v1/state").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "words=%27%3B%20DROP%20TABLE%20events%3B--",
                "words=%22",
                "words=%25%5C_*",
                "words=%00",
                "actor=%27%20OR%201%3D1%20--",
                "article=..%2F..%2Fetc%2Fpasswd",
                "context=%ED%A0%80",
                "box=-90,-180,90,180",
                "from=9999-12-31&to=0001-01-01"
            })
    void takesHostileValuesAsValues(String query) throws Exception {
        for (String address : List.of("count", "events", "timeline", "dyads", "places")) {
            HttpResponse<String> answer = running.get("/api/v1/" + address + "?" + query);
            assertThat(answer.statusCode()).as(address + " " + answer.body()).isEqualTo(200);
        }
        assertThat(running.faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type=KILL",
                "quad=5",
                "cameo=1%27",
                "country=MALI",
                "box=NaN,0,1,1",
                "box=1,2,3",
                "from=tomorrow",
                "confidence=2",
                "confidence=1e999",
                "with=lies",
                "wrods=x",
                "size=0",
                "size=99999999999",
                "order=random",
                "after=x",
                "after=NEWEST~1~2020-01-01%27",
                "from=2020-01-01&from=2021-01-01"
            })
    void saysWhatIsWrongWithAParameter(String query) throws Exception {
        HttpResponse<String> answer = running.get("/api/v1/events?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"detail\":\"the").doesNotContain("Exception", "org.polybius", ".java");
        assertThat(running.faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE events",
                "SELECT 1; DROP TABLE events",
                "INSERT INTO events (event) VALUES (1)",
                "COPY events TO '/tmp/x.csv'",
                "SELECT * FROM read_text('/etc/passwd')",
                "SELECT * FROM '/etc/passwd'",
                "ATTACH '/tmp/other.duckdb'",
                "INSTALL httpfs",
                "SET memory_limit = '100GB'",
                "SELECT * FROM duckdb_settings()",
                "SELECT path FROM duckdb_databases",
                "SELECT * FROM \"duckdb_databases\"()",
                "SELECT * FROM pragma_database_list",
                "SELECT current_setting('home_directory')",
                "SELECT * FROM query('SELECT * FROM duckdb_'||'settings()')",
                "SELECT * FROM query/* */\n('SELECT path FROM duckdb_'||'databases()')",
                "SELECT * FROM query_table(['duckdb_' || 'databases'])"
            })
    void runsNoSqlThatDoesMoreThanReadEvents(String sql) throws Exception {
        HttpResponse<String> answer = sql(sql);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain(folder.toString(), "root:", "Exception");
        assertThat(sql("SELECT count(*) AS n FROM events").body())
                .isEqualTo("{\"columns\":[\"n\"],\"rows\":[[0]],\"more\":false}");
    }

    @Test
    void givesNoMoreRowsThanItMay() throws Exception {
        String body = running.post(
                        "/api/v1/sql", "{\"sql\":\"SELECT * FROM range(1000000000)\",\"rows\":3}", "Content-Type", JSON)
                .body();
        assertThat(body).isEqualTo("{\"columns\":[\"range\"],\"rows\":[[0],[1],[2]],\"more\":true}");
        assertThat(running.post("/api/v1/sql", "{\"sql\":\"SELECT 1\",\"rows\":10001}", "Content-Type", JSON)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void tellsNothingOfAFault() throws Exception {
        coding.fault = new IllegalStateException("/home/somebody/secret");
        HttpResponse<String> answer =
                running.post("/api/v1/code", "{\"text\":\"Kenya consulted Uganda\"}", "Content-Type", JSON);
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("secret", "Exception", "at org.");
        assertThat(running.faults)
                .singleElement()
                .extracting(Throwable::getMessage)
                .isEqualTo("/home/somebody/secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../../etc/passwd", "/assets/x/../style.css", "/%2e%2e/%2e%2e/etc/passwd",
                        "/assets/x/..%2f..%2fstyle.css",
                "/assets/x/%00", "//evil.example/", "/%", "/api/v1/articles/..%2f..%2f..%2fetc%2fpasswd"
            })
    void servesNoOtherFile(String address) throws Exception {
        assertThat(running.raw("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .matches("(?s)HTTP/1.1 4(00|04) .*")
                .doesNotContain("root:", "Exception")
                .doesNotContainIgnoringCase("jetty");
    }

    @Test
    void codesSoManyTextsForOneClientAndNoMore() throws Exception {
        int refused = 0;
        for (int i = 0; i < 60; i++) {
            int status = running.post("/api/v1/code", "{\"text\":\"Kenya consulted Uganda\"}", "Content-Type", JSON)
                    .statusCode();
            assertThat(status).isIn(200, 429);
            refused += status == 429 ? 1 : 0;
        }
        assertThat(refused).isBetween(1, 30);
    }

    @Test
    void takesSoManyCorrectionsOfOneClientAndNoMore() throws Exception {
        int refused = 0;
        try (Running patient = new Running(folder.resolve("said.duckdb"), Settings.local(0), coding)) {
            for (int i = 0; i < 100; i++) {
                HttpResponse<String> answer = patient.post(
                        "/api/v1/corrections",
                        "{\"author\":\"Ada\",\"verdict\":\"right\",\"event\":\"nobody\"}",
                        "Content-Type",
                        JSON);
                assertThat(answer.statusCode()).isIn(400, 429);
                if (answer.statusCode() == 429) {
                    refused++;
                    // Its body was not read, so the client may not send another request behind it.
                    assertThat(answer.headers().firstValue("Connection")).contains("close");
                }
            }
        }
        assertThat(refused).isBetween(1, 40);
    }

    @Test
    void answersOthersWhileSomeTakeDownloadsTooSlowly() throws Exception {
        Reports.many(folder.resolve("many.duckdb"), 600);
        List<Socket> slow = new ArrayList<>();
        try (Running large = new Running(folder.resolve("many.duckdb"), Settings.local(0), new FixedCoding())) {
            for (int i = 0; i < 4; i++) {
                Socket socket = new Socket();
                socket.setReceiveBufferSize(1024);
                socket.connect(new InetSocketAddress(
                        InetAddress.getLoopbackAddress(), large.server.address().getPort()));
                socket.getOutputStream()
                        .write("GET /api/v1/download/jsonl HTTP/1.1\r\nHost: localhost\r\n\r\n"
                                .getBytes(StandardCharsets.UTF_8));
                slow.add(socket);
                assertThat(socket.getInputStream().read()).isEqualTo('H');
            }
            for (String address : List.of("/overview", "/events", "/api/v1/count?type=consult")) {
                assertThat(large.get(address).statusCode()).isEqualTo(200);
            }
            assertThat(large.get("/api/v1/download/csv").statusCode()).isEqualTo(503);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void takesNoJsonThatIsTooDeep() throws Exception {
        String deep = "{\"text\":" + "[".repeat(5000) + "]".repeat(5000) + "}";
        assertThat(running.post("/api/v1/code", deep, "Content-Type", JSON).statusCode())
                .isEqualTo(400);
        assertThat(running.faults).isEmpty();
    }

    private HttpResponse<String> sql(String sql) throws Exception {
        return running.post(
                "/api/v1/sql",
                "{\"sql\":\"" + sql.replace("\"", "\\\"").replace("\n", "\\n") + "\"}",
                "Content-Type",
                JSON);
    }
}
