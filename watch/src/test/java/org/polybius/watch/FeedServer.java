package org.polybius.watch;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on this machine that answers as a test tells it, and remembers what it was asked. */
final class FeedServer implements AutoCloseable {
    private record Answer(int status, String body, List<String> headers) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, List<Headers>> asked = new ConcurrentHashMap<>();
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private volatile long slowMillis;

    FeedServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** The address of a path. */
    String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /**
     * From now on this is answered.
     *
     * @param headers names and values in turns
     */
    void answers(String path, int status, String body, String... headers) {
        answers.put(path, new Answer(status, body, List.of(headers)));
    }

    /** The headers of all requests for a path. */
    List<Headers> asked(String path) {
        return asked.getOrDefault(path, List.of());
    }

    /** Every answer takes so long. */
    void slow(long millis) {
        slowMillis = millis;
    }

    /** How many requests were under way at most at one time. */
    int mostAtOnce() {
        return most.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        most.accumulateAndGet(now.incrementAndGet(), Math::max);
        try {
            Thread.sleep(slowMillis);
            String path = exchange.getRequestURI().toString();
            asked.computeIfAbsent(path, p -> new CopyOnWriteArrayList<>()).add(exchange.getRequestHeaders());
            Answer answer = answers.getOrDefault(path, new Answer(404, "", List.of()));
            byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < answer.headers.size(); i += 2) {
                exchange.getResponseHeaders().set(answer.headers.get(i), answer.headers.get(i + 1));
            }
            String etag = exchange.getResponseHeaders().getFirst("ETag");
            boolean known =
                    etag != null && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.sendResponseHeaders(known ? 304 : answer.status, known || body.length == 0 ? -1 : body.length);
            if (!known) {
                exchange.getResponseBody().write(body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            now.decrementAndGet();
            exchange.close();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
