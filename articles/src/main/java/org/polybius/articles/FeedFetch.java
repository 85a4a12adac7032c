package org.polybius.articles;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a feed, and only for what has changed since the last time (RFC 9110, conditional requests). What holds for every
 * address holds here too: http and https alone, so many bytes, so much time, no redirections into the network that we stand in.
 * Safe for several threads.
 */
public final class FeedFetch {
    private static final int MOST_BYTES = 8 << 20;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Pattern MAX_AGE = Pattern.compile("(?i)(?:^|[\\s,])max-age\\s*=\\s*\"?(\\d{1,9})");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
    /** What a server says is given back to it and written down: no more than that of it. */
    private static final int LONGEST_VALIDATOR = 1000;

    private final WebFetch web;

    /** With the usual limits. */
    public FeedFetch() {
        this(new WebFetch(InetAddress::getAllByName, MOST_BYTES, LONGEST));
    }

    FeedFetch(WebFetch web) {
        this.web = web;
    }

    /**
     * What a server answered.
     *
     * @param status of HTTP
     * @param body the feed where the status is 200, else nothing
     * @param period how often the feed itself says that it is worth asking for, or null
     * @param encoding that the server tells, or null
     * @param etag to be given back next time, or null
     * @param lastModified to be given back next time, or null
     * @param fresh for how long it says that nothing will have changed, or null
     * @param retryAfter for how long it wants not to be asked, or null
     * @param movedTo where it says that the feed has moved for good, or null
     */
    public record Answer(
            int status,
            InputStream body,
            @Nullable Duration period,
            @Nullable Charset encoding,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable Duration fresh,
            @Nullable Duration retryAfter,
            @Nullable URI movedTo) {}

    /**
     * Asks.
     *
     * @param etag what the last answer gave, or null
     * @param lastModified what the last answer gave, or null
     * @param now what {@code Retry-After} counts from, where it names a day
     * @throws IOException if there is no answer, or none that is taken; the message says why
     */
    public Answer ask(URI address, @Nullable String etag, @Nullable String lastModified, Instant now)
            throws IOException {
        Map<String, String> headers = new HashMap<>();
        headers.put("Accept", "application/rss+xml, application/atom+xml, application/xml;q=0.9, */*;q=0.5");
        if (etag != null) {
            headers.put("If-None-Match", etag);
        }
        if (lastModified != null) {
            headers.put("If-Modified-Since", lastModified);
        }
        try {
            WebFetch.Answer answer = web.ask(address, headers);
            HttpHeaders h = answer.headers();
            byte[] feed = answer.body().readAllBytes();
            return new Answer(
                    answer.status(),
                    new ByteArrayInputStream(feed),
                    FeedPeriod.of(feed).orElse(null),
                    WebFetch.charset(h.firstValue("Content-Type").orElse("")),
                    validator(h, "ETag"),
                    validator(h, "Last-Modified"),
                    maxAge(String.join(",", h.allValues("Cache-Control"))),
                    retryAfter(h.firstValue("Retry-After").orElse("").strip(), now),
                    answer.lasting().equals(address) ? null : answer.lasting());
        } catch (ReadingProblem e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** What can be sent back as it came. */
    private static @Nullable String validator(HttpHeaders headers, String name) {
        return headers.firstValue(name)
                .filter(v -> !v.isBlank() && v.length() <= LONGEST_VALIDATOR)
                .filter(v -> v.chars().allMatch(c -> c >= ' ' && c <= '~'))
                .orElse(null);
    }

    private static @Nullable Duration maxAge(String control) {
        Matcher m = MAX_AGE.matcher(control);
        return m.find() ? Duration.ofSeconds(Long.parseLong(m.group(1))) : null;
    }

    /** Seconds, or a day and time. */
    private static @Nullable Duration retryAfter(String value, Instant now) {
        if (SECONDS.matcher(value).matches()) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            Duration until = Duration.between(
                    now,
                    ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
            return until.isNegative() ? null : until;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
