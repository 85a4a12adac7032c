package org.polybius.articles;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** What a reader sees of an element: its words, a blank line between blocks, nothing of what only browsers read. */
final class PageText {
    /** Not shown, or not sentences. */
    static final String UNREAD =
            "script, style, noscript, template, iframe, object, embed, svg, math, canvas, audio, video, button,"
                    + " input, select, textarea, nav, menu, dialog, [hidden], [aria-hidden=true]";

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul",
            "html",
            // NITF
            "hl1",
            "hl2",
            "block",
            "bq",
            "media",
            "media-caption",
            "nitf-table",
            "datasource",
            "body.content",
            "fn",
            "note");

    private PageText() {}

    /** The words of a piece of a page, such as feeds hold. */
    static String of(Element element) {
        return of(element, new HashSet<>(element.select(UNREAD)));
    }

    /**
     * The words under {@code element} in the order of the page, as paragraphs between blank lines.
     *
     * @param left what is left out
     */
    static String of(Element element, Set<Element> left) {
        StringBuilder text = new StringBuilder();
        boolean[] space = new boolean[1];
        element.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    append(words.getWholeText());
                } else if (node instanceof Element inner) {
                    if (left.contains(inner)) {
                        return FilterResult.SKIP_ENTIRELY;
                    }
                    if (inner.normalName().equals("br")) {
                        breakLine(1);
                    } else if (BLOCKS.contains(inner.normalName())) {
                        breakLine(2);
                    }
                }
                return FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                if (node instanceof Element inner && BLOCKS.contains(inner.normalName())) {
                    breakLine(2);
                }
                return FilterResult.CONTINUE;
            }

            private void append(String words) {
                for (int i = 0; i < words.length(); i++) {
                    char c = words.charAt(i);
                    if (Character.isWhitespace(c) || c == '\u00a0') {
                        space[0] = true;
                    } else {
                        boolean atStart = text.length() == 0 || text.charAt(text.length() - 1) == '\n';
                        if (space[0] && !atStart) {
                            text.append(' ');
                        }
                        space[0] = false;
                        text.append(c);
                    }
                }
            }

            /** Ends the line; two ends make a blank line, and there are never more. */
            private void breakLine(int ends) {
                space[0] = false;
                int length = text.length();
                int there = 0;
                while (there < 2 && there < length && text.charAt(length - 1 - there) == '\n') {
                    there++;
                }
                // A second <br> makes a blank line, as pages of the nineties separate paragraphs.
                int wanted = ends == 1 ? Math.min(2, there + 1) : 2;
                text.append(length == 0 ? "" : "\n".repeat(Math.max(0, wanted - there)));
            }
        });
        return text.toString().strip();
    }
}
