package org.polybius.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.polybius.model.ontology.Ontology;
import org.polybius.server.monitoring.Monitoring;
import org.polybius.store.database.EventDatabase;
import org.polybius.store.database.EventDatabase.Access;

/** A server of a test, and a client that asks it. */
final class Running implements AutoCloseable {
    final Server server;
    final List<Throwable> faults = new ArrayList<>();
    final EventDatabase database;
    private final HttpClient client = HttpClient.newHttpClient();

    /** Serves {@code file}, which is made where there is none. */
    Running(Path file, Settings settings, TextCoding coding) throws IOException {
        this(file, settings, Server.Limits.STANDARD, coding);
    }

    Running(Path file, Settings settings, Server.Limits limits, TextCoding coding) throws IOException {
        this(file, settings, limits, coding, Monitoring.alone());
    }

    Running(Path file, Settings settings, Server.Limits limits, TextCoding coding, Monitoring monitoring)
            throws IOException {
        if (!Files.exists(file)) {
            EventDatabase.open(file, Access.WRITE).close();
        }
        database = EventDatabase.open(file, Access.SERVE);
        Served served = new Served(database, Ontology.load(), coding, iso3 -> null, "test", true, true, "1");
        server = Server.start(settings, limits, served, monitoring, faults::add);
    }

    HttpResponse<String> get(String address, String... headers) throws IOException, InterruptedException {
        return send(request(address, headers).GET());
    }

    HttpResponse<String> post(String address, String body, String... headers) throws IOException, InterruptedException {
        return send(request(address, headers).POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String address, String... headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(server.address() + address.substring(1)));
        return headers.length == 0 ? builder : builder.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** What comes back for these bytes, which need not be HTTP. */
    String raw(String bytes) throws IOException {
        return drip(bytes, "", Duration.ofSeconds(10));
    }

    /** Sends {@code head}, and then {@code drop} ten times a second until the server answers or closes. */
    String drip(String head, String drop, Duration longest) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            socket.setSoTimeout((int) longest.toMillis());
            OutputStream out = socket.getOutputStream();
            try {
                out.write(head.getBytes(StandardCharsets.UTF_8));
                out.flush();
                InputStream in = socket.getInputStream();
                long start = System.nanoTime();
                while (!drop.isEmpty() && in.available() == 0 && System.nanoTime() - start < longest.toNanos()) {
                    Thread.sleep(100);
                    out.write(drop.getBytes(StandardCharsets.UTF_8));
                    out.flush();
                }
            } catch (SocketException e) {
                // The server has closed before all was sent; what it said first is read below.
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            StringBuilder answer = new StringBuilder();
            try {
                byte[] buffer = new byte[8192];
                for (int n = socket.getInputStream().read(buffer);
                        n >= 0;
                        n = socket.getInputStream().read(buffer)) {
                    answer.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
                }
            } catch (SocketException e) {
                // Closed without a goodbye, because something was left to read.
            }
            return answer.toString();
        }
    }

    @Override
    public void close() {
        server.close();
        database.close();
    }
}
