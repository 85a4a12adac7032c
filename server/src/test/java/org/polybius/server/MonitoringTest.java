package org.polybius.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.server.monitoring.Monitoring;
import org.polybius.server.monitoring.Monitoring.Part;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The server tells how it is:")
class MonitoringTest {
    private static final String VALUE = "(?:[-+]?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?|[-+]?Inf|NaN)";
    private static final String LABEL = "[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\\n]|\\\\[\\\\\"n])*\"";

    /** A line of Prometheus' text format, by its description. */
    private static final Pattern LINE = Pattern.compile("# (?:HELP|TYPE) [a-zA-Z_:][a-zA-Z0-9_:]* .*"
            + "|[a-zA-Z_:][a-zA-Z0-9_:]*(?:\\{" + LABEL + "(?:," + LABEL + ")*,?\\})? " + VALUE);

    @TempDir
    Path folder = Path.of("");

    private final FixedCoding coding = new FixedCoding();
    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final AtomicReference<Map<String, Part>> parts = new AtomicReference<>(Map.of());
    private Running running;

    @BeforeEach
    void start() throws Exception {
        running = new Running(
                folder.resolve("events.duckdb"),
                Settings.local(0),
                Server.Limits.STANDARD,
                coding,
                new Monitoring(registry, parts::get));
    }

    @AfterEach
    void stop() {
        running.close();
    }

    private String metrics() throws Exception {
        HttpResponse<String> answer = running.get("/metrics");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
        return answer.body();
    }

    @Test
    void inFiguresThatPrometheusCanRead() throws Exception {
        Gauge.builder()
                .name("polybius_test")
                .labelNames("feed")
                .register(registry)
                .labelValues("https://news.example/\"quoted\"\\and\nbroken")
                .set(7);
        assertThat(metrics()).endsWith("\n");
        assertThat(metrics().lines()).isNotEmpty().allMatch(line -> LINE.matcher(line)
                .matches());
        assertThat(metrics())
                .contains("polybius_test{feed=\"https://news.example/\\\"quoted\\\"\\\\and\\nbroken\"} 7.0")
                .contains("jvm_memory_used_bytes{area=\"heap\"} ");
        assertThat(LINE.matcher("polybius_test{feed=\"a\"b\"} 1").matches()).isFalse();
    }

    @Test
    void byTheRoutesOfItsAddressesAndNotByWhatSomebodyAskedFor() throws Exception {
        running.get("/api/v1/articles/secret-1");
        running.get("/api/v1/articles/secret-2");
        running.get("/api/v1/count?words=secret");
        running.get("/api/v1/count?words=secret");
        running.get("/wp-login.php");
        String metrics = metrics();
        assertThat(metrics)
                .contains(
                        "polybius_http_requests_total{method=\"GET\",route=\"/api/v1/articles/{id}\",status=\"404\"} 2.0")
                .contains("polybius_http_requests_total{method=\"GET\",route=\"/api/v1/count\",status=\"200\"} 2.0")
                .contains("polybius_http_requests_total{method=\"GET\",route=\"none\",status=\"404\"} 1.0")
                .doesNotContain("secret")
                .doesNotContain("wp-login");
        assertThat(metrics()).contains("route=\"/metrics\",status=\"200\"} 1.0");
    }

    @Test
    void wellWhileItsPartsAre() throws Exception {
        parts.set(Map.of("watching", new Part(true, "follows feeds.opml")));
        coding.state = TextCoding.State.LOADING;
        HttpResponse<String> answer = running.get("/health");
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode health = JsonMapper.shared().readTree(answer.body());
        assertThat(health.get("status").stringValue()).isEqualTo("ok");
        assertThat(health.at("/parts/database/well").booleanValue()).isTrue();
        assertThat(health.at("/parts/parser/detail").stringValue()).contains("loading");
        assertThat(health.at("/parts/watching/detail").stringValue()).isEqualTo("follows feeds.opml");
    }

    @Test
    void notWellWhereTheDatabaseDoesNotAnswer() throws Exception {
        assertThat(running.get("/health").statusCode()).isEqualTo(200);
        running.database.close();
        HttpResponse<String> answer = running.get("/health");
        assertThat(answer.statusCode()).isEqualTo(503);
        JsonNode health = JsonMapper.shared().readTree(answer.body());
        assertThat(health.get("status").stringValue()).isEqualTo("failing");
        assertThat(health.at("/parts/database/well").booleanValue()).isFalse();
        assertThat(answer.body()).doesNotContain(folder.toString());
        assertThat(running.faults).isNotEmpty();
    }

    @Test
    void notWellWhereTheParserOrTheWatchHasFailed() throws Exception {
        coding.state = TextCoding.State.FAILED;
        assertThat(running.get("/health").statusCode()).isEqualTo(503);
        coding.state = TextCoding.State.READY;
        assertThat(running.get("/health").statusCode()).isEqualTo(200);
        parts.set(Map.of("watching", new Part(false, "has ended")));
        assertThat(running.get("/health").statusCode()).isEqualTo(503);
    }

    @Test
    void onlyToWhoeverMayAsk(@TempDir Path other) throws Exception {
        String token = "0123456789abcdef";
        try (Running guarded =
                new Running(other.resolve("events.duckdb"), new Settings("127.0.0.1", 0, token), coding)) {
            assertThat(guarded.get("/health").statusCode()).isEqualTo(401);
            assertThat(guarded.get("/metrics").statusCode()).isEqualTo(401);
            assertThat(guarded.get("/metrics", "Authorization", "Bearer " + token)
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(running.raw("GET /metrics HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421");
    }
}
