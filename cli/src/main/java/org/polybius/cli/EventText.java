package org.polybius.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.polybius.model.Article;
import org.polybius.model.Document;
import org.polybius.model.Event;
import org.polybius.model.EventDate;
import org.polybius.model.Party;
import org.polybius.model.Place;
import org.polybius.model.Quantity;
import org.polybius.model.ontology.Auxiliary;
import picocli.CommandLine.Help.Ansi;

/** Events as people read them in a terminal: who did what to whom, and under it when, where, who says so, the words. */
final class EventText implements ResultWriter {
    private static final int WIDTH = 92;
    private static final int MOST_LINES = 4;
    private static final String INDENT = "      ";

    private final Writer out;
    private final Ansi ansi;

    EventText(Writer out, boolean colour) {
        this.out = out;
        this.ansi = colour ? Ansi.ON : Ansi.OFF;
    }

    @Override
    public void write(Document document, List<Event> events) throws IOException {
        if (events.isEmpty()) {
            return;
        }
        Article article = document.article();
        StringBuilder head = new StringBuilder(styled("bold", article.id()));
        if (article.published() != null) {
            head.append(styled("faint", " · " + article.published()));
        }
        if (article.title() != null) {
            head.append(styled("faint", " · " + article.title()));
        }
        out.write(head + "\n\n");
        for (Event e : events) {
            write(e);
            out.write("\n");
        }
        out.flush();
    }

    /** Writes one event, three or more lines. */
    void write(Event e) throws IOException {
        String type = e.type() + (e.mode() == null ? "" : "/" + e.mode().name());
        String own = e.code() == null ? "" : styled("bold,magenta", e.code()) + "  ";
        out.write("  " + own + styled(e.type().quad() <= 2 ? "bold,cyan" : "bold,yellow", type) + "  "
                + styled("bold", names(e.actors())) + " → " + styled("bold", names(e.recipients())) + "\n");
        out.write(INDENT + styled("faint", circumstances(e)) + "\n");
        for (String line : lines("“" + e.evidence().get(0).quote() + "”")) {
            out.write(INDENT + line + "\n");
        }
    }

    /** Parties as "Russia (RUS GOV)", or a dash where the text names none. */
    static String names(List<Party> parties) {
        return parties.isEmpty() ? "—" : parties.stream().map(EventText::party).collect(Collectors.joining(", "));
    }

    static String party(Party p) {
        String code = Stream.of(
                        p.country(), p.sector() == null ? null : p.sector().name())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return code.isEmpty() ? p.name() : p.name() + " (" + code + ")";
    }

    private static String circumstances(Event e) {
        List<String> parts = new ArrayList<>();
        parts.add(date(e.date()));
        if (e.place() != null) {
            parts.add(place(e.place()));
        }
        e.quantities().forEach((kind, n) -> parts.add(count(n) + " " + kind.label()));
        if (!e.attribution().isEmpty()) {
            parts.add("according to "
                    + e.attribution().stream()
                            .map(a -> a.speaker().name())
                            .collect(Collectors.joining(", according to ")));
        }
        for (Auxiliary a : e.auxiliary()) {
            parts.add(a.label());
        }
        if (e.evidence().size() > 1) {
            parts.add("told " + e.evidence().size() + " times");
        }
        return String.join(" · ", parts);
    }

    private static String date(EventDate date) {
        if (date.start() == null) {
            return "day unknown";
        }
        String days = date.start().equals(date.end()) ? "" + date.start() : date.start() + " to " + date.end();
        return days + (date.text() == null ? " (day of publication)" : " (“" + oneLine(date.text()) + "”)");
    }

    private static String place(Place place) {
        String name = place.text().contains(place.name()) ? place.text() : place.text() + ": " + place.name();
        return oneLine(name) + (place.country() == null ? "" : " (" + place.country() + ")");
    }

    private static String count(Quantity q) {
        if (q.high() == null) {
            return "at least " + q.low();
        }
        return q.high() == q.low() ? "" + q.low() : q.low() + " to " + q.high();
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** The text broken between words; a very long one ends in an ellipsis. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : oneLine(Console.harmless(text)).split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        if (lines.size() > MOST_LINES) {
            return Stream.concat(
                            lines.subList(0, MOST_LINES - 1).stream(), Stream.of(lines.get(MOST_LINES - 1) + " …”"))
                    .toList();
        }
        return lines;
    }

    /** The text in a style of picocli's, its own markup made harmless. */
    private String styled(String style, String text) {
        String plain = Console.harmless(text);
        return ansi.enabled()
                ? ansi.string("@|" + style + " " + plain.replace("@|", "@ |").replace("|@", "| @") + "|@")
                : plain;
    }
}
