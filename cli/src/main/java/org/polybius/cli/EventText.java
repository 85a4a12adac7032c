package org.polybius.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.polybius.model.Event;
import org.polybius.model.Evidence;
import org.polybius.model.Party;
import org.polybius.model.ontology.Auxiliary;
import org.polybius.store.formats.EventWriter;
import picocli.CommandLine.Help.Ansi;

/** Events as people read them in a terminal: who did what to whom, and under it when, where, who says so, the words. */
final class EventText implements EventWriter {
    private static final int QUOTE_WIDTH = 110;

    private final Writer out;
    private final Ansi ansi;
    private String article = "";

    EventText(Writer out, boolean colour) {
        this.out = out;
        this.ansi = colour ? Ansi.ON : Ansi.OFF;
    }

    @Override
    public void begin() {}

    @Override
    public void write(Event e) throws IOException {
        Evidence words = e.evidence().get(0);
        if (!words.article().equals(article)) {
            article = words.article();
            out.write(ansi.string("\n@|bold " + escape(article) + "|@\n\n"));
        }
        String colour = e.type().quad() <= 2 ? "cyan" : "yellow";
        String type = e.type() + (e.mode() == null ? "" : "/" + e.mode().name());
        out.write(ansi.string("  @|bold," + colour + " " + String.format("%-22s", type) + "|@ "));
        out.write(ansi.string(
                "@|bold " + escape(names(e.actors())) + "|@ → @|bold " + escape(names(e.recipients())) + "|@\n"));
        out.write(ansi.string("    @|faint " + escape(circumstances(e)) + "|@\n"));
        out.write("    “" + shortened(words.quote()) + "”\n\n");
    }

    /** Parties as "Russia (RUS GOV)", or a dash where the text names none. */
    static String names(List<Party> parties) {
        return parties.isEmpty() ? "—" : parties.stream().map(EventText::party).collect(Collectors.joining(", "));
    }

    private static String party(Party p) {
        String code = java.util.stream.Stream.of(
                        p.country(), p.sector() == null ? null : p.sector().name())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return code.isEmpty() ? p.name() : p.name() + " (" + code + ")";
    }

    private static String circumstances(Event e) {
        StringBuilder line = new StringBuilder();
        if (e.date().start() == null) {
            line.append("date unknown");
        } else {
            line.append(e.date().start());
            if (!Objects.equals(e.date().start(), e.date().end())) {
                line.append(" to ").append(e.date().end());
            }
        }
        if (e.place() != null) {
            line.append(" · ").append(e.place().text());
            if (e.place().country() != null) {
                line.append(" (").append(e.place().country()).append(')');
            }
        }
        if (!e.attribution().isEmpty()) {
            line.append(" · according to ")
                    .append(e.attribution().stream()
                            .map(a -> a.speaker().name())
                            .collect(Collectors.joining(", ")));
        }
        for (Auxiliary a : e.auxiliary()) {
            line.append(" · ").append(a.label());
        }
        if (e.evidence().size() > 1) {
            line.append(" · told ").append(e.evidence().size()).append(" times");
        }
        return line.toString();
    }

    private static String shortened(String quote) {
        String one = quote.replaceAll("\\s+", " ");
        return one.length() <= QUOTE_WIDTH ? one : one.substring(0, QUOTE_WIDTH - 1) + "…";
    }

    /** Article text may hold anything: markup of picocli and control characters for the terminal are taken out. */
    private static String escape(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").replace("@|", "@ |").replace("|@", "| @");
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
