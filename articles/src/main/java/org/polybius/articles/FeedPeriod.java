package org.polybius.articles;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * How often a feed says that it is worth asking for: RSS's {@code ttl}, in minutes, and the syndication module's {@code
 * updatePeriod} and {@code updateFrequency}, which Atom feeds have too.
 */
final class FeedPeriod {
    private static final Map<String, Duration> PERIODS = Map.of(
            "hourly", Duration.ofHours(1),
            "daily", Duration.ofDays(1),
            "weekly", Duration.ofDays(7),
            "monthly", Duration.ofDays(30),
            "yearly", Duration.ofDays(365));
    private static final Set<String> RECORDS = Set.of("item", "entry");
    private static final int LONGEST = 100;

    private FeedPeriod() {}

    /** The longer of what a feed says; empty where it says nothing, or is none. */
    static Optional<Duration> of(byte[] feed) {
        long ttl = 0;
        Duration period = Duration.ZERO;
        long times = 1;
        try {
            XMLStreamReader xml = StrangersXml.open(
                    Arrays.copyOf(feed, Math.min(feed.length, TextDecoder.PROBE)),
                    new ByteArrayInputStream(feed),
                    new TextDecoder(StandardCharsets.UTF_8));
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                String name = xml.getLocalName();
                if (RECORDS.contains(name)) {
                    skip(xml);
                } else if (name.equals("ttl")) {
                    ttl = number(words(xml));
                } else if (name.equals("updatePeriod")) {
                    period = PERIODS.getOrDefault(words(xml), Duration.ZERO);
                } else if (name.equals("updateFrequency")) {
                    times = Math.max(1, number(words(xml)));
                }
            }
        } catch (XMLStreamException | IOException | ReadingProblem e) {
            // Whoever reads the feed itself says so; what it said until there counts.
        }
        Duration longer = max(Duration.ofMinutes(ttl), period.dividedBy(times));
        return longer.isZero() ? Optional.empty() : Optional.of(longer);
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static long number(String words) {
        return words.matches("\\d{1,6}") ? Long.parseLong(words) : 0;
    }

    /** The words that stand directly in an element, as far as they may matter. */
    private static String words(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder words = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (xml.isCharacters() && words.length() < LONGEST) {
                words.append(xml.getText());
            }
        }
        return words.toString().strip();
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
