package org.polybius.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.polybius.articles.Reading.articles;
import static org.polybius.articles.Reading.rejections;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polybius.model.Article;

/** Against a server on this machine, which a user may name and a stranger may not send us to. */
class WebFetchTest {
    private static final int MOST = 1 << 20;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final String at;

    WebFetchTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        at = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(String path, String type, byte[] body) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private void redirect(String path, String to) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Location", to);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
    }

    private static List<ReadResult> read(String address) {
        return Reading.read(ReadingOptions.defaults(), InputStream.nullInputStream(), address);
    }

    private static WebFetch quick(WebFetch.Hosts hosts) {
        return new WebFetch(hosts, MOST, Duration.ofSeconds(2));
    }

    private String refusal(String path, WebFetch.Hosts hosts) {
        Exception[] thrown = new Exception[1];
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            try {
                quick(hosts).get(URI.create(at + path), new Unpacking());
            } catch (IOException | ReadingProblem e) {
                thrown[0] = e;
            }
        });
        assertThat(thrown[0]).isNotNull();
        return String.valueOf(thrown[0].getMessage());
    }

    private static InetAddress[] lookup(String host) throws UnknownHostException {
        return InetAddress.getAllByName(host);
    }

    @Test
    void aFeedIsReadFromItsAddress() {
        serve("/feed", "application/rss+xml; charset=utf-8", Samples.bytes("rss.xml"));
        List<Article> articles = articles(read(at + "/feed"));
        assertThat(articles).extracting(Article::id).containsExactly("tag-4711", "https://news.example.com/peru");
        assertThat(articles.get(0).source()).startsWith(at + "/feed:");
    }

    @Test
    void aPageHasItsAddressAndTheEncodingThatItsServerTells() {
        serve(
                "/a/page",
                "text/html; charset=ISO-8859-1",
                "<html><body><p>The café in Nouméa was closed by the police on Monday.</p></body></html>"
                        .getBytes(StandardCharsets.ISO_8859_1));
        redirect("/old", "/a/page");
        Article article = Reading.only(read(at + "/old"));
        assertThat(article.text()).contains("café");
        assertThat(article.url()).isEqualTo(at + "/a/page");
        assertThat(article.id()).isEqualTo("127.0.0.1/a/page");
    }

    @Test
    void whatTheServerRefusesIsSaid() {
        assertThat(rejections(read(at + "/nothing"))).singleElement().satisfies(r -> {
            assertThat(r.message()).contains("404");
            assertThat(r.source()).isEqualTo(at + "/nothing");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.com/feed",
                "file:///etc/passwd",
                "http://user:secret@example.com/",
                "jar:file:///x!/y",
                "http://"
            })
    void onlyTheWebIsAsked(String address) {
        assertThat(rejections(read(address))).hasSize(1);
        assertThat(articles(read(address))).isEmpty();
    }

    @Test
    void redirectionsLeadToTheWebAloneAndNotForEver() {
        redirect("/file", "file:///etc/passwd");
        redirect("/round", "/round");
        assertThat(refusal("/file", WebFetchTest::lookup)).contains("only http and https");
        assertThat(refusal("/round", WebFetchTest::lookup)).contains("more than 5 times");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:1/",
                "http://[::1]/",
                "http://10.0.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://inside.example.com/",
                "http://2130706433/",
            })
    void aServerCannotSendUsIntoOurOwnNetwork(String to) {
        redirect("/in", to);
        String why = refusal(
                "/in",
                host -> host.equals("inside.example.com")
                        ? new InetAddress[] {
                            InetAddress.getByAddress(new byte[] {8, 8, 8, 8}),
                            InetAddress.getByAddress(new byte[] {(byte) 192, (byte) 168, 0, 1})
                        }
                        : lookup(host));
        assertThat(why).containsAnyOf("no host of the public network", "only http and https");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.1.2.3",
                "127.0.0.1",
                "100.64.0.1",
                "172.16.0.1",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fd00::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::"
            })
    void specialAddressesAreNotPublic(String address) throws UnknownHostException {
        assertThat(WebFetch.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "100.128.0.1", "172.32.0.1", "2606:4700::1"})
    void otherAddressesArePublic(String address) throws UnknownHostException {
        assertThat(WebFetch.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void tooMuchIsNotRead() {
        server.createContext("/much", WebFetchTest::endless);
        assertThat(refusal("/much", WebFetchTest::lookup)).contains("more than 1 MiB");
    }

    private static void endless(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            byte[] bytes = new byte[1 << 16];
            while (true) {
                out.write(bytes);
            }
        }
    }

    @Test
    void aServerThatOnlyDripsOrNeverAnswersIsLeft() {
        server.createContext("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                while (true) {
                    out.write('x');
                    out.flush();
                    Thread.sleep(100);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.createContext("/silent", exchange -> {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(refusal("/drip", WebFetchTest::lookup)).contains("too long");
        assertThat(refusal("/silent", WebFetchTest::lookup)).isNotBlank();
    }

    @Test
    void nobodyAnsweringIsSaid() {
        server.stop(0);
        assertThatThrownBy(() -> quick(WebFetchTest::lookup).get(URI.create(at + "/"), new Unpacking()))
                .isInstanceOf(IOException.class);
    }
}
