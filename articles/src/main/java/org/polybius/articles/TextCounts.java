package org.polybius.articles;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** How many letters stand under each element of a page, and how many of them in links; counted in one walk. */
final class TextCounts {
    /**
     * What stands under one element.
     *
     * @param letters of all words
     * @param linked of those in links
     */
    record Count(int letters, int linked) {
        /** Letters that stand in no link. */
        int running() {
            return letters - linked;
        }
    }

    private static final Count NOTHING = new Count(0, 0);

    private final Map<Element, Count> counts = new HashMap<>();

    /** @param left what is not counted */
    TextCounts(Element root, Set<Element> left) {
        root.filter(new NodeFilter() {
            private int letters;
            private int linked;
            private int links;

            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    int n = (int) words.getWholeText()
                            .chars()
                            .filter(Character::isLetterOrDigit)
                            .count();
                    letters += n;
                    linked += links > 0 ? n : 0;
                } else if (node instanceof Element element) {
                    if (left.contains(element)) {
                        return FilterResult.SKIP_ENTIRELY;
                    }
                    counts.put(element, new Count(letters, linked));
                    links += element.normalName().equals("a") ? 1 : 0;
                }
                return FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                if (node instanceof Element element) {
                    links -= element.normalName().equals("a") ? 1 : 0;
                    Count before = of(element);
                    counts.put(element, new Count(letters - before.letters(), linked - before.linked()));
                }
                return FilterResult.CONTINUE;
            }
        });
    }

    Count of(Element element) {
        return counts.getOrDefault(element, NOTHING);
    }
}
