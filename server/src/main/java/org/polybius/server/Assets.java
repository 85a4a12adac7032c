package org.polybius.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.polybius.server.figures.WorldMap;
import org.polybius.server.http.Exchange;
import org.polybius.server.http.Problem;
import org.polybius.server.http.Route;

/**
 * Style sheet, scripts and pictures: the files of this list and no other. Their address holds a hash of them all, so that a
 * browser may keep them for ever and still gets the new ones of another version.
 */
final class Assets {
    /** Made of the shapes that come with the program. */
    private static final String WORLD = "world.svg";

    /** Name to media type. A file of {@code src/main/resources/…/assets} is served once it stands here. */
    private static final Map<String, String> TYPES = new TreeMap<>(Map.of(
            "style.css",
            "text/css; charset=utf-8",
            "polybius.js",
            "text/javascript; charset=utf-8",
            "htmx.min.js",
            "text/javascript; charset=utf-8",
            "icon.svg",
            "image/svg+xml",
            WORLD,
            "image/svg+xml"));

    private final String version;
    private final Map<String, byte[]> plain = new TreeMap<>();
    private final Map<String, byte[]> packed = new TreeMap<>();

    Assets(String version) {
        this.version = version;
        TYPES.keySet().forEach(name -> {
            byte[] file = read(name);
            plain.put(name, file);
            packed.put(name, packed(file));
        });
    }

    /** A short hash of all files. */
    static String version() {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            TYPES.keySet().forEach(name -> hash.update(read(name)));
            return HexFormat.of().formatHex(hash.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    List<Route> routes() {
        return List.of(
                Route.get("/assets/{version}/{name}", this::answer),
                Route.get("/favicon.ico", e -> send(e, "icon.svg")));
    }

    private void answer(Exchange exchange) throws IOException {
        if (!exchange.path("version").equals(version)) {
            throw Problem.notFound("this file is of another version of Polybius: load the page again");
        }
        exchange.setHeader("Cache-Control", "private, max-age=31536000, immutable");
        send(exchange, exchange.path("name"));
    }

    private void send(Exchange exchange, String name) throws IOException {
        String type = TYPES.get(name);
        if (type == null) {
            throw Problem.notFound("there is no such file");
        }
        exchange.setHeader("Vary", "Accept-Encoding");
        boolean small = exchange.header("Accept-Encoding").orElse("").contains("gzip");
        if (small) {
            exchange.setHeader("Content-Encoding", "gzip");
        }
        exchange.bytes(200, type, Objects.requireNonNull((small ? packed : plain).get(name)));
    }

    private static byte[] read(String name) {
        if (name.equals(WORLD)) {
            return WorldMap.load().svg().getBytes(StandardCharsets.UTF_8);
        }
        try (InputStream in = Assets.class.getResourceAsStream("assets/" + name)) {
            if (in == null) {
                throw new IllegalStateException("assets/" + name + " is missing from the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] packed(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
