package org.polybius.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("polybius code")
class InputsOfManyKindsTest {
    private static final String STORY = "Kenyan police arrested nine fishermen in Kisumu on Tuesday.";
    private static final String[] COLUMNS = {"--columns", "text=prose,published=appeared,id=number"};

    @TempDir
    Path folder = Path.of("");

    private Path table(String kind) throws IOException, SQLException {
        Path file = folder.resolve("week." + kind);
        if (kind.equals("parquet")) {
            try (Connection db = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                    Statement sql = db.createStatement()) {
                sql.execute("COPY (SELECT 'k-1' AS number, '2024-05-15' AS appeared, '" + STORY + "' AS prose) TO '"
                        + file + "' (FORMAT parquet)");
            }
            return file;
        }
        String between = kind.equals("csv") ? "," : "\t";
        return Files.writeString(
                file,
                String.join(between, "number", "appeared", "prose") + "\n"
                        + String.join(between, "k-1", "2024-05-15", STORY) + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "tsv", "parquet"})
    @DisplayName("reads a table whose columns are named by --columns, and says what is missing without it")
    void columns(String kind) throws Exception {
        String file = table(kind).toString();
        Shell named = Shell.run("code", file, COLUMNS[0], COLUMNS[1], "-q");
        assertThat(named.status()).as(named.err()).isEqualTo(ExitCode.OK);
        assertThat(named.out().lines())
                .singleElement()
                .asString()
                .contains("\"type\":\"COERCE\"", "\"article\":\"k-1\"", "\"start\":\"2024-05-14\"");

        Shell unnamed = Shell.run("code", file);
        assertThat(unnamed.status()).isEqualTo(ExitCode.NOTHING_READ);
        assertThat(unnamed.err()).contains("week." + kind).contains("text");
    }

    @Test
    @DisplayName("reads the feed and the page that an address gives, and names an address that gives nothing")
    void addresses() throws IOException {
        Map<String, String[]> pages = Map.of(
                "/feed",
                new String[] {
                    "application/rss+xml",
                    "<rss version=\"2.0\"><channel><title>Example News</title><item><guid>tag:kisumu</guid>"
                            + "<pubDate>Wed, 15 May 2024 09:30:00 +0000</pubDate><description>" + STORY
                            + "</description></item></channel></rss>"
                },
                "/page",
                new String[] {
                    "text/html; charset=utf-8",
                    "<html><head><meta property=\"article:published_time\" content=\"2024-05-15\"></head><body><nav><a href=\"/\">Home</a></nav>"
                            + "<article><p>" + STORY + "</p></article></body></html>"
                });
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String[] page = pages.get(exchange.getRequestURI().getPath());
            if (page == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                byte[] body = page[1].getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", page[0]);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
        try {
            String at = "http://127.0.0.1:" + server.getAddress().getPort();
            for (String path : pages.keySet()) {
                Shell read = Shell.run("code", at + path, "-q");
                assertThat(read.status()).as(path + read.err()).isEqualTo(ExitCode.OK);
                assertThat(read.out().lines())
                        .as(path)
                        .singleElement()
                        .asString()
                        .contains("\"type\":\"COERCE\"", "\"start\":\"2024-05-14\"");
            }
            Shell some = Shell.run("code", at + "/feed", at + "/none");
            assertThat(some.status()).isEqualTo(ExitCode.SOME_REJECTED);
            assertThat(some.err()).contains(at + "/none").contains("404");
            assertThat(some.out().lines()).hasSize(1);
            assertThat(Shell.run("code", at + "/none").status()).isEqualTo(ExitCode.NOTHING_READ);
        } finally {
            server.stop(0);
        }
    }
}
