package org.polybius.articles;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Small readings of elements that the formats in XML share. */
final class XmlText {
    private XmlText() {}

    /** The first element of a name below another, at any depth. */
    static @Nullable Element first(Element element, String name) {
        return element.getElementsByTag(name).stream()
                .filter(e -> !e.equals(element))
                .findFirst()
                .orElse(null);
    }

    /** The words of the first element of one of the names that has some, on one line; empty without any. */
    static String words(Element element, String... names) {
        return Stream.of(names)
                .map(name -> first(element, name))
                .flatMap(Stream::ofNullable)
                .map(e -> e.text().strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The words of a piece of HTML that stands as text in another format. */
    static String ofHtml(String html) {
        return PageText.of(Jsoup.parseBodyFragment(html).body());
    }

    /** A headline that may hold HTML as text ("Fiji &amp;amp; Tonga"), on one line. */
    static String line(String headline) {
        return headline.indexOf('&') < 0 && headline.indexOf('<') < 0
                ? headline
                : Jsoup.parseBodyFragment(headline).text().strip();
    }

    /** The first of the texts that is a day. */
    static @Nullable LocalDate day(Stream<String> texts) {
        return texts.map(PublicationDates::parse)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    /** Those of the names and values in turns whose values are not blank, as JSON text. */
    static Map<String, String> others(String... namesAndValues) {
        Map<String, String> others = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!namesAndValues[i + 1].isBlank()) {
                others.put(namesAndValues[i], JsonRecords.MAPPER.writeValueAsString(namesAndValues[i + 1]));
            }
        }
        return others;
    }

    /**
     * Title, perhaps a summary, and text as a reader sees them: one below the other.
     *
     * @param dateline where the report was written, put before the text unless it begins so itself
     * @throws ReadingProblem if there is no text
     */
    static String composed(String title, String summary, String dateline, String text, int line) throws ReadingProblem {
        if (text.chars().noneMatch(Character::isLetter)) {
            throw JsonRecords.broken(line, "the report has no text");
        }
        StringBuilder composed = new StringBuilder();
        for (String part : new String[] {title, summary}) {
            composed.append(part).append(part.isBlank() ? "" : "\n\n");
        }
        String place = dateline.strip();
        boolean placed = place.isEmpty() || Dateline.at(text).isPresent() || text.startsWith(place);
        return composed.append(placed ? "" : place + " — ").append(text).toString();
    }
}
