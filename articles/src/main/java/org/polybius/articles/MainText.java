package org.polybius.articles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element of a page that holds the report, as the reading modes of browsers do: what the page itself marks as the
 * article's body, else the element whose paragraphs have most words outside of links. Navigation, comments, related stories
 * and the like are left out by what they are, by what they are called and by how many of their words are links.
 */
final class MainText {
    /** Marks by which a page says: here is the report's body. The surest first. */
    private static final List<String> MARKED =
            List.of("[itemprop=articleBody], [property=articleBody]", "article, [role=article]", "main, [role=main]");

    /** Around a report, and not part of it, whatever stands in them. */
    private static final String AROUND = PageText.UNREAD + ", aside, footer, [role=navigation], [role=complementary],"
            + " [role=contentinfo], [role=banner], [role=search], [role=dialog], figure, figcaption, address, time";

    /** Parts of names (class and id) of what stands around reports. */
    private static final Pattern AROUND_BY_NAME = Pattern.compile(
            "(?:^|[\\s_-])(?:comments?|disqus|related|recirc\\w*|recommend\\w*|more-?(?:stories|news|on|from)"
                    + "|most-?(?:read|popular)|popular|trending|share|sharing|social|newsletter|subscri\\w+|sign-?up"
                    + "|paywall|promo\\w*|advert\\w*|ads?|sponsor\\w*|outbrain|taboola|cookies?|consent|gdpr|banner"
                    + "|breadcrumbs?|menu|nav|navbar|navigation|side-?bar|widgets?|footer|tags?|tag-?list|byline"
                    + "|author-?bio|bio|pull-?quotes?|caption|credits?|copyright|skip-?links?|sr-only|visually-?hidden"
                    + "|read-?(?:more|next)|pagination|pager)(?:$|[\\s_-])",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_NAME = 300;
    private static final String BLOCKS = "div, section, ul, ol, dl, table, p, h2, h3, h4, h5, h6";

    /** A block with so great a part of its letters in links is a list of links. */
    private static final double MOSTLY_LINKS = 0.5;

    /** Shorter paragraphs are captions and labels, and do not speak for the element that they stand in. */
    private static final int SHORTEST_PARAGRAPH = 25;

    /** So many letters of running text must stand where the page marks the body, or the mark is not believed. */
    private static final int ENOUGH = 100;

    private final Element body;
    /** What is not part of the report; kept aside and not removed, because removing takes as long as there are siblings. */
    private final Set<Element> left = new HashSet<>();

    private MainText(Element body) {
        this.body = body;
    }

    /**
     * The report's words as paragraphs between blank lines, empty where the page has none.
     *
     * @param title what is left out where it stands in the text as a heading
     */
    static String of(Document page, String title) {
        MainText reading = new MainText(page.body());
        reading.leaveAround();
        reading.leaveLists();
        Set<Element> headlines = new HashSet<>();
        for (Element heading : page.select("h1, h2")) {
            if (heading.text().equalsIgnoreCase(title)) {
                reading.left.add(heading);
                for (Element e = heading; e != null && headlines.add(e); e = e.parent()) {}
            }
        }
        String text = reading.find(headlines).stream()
                .map(part -> PageText.of(part, reading.left))
                .collect(Collectors.joining("\n\n"))
                .strip();
        int end = text.indexOf('\n');
        return end > 0 && text.substring(0, end).equalsIgnoreCase(title)
                ? text.substring(end).strip()
                : text;
    }

    /** The elements that hold the report, in order; none where the page has none. */
    private List<Element> find(Set<Element> headlines) {
        TextCounts counts = new TextCounts(body, left);
        for (String mark : MARKED) {
            Element best = marked(mark, counts);
            if (best != null && counts.of(best).running() >= ENOUGH) {
                return List.of(best);
            }
        }
        Element densest = densest(counts);
        return densest == null ? List.of() : withBeginning(densest, headlines, counts);
    }

    /** The marked element with most running text that is not one of a list of its like, such as comments or cards. */
    private @Nullable Element marked(String mark, TextCounts counts) {
        List<Element> all = body.select(mark);
        Map<Element, Integer> lists = new HashMap<>();
        for (Element marked : all) {
            lists.merge(listOf(marked), counts.of(marked).running(), Integer::sum);
        }
        Element best = null;
        for (Element marked : all) {
            int running = counts.of(marked).running();
            if (running * 2 >= lists.getOrDefault(listOf(marked), 0)
                    && (best == null || running > counts.of(best).running())) {
                best = marked;
            }
        }
        return best;
    }

    private Element listOf(Element marked) {
        Element parent = marked.parent();
        Element above = parent == null || !parent.normalName().equals("li") ? parent : parent.parent();
        return above == null ? body : above;
    }

    /** Also the paragraphs that stand beside {@code main}, between the headline and it: many pages part them from the rest. */
    private List<Element> withBeginning(Element main, Set<Element> headlines, TextCounts counts) {
        List<Element> parts = new ArrayList<>();
        boolean afterHeadline = false;
        for (Element part :
                main.parent() == null ? List.of(main) : main.parent().children()) {
            if (part.equals(main)) {
                break;
            }
            if (headlines.contains(part)) {
                afterHeadline = true;
                parts.clear();
            } else if (afterHeadline && !left.contains(part) && hasParagraph(part, counts)) {
                parts.add(part);
            }
        }
        parts.add(main);
        return parts;
    }

    private static boolean hasParagraph(Element part, TextCounts counts) {
        return part.select("p").stream().anyMatch(p -> counts.of(p).running() >= SHORTEST_PARAGRAPH);
    }

    private void leaveAround() {
        for (Element element : body.select(AROUND)) {
            // A sentence may hold a marked time; its words belong to it.
            if (!element.normalName().equals("time") || element.closest("p") == null) {
                left.add(element);
            }
        }
        TextCounts counts = new TextCounts(body, left);
        int all = counts.of(body).running();
        for (Element element : body.getAllElements()) {
            // "has-sidebar" on what holds half of the page does not make it a sidebar.
            if (!element.equals(body) && counts.of(element).running() * 2 <= all && isAroundByName(element)) {
                left.add(element);
            }
        }
    }

    private static boolean isAroundByName(Element element) {
        String names = element.className() + " " + element.id();
        return names.length() > 1
                && AROUND_BY_NAME
                        .matcher(names.substring(0, Math.min(LONGEST_NAME, names.length())))
                        .find();
    }

    private void leaveLists() {
        TextCounts counts = new TextCounts(body, left);
        for (Element block : body.select(BLOCKS)) {
            TextCounts.Count count = counts.of(block);
            if (count.letters() > 0 && count.linked() >= MOSTLY_LINKS * count.letters()) {
                left.add(block);
            }
        }
    }

    /** The element whose paragraphs have most running text; what stands a step further up counts half, as in Readability. */
    private @Nullable Element densest(TextCounts counts) {
        Map<Element, Integer> scores = new LinkedHashMap<>();
        for (Element paragraph : body.select("p, pre, td, blockquote, div")) {
            int length = counts.of(paragraph).running();
            if (length < SHORTEST_PARAGRAPH || paragraph.children().stream().anyMatch(Element::isBlock)) {
                continue;
            }
            // Itself, where a page has one block without paragraphs.
            scores.merge(paragraph, length, Integer::sum);
            Element parent = paragraph.parent();
            if (parent != null && !paragraph.equals(body)) {
                // The cells of a row stand beside each other, and one of them holds the report.
                if (!paragraph.normalName().equals("td")) {
                    scores.merge(parent, length, Integer::sum);
                }
                Element above = parent.parent();
                if (above != null && !parent.equals(body)) {
                    scores.merge(above, length / 2, Integer::sum);
                }
            }
        }
        Element best = null;
        for (Map.Entry<Element, Integer> entry : scores.entrySet()) {
            best = best == null || entry.getValue() >= scores.getOrDefault(best, 0) ? entry.getKey() : best;
        }
        return best;
    }
}
