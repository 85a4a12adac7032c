package org.polybius.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An answer of some length")
class PackedAnswersTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    @DisplayName("comes packed to whoever takes it so, the first time and again, and as it is to others")
    void packed() throws Exception {
        Path file = folder.resolve("events.duckdb");
        Reports.lakeVictoria(file);
        try (Running running = new Running(file, Settings.local(0), new FixedCoding())) {
            for (String address : new String[] {"/overview", "/api/v1/events", "/api/v1/openapi.json"}) {
                String plain = running.get(address).body();
                for (int i = 0; i < 2; i++) {
                    HttpResponse<byte[]> packed = packed(running, address);
                    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
                    assertThat(packed.headers().firstValue("Vary")).contains("Accept-Encoding");
                    assertThat(packed.body().length).isLessThan(plain.length() / 2);
                    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
                        assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                                .isEqualTo(plain);
                    }
                }
            }
            assertThat(packed(running, "/api/v1/count").headers().firstValue("Content-Encoding"))
                    .isEmpty();
        }
    }

    private static HttpResponse<byte[]> packed(Running running, String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(running.server.address() + address.substring(1)))
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        BodyHandlers.ofByteArray());
    }
}
