package org.polybius.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Pages around a report, as news sites build them; the layouts are data ({@code page-layouts.html}). */
final class PageLayouts {
    private static final String FILE = "page-layouts.html";
    private static final String BEGINS = "=== ";
    private static final int START = 2;

    /** Of every third paragraph these words are a link, as reports link to others. */
    private static final int LINKED_FROM = 3;

    private static final int LINKED_TO = 6;

    private static final Map<String, String> ALL = load();

    private PageLayouts() {}

    static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /** The page that holds the report in the layout of that name. */
    static String page(String name, @Nullable String title, String text) {
        List<String> paragraphs = new ArrayList<>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> paragraphs.add(marked(line, paragraphs.size())));
        List<String> start = paragraphs.subList(0, Math.min(START, paragraphs.size()));
        List<String> rest = paragraphs.subList(start.size(), paragraphs.size());
        Map<String, String> parts = Map.of(
                "title", escaped(title == null ? "Report" : title),
                "p", each("p", paragraphs),
                "div", each("div", paragraphs),
                "br", String.join("<br><br>\n", paragraphs),
                "start", each("p", start),
                "rest", each("p", rest),
                "lead", each("div", start),
                "more", each("div", rest));
        StringBuilder page = new StringBuilder();
        String[] pieces = ALL.getOrDefault(name, "").split("\\{\\{|}}", -1);
        for (int i = 0; i < pieces.length; i++) {
            page.append(i % 2 == 0 ? pieces[i] : parts.get(pieces[i]));
        }
        return page.toString();
    }

    private static String each(String element, List<String> paragraphs) {
        return paragraphs.stream()
                .map(p -> "<" + element + ">" + p + "</" + element + ">")
                .collect(Collectors.joining("\n"));
    }

    private static String marked(String paragraph, int number) {
        String[] words = escaped(paragraph.strip()).split(" ");
        if (number % 3 == 2 && words.length > LINKED_TO) {
            words[LINKED_FROM] = "<a href=\"/topic\">" + words[LINKED_FROM];
            words[LINKED_TO - 1] += "</a>";
        }
        return String.join(" ", words);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static Map<String, String> load() {
        try (InputStream in = PageLayouts.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the jar");
            }
            Map<String, String> out = new LinkedHashMap<>();
            String[] layouts = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^" + BEGINS);
            // Before the first stands what the file says about itself.
            for (int i = 1; i < layouts.length; i++) {
                int end = layouts[i].indexOf('\n');
                out.put(layouts[i].substring(0, end).strip(), layouts[i].substring(end + 1));
            }
            return out;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
