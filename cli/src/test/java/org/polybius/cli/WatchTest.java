package org.polybius.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The command watch")
class WatchTest {
    private static final Pattern ADDRESS = Pattern.compile("serving .* at (http://127\\.0\\.0\\.1:\\d+)/");
    private static final String FEED =
            "<rss version=\"2.0\"><channel><title>Example News</title><item><guid>tag:kisumu</guid>"
                    + "<title>Police arrest fishermen</title><pubDate>Wed, 15 May 2024 09:30:00 +0000</pubDate>"
                    + "<description>Kenyan police arrested nine fishermen in Kisumu on Tuesday.</description></item></channel></rss>";

    @TempDir
    Path folder = Path.of("");

    private Path incoming = Path.of("");
    private String db = "";

    @BeforeEach
    void make() throws Exception {
        incoming = Files.createDirectory(folder.resolve("incoming"));
        db = folder.resolve("events.duckdb").toString();
    }

    private void file(String name, String text) throws Exception {
        Path file = Files.writeString(incoming.resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis() - 60_000));
    }

    private Shell once(String source) {
        return Shell.run("watch", source, "--db", db, "--once");
    }

    private String ask(String sql) {
        return Shell.run("query", sql, "--db", db, "--format", "csv")
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElse("");
    }

    @Test
    void codesWhatIsNewInAFolderAsTheCommandCodeDoes() throws Exception {
        String peru = "May 6, 2024\n\nPeru recalled its ambassador to Ecuador on Sunday.";
        file("peru.txt", peru);
        Shell first = once(incoming.toString());
        assertThat(first.status()).as(first.err()).isEqualTo(ExitCode.OK);
        assertThat(first.err()).contains("1 articles new, 0 changed, 0 as before; 1 events");
        Shell again = once(incoming.toString());
        assertThat(again.status()).isEqualTo(ExitCode.OK);
        assertThat(again.err()).isEmpty();
        Path coded = folder.resolve("coded.duckdb");
        assertThat(Shell.run("code", incoming.toString(), "--db", coded.toString(), "-q")
                        .status())
                .isEqualTo(ExitCode.OK);
        String event = "SELECT id || json FROM events";
        assertThat(ask(event)).isNotEmpty();
        String watched = ask(event);
        db = coded.toString();
        assertThat(ask(event)).isEqualTo(watched);
    }

    @Test
    void codesWhatIsNewInAFeedOnceAndTheEventCanBeReplayed() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = FEED.getBytes(StandardCharsets.UTF_8);
            boolean feed = exchange.getRequestURI().getPath().equals("/feed");
            exchange.sendResponseHeaders(feed ? 200 : 404, feed ? body.length : -1);
            if (feed) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
        try {
            String at = "http://127.0.0.1:" + server.getAddress().getPort();
            Path list = Files.writeString(
                    folder.resolve("feeds.opml"),
                    "<opml version=\"2.0\"><body><outline xmlUrl=\"" + at + "/feed\"/><outline xmlUrl=\"" + at
                            + "/none\"/></body></opml>");
            Shell first = once(list.toString());
            assertThat(first.status()).as(first.err()).isEqualTo(ExitCode.SOME_REJECTED);
            assertThat(first.err())
                    .contains(at + "/feed: 1 articles new")
                    .contains(at + "/none: the server answers 404");
            assertThat(ask("SELECT failures FROM feeds WHERE articles = 0")).isEqualTo("1");
            assertThat(ask("SELECT failures FROM feeds WHERE articles = 1")).isEqualTo("0");
            assertThat(ask("SELECT kind FROM runs")).isEqualTo("watch");
            String event = ask("SELECT id FROM events");
            Shell replayed = Shell.run("replay", event, "--db", db);
            assertThat(replayed.out()).as(replayed.err()).contains("no difference");
            assertThat(once(list.toString()).err()).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void saysThatThereIsNothingToFollow() {
        Shell none = once(folder.resolve("none.opml").toString());
        assertThat(none.status()).isEqualTo(ExitCode.NOTHING_READ);
        assertThat(none.err()).contains("there is no");
        Shell address = once("http://a b");
        assertThat(address.status()).isEqualTo(ExitCode.NOTHING_READ);
        assertThat(address.err()).contains("this is no feed that can be followed");
        assertThat(Path.of(db)).doesNotExist();
        assertThat(Shell.run("watch", "x", "--db", db, "--every", "soon").status())
                .isEqualTo(ExitCode.USAGE);
        assertThat(Shell.run("serve", "--watch", "x").err()).contains("name it with --db");
        assertThat(Shell.run("serve", "--every", "5m").err()).contains("name it with --watch");
    }

    @Test
    void endsCleanlyWhenItIsAskedToAndLosesNothingWhenItIsKilled() throws Exception {
        String lines = reports(0, 400);
        file("wire.jsonl", lines);
        Path said = folder.resolve("said.txt");
        Process killed = Child.start(said, "watch", incoming.toString(), "--db", db);
        // The wire is coded two hundred reports at a time: half of them are there now.
        until(
                killed,
                () -> size(folder.resolve("events.duckdb")) + size(folder.resolve("events.duckdb.wal")) > 600_000);
        killed.destroyForcibly().waitFor();
        Process asked = Child.start(said, "watch", incoming.toString(), "--db", db);
        until(asked, () -> text(said).contains("wire.jsonl: "));
        asked.destroy();
        assertThat(asked.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(ask("SELECT count(*) FROM articles")).isEqualTo("400");
        assertThat(ask("SELECT count(*) FROM watched_files")).isEqualTo("1");
        assertThat(ask("SELECT count(*) FROM jobs")).isEqualTo("0");
        assertThat(Shell.run("doctor", "--db", db).status()).isEqualTo(ExitCode.OK);
    }

    /** Of different towns, so that none is a copy of another. */
    private static String reports(int from, int to) {
        StringBuilder lines = new StringBuilder();
        for (int i = from; i < to; i++) {
            lines.append("{\"id\":\"r")
                    .append(i)
                    .append("\",\"published\":\"2024-05-15\",\"text\":\"Kenyan police arrested ")
                    .append(i + 2)
                    .append(" fishermen in Kisumu on Tuesday.\"}\n");
        }
        return lines.toString();
    }

    private static void until(Process process, BooleanSupplier reached) throws InterruptedException {
        long start = System.nanoTime();
        while (!reached.getAsBoolean()) {
            assertThat(process.isAlive()).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(3));
            Thread.sleep(20);
        }
    }

    private static long size(Path file) {
        return Files.exists(file) ? file.toFile().length() : 0;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            return "";
        }
    }

    @Test
    void runsBesideTheServerWhichTellsHowItIs() throws Exception {
        file("peru.txt", "May 6, 2024\n\nPeru recalled its ambassador to Ecuador on Sunday.");
        StringWriter err = new StringWriter();
        Thread serving =
                new Thread(() -> Polybius.commandLine(new PrintWriter(new StringWriter()), new PrintWriter(err, true))
                        .execute("serve", "--port", "0", "--db", db, "--watch", incoming.toString(), "--every", "1s"));
        serving.start();
        try {
            await(() -> ADDRESS.matcher(err.toString()).find());
            Matcher address = ADDRESS.matcher(err.toString());
            assertThat(address.find()).isTrue();
            String at = address.group(1);
            await(() -> get(at + "/metrics").body().contains("polybius_articles_total{outcome=\"added\"} 1.0"));
            assertThat(get(at + "/metrics").body())
                    .contains("polybius_events_total 1.0")
                    .contains("polybius_coding_seconds_count 1");
            assertThat(get(at + "/api/v1/count").body()).isEqualTo("{\"events\":1}");
            assertThat(get(at + "/health").statusCode()).isEqualTo(200);
            assertThat(get(at + "/health").body()).contains("\"watching\":{\"well\":true");
            file("fiji.txt", "May 7, 2024\n\nKenyan police arrested nine fishermen in Kisumu on Tuesday.");
            await(() -> get(at + "/api/v1/count").body().equals("{\"events\":2}"));
            Files.move(incoming, folder.resolve("away"));
            await(() -> get(at + "/health").statusCode() == 503);
        } finally {
            serving.interrupt();
            serving.join(20_000);
        }
        assertThat(serving.isAlive()).isFalse();
    }

    private static void await(BooleanSupplier reached) throws InterruptedException {
        long start = System.nanoTime();
        while (!reached.getAsBoolean()) {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(2));
            Thread.sleep(50);
        }
    }

    private static HttpResponse<String> get(String address) {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
