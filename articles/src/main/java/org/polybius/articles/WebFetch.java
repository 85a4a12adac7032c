package org.polybius.articles;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Rejection;

/**
 * Fetches what an address of the web gives: http and https alone, so many bytes, so much time, so many redirections. A server may
 * not send us on into the network that we stand in: after a redirection only public hosts are asked, and the one that the user
 * named himself. (A host is looked up before it is asked; Java remembers the answer for longer than that takes.)
 */
final class WebFetch {
    private static final int MOST_REDIRECTIONS = 5;
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    private static final Map<String, FileFormat> TYPES = Map.of(
            "text/html", FileFormat.HTML,
            "application/xhtml+xml", FileFormat.HTML,
            "application/rss+xml", FileFormat.XML,
            "application/atom+xml", FileFormat.XML,
            "application/x-ndjson", FileFormat.JSON_LINES,
            "text/csv", FileFormat.CSV);

    /** A slow server must not keep others waiting for a thread. */
    private static final Executor READING = task -> {
        Thread thread = new Thread(task, "fetching");
        thread.setDaemon(true);
        thread.start();
    };

    /** Looks hosts up. */
    interface Hosts {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    private final Hosts hosts;
    private final int mostBytes;
    private final Duration longest;
    private final HttpClient client;

    /** @param longest how long one address may take, redirections and all */
    WebFetch(Hosts hosts, int mostBytes, Duration longest) {
        this.hosts = hosts;
        this.mostBytes = mostBytes;
        this.longest = longest;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(longest)
                .build();
    }

    static WebFetch usual() {
        return new WebFetch(InetAddress::getAllByName, ArticleFormat.MOST_BYTES, Duration.ofSeconds(60));
    }

    /**
     * What an address answered.
     *
     * @param at the address at the end of all redirections
     * @param lasting where redirections led that the server calls lasting; {@code named} without any
     * @param body what came where the status is 200, else nothing
     */
    record Answer(int status, URI at, URI lasting, HttpHeaders headers, InputStream body) {}

    /** What {@code named} gives, as a part. @throws ReadingProblem if that is nothing to read */
    ArticleFormat.Part get(URI named, Unpacking unpacking) throws IOException, ReadingProblem {
        Answer answer = ask(named, Map.of());
        if (answer.status != 200) {
            throw refused("the server answers " + answer.status + "; check the address");
        }
        return part(named, answer, unpacking);
    }

    /**
     * Asks.
     *
     * @param headers sent with the usual ones
     * @throws ReadingProblem if it leads to where nothing is fetched, or to too much
     */
    Answer ask(URI named, Map<String, String> headers) throws IOException, ReadingProblem {
        long end = System.nanoTime() + longest.toNanos();
        URI at = named;
        URI lasting = named;
        for (int i = 0; i <= MOST_REDIRECTIONS; i++) {
            requireAllowed(at, named);
            HttpResponse<InputStream> answer = ask(at, headers, end);
            int status = answer.statusCode();
            if (status >= 300
                    && status < 400
                    && status != 304
                    && answer.headers().firstValue("Location").isPresent()) {
                answer.body().close();
                boolean lasts = lasting.equals(at) && (status == 301 || status == 308);
                at = target(at, answer.headers().firstValue("Location").orElse(""));
                lasting = lasts ? at : lasting;
                continue;
            }
            if (status != 200) {
                answer.body().close();
                return new Answer(status, at, lasting, answer.headers(), InputStream.nullInputStream());
            }
            byte[] bytes;
            // Closing it ends a reading that takes too long.
            try (InputStream body = answer.body()) {
                bytes = wait(CompletableFuture.supplyAsync(() -> readAll(body), READING), end);
            }
            if (bytes.length > mostBytes) {
                throw new ReadingProblem(
                        Rejection.Cause.TOO_LONG,
                        "more than " + (mostBytes >> 20) + " MiB; fetch it yourself and give the file");
            }
            return new Answer(status, at, lasting, answer.headers(), new ByteArrayInputStream(bytes));
        }
        throw refused("it redirects more than " + MOST_REDIRECTIONS + " times");
    }

    private static ReadingProblem refused(String why) {
        return new ReadingProblem(Rejection.Cause.UNREADABLE, why);
    }

    private static URI target(URI from, String location) throws ReadingProblem {
        try {
            return from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw refused("it redirects to what is no address: " + JsonRecords.shortened(location));
        }
    }

    private void requireAllowed(URI at, URI named) throws IOException, ReadingProblem {
        String scheme = String.valueOf(at.getScheme()).toLowerCase(Locale.ROOT);
        String host = at.getHost();
        if (host == null || !(scheme.equals("http") || scheme.equals("https"))) {
            throw refused("only http and https are fetched, and not " + JsonRecords.shortened(at.toString()));
        }
        if (host.equalsIgnoreCase(named.getHost())) {
            return;
        }
        for (InetAddress address : hosts.of(host)) {
            if (!isPublic(address)) {
                throw refused("it redirects to " + JsonRecords.shortened(host)
                        + ", which is no host of the public network; name that address yourself if you mean it");
            }
        }
    }

    /** Whether an address belongs to the public network, by the registries of special addresses (RFC 6890). */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] b = address.getAddress();
        int first = b[0] & 0xff;
        int second = b[1] & 0xff;
        if (b.length == 4) {
            return first != 0
                    && first < 240
                    && !(first == 100 && second >= 64 && second < 128)
                    && !(first == 192 && second == 0 && b[2] == 0)
                    && !(first == 198 && (second == 18 || second == 19));
        }
        // Unique local addresses, and those that stand for addresses of IPv4 (64:ff9b::/96, 2002::/16).
        return (first & 0xfe) != 0xfc && !(first == 0 && second == 0x64) && !(first == 0x20 && second == 0x02);
    }

    private HttpResponse<InputStream> ask(URI at, Map<String, String> headers, long end) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(at)
                .header("User-Agent", "Polybius")
                .timeout(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
        headers.forEach(request::header);
        return wait(client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofInputStream()), end);
    }

    private byte[] readAll(InputStream in) {
        try {
            return in.readNBytes(mostBytes + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T wait(CompletableFuture<T> future, long end) throws IOException {
        try {
            return future.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            future.cancel(true);
            throw new IOException("it took too long", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() instanceof UncheckedIOException u ? u.getCause() : e.getCause();
            throw new IOException(
                    cause == null || cause.getMessage() == null ? "no answer" : cause.getMessage(), cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private static ArticleFormat.Part part(URI named, Answer answer, Unpacking unpacking) {
        String type = answer.headers.firstValue("Content-Type").orElse("");
        URI at = answer.at;
        String base = type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        String path = at.getPath() == null || at.getPath().isEmpty() ? "/" : at.getPath();
        return new ArticleFormat.Part(
                named.toString(),
                named.getHost() + path,
                new ArticleFormat.Told(TYPES.get(base), charset(type), at.toString()),
                true,
                1,
                null,
                new BufferedInputStream(unpacking.counted(answer.body)),
                unpacking);
    }

    /** The encoding that a type of content names, if it is one. */
    static @Nullable Charset charset(String type) {
        Matcher m = CHARSET.matcher(type);
        try {
            return m.find() ? Charset.forName(m.group(1)) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
