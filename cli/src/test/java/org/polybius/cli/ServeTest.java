package org.polybius.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The command serve")
class ServeTest {
    private static final Pattern ADDRESS = Pattern.compile("serving a sample .* at (http://127\\.0\\.0\\.1:\\d+)/");

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void answersWhileTheParserLoadsAndThenCodesTexts() throws Exception {
        StringWriter err = new StringWriter();
        long start = System.nanoTime();
        Thread serving =
                new Thread(() -> Polybius.commandLine(new PrintWriter(new StringWriter()), new PrintWriter(err, true))
                        .execute("serve", "--port", "0"));
        serving.start();
        try {
            Matcher address = ADDRESS.matcher(err.toString());
            while (!address.find()) {
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(1));
                Thread.sleep(20);
                address = ADDRESS.matcher(err.toString());
            }
            String api = address.group(1) + "/api/v1/";
            JsonNode state = get(api + "state");
            assertThat(state.get("sample").booleanValue()).isTrue();
            assertThat(get(api + "count").get("events").intValue()).isGreaterThan(50);
            while (!state.get("coder").stringValue().equals("ready")) {
                assertThat(state.get("coder").stringValue()).isEqualTo("loading");
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(2));
                Thread.sleep(100);
                state = get(api + "state");
            }
            JsonNode event = code(api, "Kenyan police arrested nine fishermen in Kisumu on Tuesday.")
                    .at("/events/0");
            assertThat(event.get("type").stringValue()).isEqualTo("COERCE");
            assertThat(event.at("/date/start").stringValue()).isEqualTo("2024-05-14");
            String killing = client.send(
                            HttpRequest.newBuilder(URI.create(address.group(1) + "/codebook/ASSAULT"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            assertThat(killing).contains("entries give this type").doesNotContain("=&gt;");
            assertThat(code(api, "12 34").get("detail").stringValue()).contains("no words");
        } finally {
            serving.interrupt();
            serving.join(10_000);
        }
        assertThat(serving.isAlive()).isFalse();
    }

    @Test
    void endsWhenItIsTold() throws Exception {
        Process serving = new ProcessBuilder(Child.command("serve", "--port", "0")).start();
        try (BufferedReader told = serving.errorReader(StandardCharsets.UTF_8)) {
            assertThat(told.readLine()).containsPattern(ADDRESS);
            serving.destroy();
            // For what is not closed Java would wait more than a minute.
            assertThat(serving.waitFor(9, TimeUnit.SECONDS)).isTrue();
        } finally {
            serving.destroyForcibly();
        }
    }

    @Test
    void opensToOtherMachinesWithATokenOnly() {
        Shell open = Shell.run("serve", "--host", "0.0.0.0");
        assertThat(open.status()).isEqualTo(ExitCode.USAGE);
        assertThat(open.err()).contains("add --token");
        assertThat(Shell.run("serve", "--host", "0.0.0.0", "--token", "short").status())
                .isEqualTo(ExitCode.USAGE);
        assertThat(Shell.run("serve", "--port", "70000").status()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void saysThatThereIsNoDatabase(@TempDir Path folder) {
        Shell none = Shell.run("serve", "--db", folder.resolve("none.duckdb").toString());
        assertThat(none.status()).isEqualTo(ExitCode.NOTHING_READ);
        assertThat(none.err()).contains("there is no database");
    }

    private JsonNode get(String address) throws Exception {
        return JsonMapper.shared()
                .readTree(
                        client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                                .body());
    }

    private JsonNode code(String api, String text) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(api + "code"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"text\":\"" + text + "\",\"published\":\"2024-05-15\"}"))
                .build();
        return JsonMapper.shared()
                .readTree(client.send(request, BodyHandlers.ofString()).body());
    }
}
