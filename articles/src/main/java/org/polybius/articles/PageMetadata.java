package org.polybius.articles;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What a page says of its report beside the text: as JSON-LD, else in the places that {@code page-metadata.tsv} lists.
 *
 * @param author as written, or null
 * @param body the report's text, where the page repeats it for machines, or null
 */
record PageMetadata(
        @Nullable String title,
        @Nullable LocalDate published,
        @Nullable String url,
        @Nullable String publisher,
        @Nullable String author,
        @Nullable String body) {
    private static final int LONGEST = 1000;
    private static final int MOST_NODES = 10_000;

    private record Place(String field, String selector, String attribute) {}

    private static final List<Place> PLACES = DataFile.rows("page-metadata.tsv", 3).stream()
            .map(row -> new Place(row.get(0), row.get(1), row.get(2)))
            .toList();

    /** @param address where the page was fetched, or null */
    static PageMetadata of(Document page, @Nullable String address) {
        Map<String, List<String>> found = new HashMap<>();
        for (JsonNode article : articles(page)) {
            add(found, "title", article.path("headline"));
            add(found, "published", article.path("datePublished"));
            add(found, "published", article.path("dateCreated"));
            add(found, "publisher", article.path("publisher").path("name"));
            add(found, "url", article.path("url"));
            add(found, "url", article.path("mainEntityOfPage").path("@id"));
            JsonNode author = article.path("author");
            add(found, "author", (author.isArray() ? author.path(0) : author).path("name"));
            add(found, "body", article.path("articleBody"));
        }
        for (Place place : PLACES) {
            for (Element element : page.select(place.selector())) {
                add(
                        found,
                        place.field(),
                        place.attribute().equals("text") ? element.text() : element.attr(place.attribute()));
            }
        }
        String publisher = first(found, "publisher");
        String title = first(found, "title");
        LocalDate published = found.getOrDefault("published", List.of()).stream()
                .map(PublicationDates::parse)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
        String url = found.getOrDefault("url", List.of()).stream()
                .map(link -> absolute(link, address))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(address);
        return new PageMetadata(
                title == null ? null : withoutPublisher(title, publisher),
                published,
                url,
                publisher,
                first(found, "author"),
                first(found, "body"));
    }

    private static @Nullable String first(Map<String, List<String>> found, String field) {
        return found.getOrDefault(field, List.of()).stream().findFirst().orElse(null);
    }

    private static void add(Map<String, List<String>> found, String field, JsonNode value) {
        if (value.isString()) {
            add(found, field, Parser.unescapeEntities(value.asString(), false));
        }
    }

    private static void add(Map<String, List<String>> found, String field, String value) {
        boolean isBody = field.equals("body");
        String line = isBody ? value.strip() : value.replaceAll("\\s+", " ").strip();
        if (!line.isEmpty() && (isBody || line.length() <= LONGEST)) {
            found.computeIfAbsent(field, f -> new ArrayList<>()).add(line);
        }
    }

    /** "Fiji Thanks Tonga | Example News" is a title and who published it. */
    private static String withoutPublisher(String title, @Nullable String publisher) {
        if (publisher != null && title.length() > publisher.length() && title.endsWith(publisher)) {
            String rest = title.substring(0, title.length() - publisher.length());
            String shorter = rest.replaceFirst("\\s*(?:[|·•»:–—-]|::)\\s*$", "");
            return shorter.equals(rest) || shorter.isBlank() ? title : shorter;
        }
        return title;
    }

    private static Optional<String> absolute(String link, @Nullable String address) {
        try {
            URI uri = address == null ? URI.create(link) : URI.create(address).resolve(link);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(uri.toString()) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The objects of the page's JSON-LD that are articles, wherever they are nested. */
    private static List<JsonNode> articles(Document page) {
        List<JsonNode> articles = new ArrayList<>();
        Deque<JsonNode> open = new ArrayDeque<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                open.add(JsonRecords.MAPPER.readTree(script.data()));
            } catch (JacksonException e) {
                // A page may say nothing, or nothing that can be read; the other places are asked.
            }
        }
        for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
            JsonNode node = open.poll();
            if (isArticle(node.path("@type"))) {
                articles.add(node);
            }
            if (node.isArray() || node.isObject()) {
                node.forEach(open::add);
            }
        }
        return articles;
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (isArticle(one)) {
                    return true;
                }
            }
        }
        String name = type.isString() ? type.asString() : "";
        return name.endsWith("Article") || name.endsWith("BlogPosting") || name.equals("Report");
    }
}
