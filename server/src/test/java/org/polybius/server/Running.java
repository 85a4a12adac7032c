package org.polybius.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.polybius.model.ontology.Ontology;
import org.polybius.store.database.EventDatabase;
import org.polybius.store.database.EventDatabase.Access;

/** A server of a test, and a client that asks it. */
final class Running implements AutoCloseable {
    final Server server;
    final List<Throwable> faults = new ArrayList<>();
    private final EventDatabase database;
    private final HttpClient client = HttpClient.newHttpClient();

    /** Serves {@code file}, which is made where there is none. */
    Running(Path file, Settings settings, TextCoding coding) throws IOException {
        EventDatabase.open(file, Access.WRITE).close();
        database = EventDatabase.open(file, Access.SANDBOX);
        Served served = new Served(database, Ontology.load(), coding, iso3 -> null, "test", true, "1");
        server = Server.start(settings, served, faults::add);
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

    @Override
    public void close() {
        server.close();
        database.close();
    }
}
