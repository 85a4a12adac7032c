package org.polybius.articles;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A text with what is not language blanked out, so that every offset stays right.
 *
 * @param readable as long as the text; each character is the text's own or a space
 * @param blockStarts offsets at which a paragraph begins whatever the line before says (Markdown blocks)
 * @param headings offsets at which the lines of headings begin
 */
record Markup(String readable, BitSet blockStarts, BitSet headings) {
    /** CommonMark without indented code: reporters indent paragraphs and do not quote programs. */
    private static final Parser COMMONMARK = Parser.builder()
            .enabledBlockTypes(Set.of(
                    Heading.class,
                    HtmlBlock.class,
                    ThematicBreak.class,
                    FencedCodeBlock.class,
                    BlockQuote.class,
                    ListBlock.class))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(50)
            .build();

    private static final String MARKS = "[<*_`!&\\";
    private static final int MOST_MARKS = 1000;

    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(?=\\p{Punct})|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31}[0-9]{0,2});");

    /** Plain text: only control characters and the many kinds of spaces become spaces. */
    static Markup plain(String text) {
        return new Markup(blankOddCharacters(text), new BitSet(), new BitSet());
    }

    /**
     * Markdown: the words stay; marks, addresses, images, code and HTML are blanked out. A text with a thousand marks
     * between two blank lines is no report but a trap for parsers, whose time grows with their square: it counts as plain.
     */
    static Markup markdown(String text) {
        if (isTrap(text)) {
            return plain(text);
        }
        char[] kept = text.toCharArray();
        for (int i = 0; i < kept.length; i++) {
            if (!isLineEnd(kept[i])) {
                kept[i] = ' ';
            }
        }
        BitSet starts = new BitSet();
        BitSet headings = new BitSet();
        // By hand and not by recursion: hostile Markdown nests deeply.
        Node node = COMMONMARK.parse(text);
        while (node != null) {
            if (node instanceof Block block && !block.getSourceSpans().isEmpty()) {
                int start = block.getSourceSpans().get(0).getInputIndex();
                if (block instanceof Paragraph || block instanceof Heading) {
                    starts.set(start);
                }
                if (block instanceof Heading) {
                    headings.set(start);
                }
            }
            if (node instanceof Text words && !isBareAddress(words)) {
                keep(text, words.getSourceSpans(), kept);
            }
            node = following(node, !(node instanceof Image));
        }
        return new Markup(blankOddCharacters(new String(kept)), starts, headings);
    }

    private static boolean isTrap(String text) {
        int marks = 0;
        boolean lineIsBlank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isLineEnd(c)) {
                marks = lineIsBlank ? 0 : marks;
                lineIsBlank = c == '\n' || !text.startsWith("\n", i + 1) || lineIsBlank;
            } else if (!Character.isWhitespace(c)) {
                lineIsBlank = false;
                marks += MARKS.indexOf(c) >= 0 ? 1 : 0;
            }
            if (marks > MOST_MARKS) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Node following(Node node, boolean enter) {
        if (enter && node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        Node at = node;
        while (at != null && at.getNext() == null) {
            at = at.getParent();
        }
        return at == null ? null : at.getNext();
    }

    private static boolean isBareAddress(Text words) {
        return words.getParent() instanceof Link link && link.getDestination().endsWith(words.getLiteral());
    }

    private static void keep(String text, List<SourceSpan> spans, char[] kept) {
        for (SourceSpan span : spans) {
            int from = span.getInputIndex();
            int to = from + span.getLength();
            text.getChars(from, to, kept, from);
            Matcher escape = ESCAPE.matcher(text).region(from, to);
            while (escape.find()) {
                // "&amp;" keeps its first character, which is the one it stands for.
                int first = escape.start() + (escape.group().equals("&amp;") ? 1 : 0);
                for (int i = first; i < escape.end(); i++) {
                    kept[i] = ' ';
                }
            }
        }
    }

    private static String blankOddCharacters(String text) {
        char[] out = null;
        for (int i = 0; i < text.length(); i++) {
            if (isOdd(text.charAt(i))) {
                out = out == null ? text.toCharArray() : out;
                out[i] = ' ';
            }
        }
        return out == null ? text : new String(out);
    }

    private static boolean isOdd(char c) {
        return c != ' '
                && !isLineEnd(c)
                && (Character.isISOControl(c)
                        || Character.isSpaceChar(c)
                        || c == '\u200b'
                        || c == '\ufeff'
                        || c == '\ufffc');
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
