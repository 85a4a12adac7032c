package org.polybius.server.pages;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polybius.model.CharSpan;

/**
 * A text with stretches of it marked, as HTML. Marks may overlap: the text is cut where one begins or ends, and each piece
 * carries all marks that cover it. The only place that writes tags around somebody's text; every character of it is escaped.
 */
public final class MarkedText implements Content {

    /** What a stretch of text is to an event. */
    public enum Role {
        CLAUSE("clause", "words"),
        TRIGGER("trigger", "deed"),
        ACTOR("actor", "actor"),
        RECIPIENT("recipient", "recipient"),
        PLACE("place", "place"),
        DATE("date", "date"),
        SPEAKER("speaker", "speaker"),
        /** The deed of an event that is not the one chosen. */
        OTHER("other", "deed");

        private final String style;
        private final String label;

        Role(String style, String label) {
            this.style = style;
            this.label = label;
        }
    }

    /**
     * A stretch of the text.
     *
     * @param span where it is
     * @param role what it is
     * @param event the number of the event it belongs to, as people count: from 1
     */
    public record Mark(CharSpan span, Role role, int event) {}

    private static final Set<Role> DEEDS = EnumSet.of(Role.TRIGGER, Role.OTHER);

    private final String text;
    private final CharSpan shown;
    private final List<Mark> marks;
    private final IntFunction<@Nullable String> links;

    /**
     * @param shown the part of the text that is written
     * @param marks those that reach outside it are cut
     * @param links where an event's deed leads to, or null for nowhere
     */
    public MarkedText(String text, CharSpan shown, List<Mark> marks, IntFunction<@Nullable String> links) {
        this.text = text;
        this.shown = shown;
        this.links = links;
        this.marks = marks.stream()
                .filter(m -> m.span().length() > 0 && m.span().overlaps(shown))
                .toList();
    }

    @Override
    public void writeTo(TemplateOutput out) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(shown.start(), shown.end()));
        for (Mark mark : marks) {
            cuts.add(Math.max(shown.start(), mark.span().start()));
            cuts.add(Math.min(shown.end(), mark.span().end()));
        }
        int from = shown.start();
        for (int to : cuts.tailSet(shown.start(), false)) {
            CharSpan piece = new CharSpan(from, to);
            write(
                    out,
                    piece,
                    marks.stream().filter(m -> m.span().contains(piece)).toList());
            from = to;
        }
    }

    private void write(TemplateOutput out, CharSpan piece, List<Mark> covering) {
        if (covering.isEmpty()) {
            Escape.htmlContent(piece.in(text), out);
            return;
        }
        List<String> said = new ArrayList<>();
        for (Mark mark : covering) {
            if (mark.role() != Role.CLAUSE) {
                said.add(mark.role().label + " of event " + mark.event());
            }
        }
        out.writeContent(said.isEmpty() ? "<span class=\"" : "<mark class=\"");
        out.writeContent(
                covering.stream().map(m -> "m-" + m.role().style).distinct().collect(Collectors.joining(" ")));
        out.writeContent("\" data-events=\"");
        out.writeContent(covering.stream()
                .map(m -> Integer.toString(m.event()))
                .distinct()
                .collect(Collectors.joining(" ")));
        if (!said.isEmpty()) {
            out.writeContent("\" title=\"");
            out.writeContent(said.stream().distinct().collect(Collectors.joining(", ")));
        }
        out.writeContent("\">");
        String link = covering.stream()
                .filter(m -> DEEDS.contains(m.role()))
                .map(m -> links.apply(m.event()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (link != null) {
            out.writeContent("<a href=\"");
            Escape.htmlAttribute(link, out);
            out.writeContent("\">");
        }
        Escape.htmlContent(piece.in(text), out);
        out.writeContent(link == null ? "" : "</a>");
        out.writeContent(said.isEmpty() ? "</span>" : "</mark>");
    }
}
