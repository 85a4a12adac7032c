package org.polybius.coding.relations;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polybius.model.CharSpan;

/**
 * A text with the phrase that acts and the phrase that undergoes marked in it.
 *
 * @param text the words, without the marks
 * @param acting where who acts is named in {@code text}; empty if the text names nobody
 * @param undergoing where who undergoes is named; empty if nobody is
 */
public record MarkedPair(String text, List<CharSpan> acting, List<CharSpan> undergoing) {
    private static final Pattern MARK = Pattern.compile("<(/?)([st])>");

    /** @throws IllegalArgumentException if nothing is marked or a mark lies outside the text */
    public MarkedPair {
        acting = List.copyOf(acting);
        undergoing = List.copyOf(undergoing);
        if (acting.isEmpty() && undergoing.isEmpty()) {
            throw new IllegalArgumentException("mark who acts as <s>…</s> and who undergoes as <t>…</t>: " + text);
        }
        for (List<CharSpan> side : List.of(acting, undergoing)) {
            if (side.stream().anyMatch(m -> m.end() > text.length() || m.length() == 0)) {
                throw new IllegalArgumentException("a mark lies outside the text or is empty: " + side);
            }
        }
    }

    /**
     * Reads {@code <s>Norway</s> hosted talks with <t>Chad</t>}. Blanks inside a mark's edges are left out of it.
     *
     * @throws IllegalArgumentException if there is no mark, or one is empty, not closed or inside another one of its kind
     */
    public static MarkedPair parse(String marked) {
        StringBuilder text = new StringBuilder();
        List<CharSpan> acting = new ArrayList<>();
        List<CharSpan> undergoing = new ArrayList<>();
        int[] open = {-1, -1};
        int last = 0;
        for (Matcher m = MARK.matcher(marked); m.find(); last = m.end()) {
            text.append(marked, last, m.start());
            int side = m.group(2).equals("s") ? 0 : 1;
            boolean closes = m.group(1).equals("/");
            if (closes != (open[side] >= 0)) {
                throw new IllegalArgumentException("the mark " + m.group()
                        + (closes ? " closes nothing: " : " is not closed before it: ") + marked);
            }
            if (closes) {
                (side == 0 ? acting : undergoing).add(stripped(text, open[side], marked));
            }
            open[side] = closes ? -1 : text.length();
        }
        if (open[0] >= 0 || open[1] >= 0) {
            throw new IllegalArgumentException(
                    "the mark " + (open[0] >= 0 ? "<s>" : "<t>") + " is not closed: " + marked);
        }
        text.append(marked, last, marked.length());
        return new MarkedPair(text.toString(), acting, undergoing);
    }

    private static CharSpan stripped(CharSequence text, int start, String marked) {
        int from = start;
        int to = text.length();
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (from == to) {
            throw new IllegalArgumentException("a mark holds no words: " + marked);
        }
        return new CharSpan(from, to);
    }
}
