package org.polybius.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.polybius.evaluation.diff.CodedLine;
import org.polybius.evaluation.diff.Difference;
import org.polybius.evaluation.diff.Summary;
import picocli.CommandLine.Help.Ansi;

/** Differences as people read them: the event, its words, and field by field what it was and what it is. */
final class DiffText implements DiffOutput {
    private static final String INDENT = "      ";
    private static final int WIDEST_VALUE = 160;

    private final PrintWriter out;
    private final Ansi ansi;
    private String article = "";
    private boolean begun;

    DiffText(PrintWriter out, boolean colour) {
        this.out = out;
        this.ansi = colour ? Ansi.ON : Ansi.OFF;
    }

    @Override
    public void write(Difference d) {
        if (!begun || !article.equals(d.article())) {
            out.println(styled("bold", d.article().isEmpty() ? "(no article named)" : d.article()) + "\n");
            article = d.article();
            begun = true;
        }
        CodedLine e = d.event();
        String sign =
                switch (d.kind()) {
                    case ADDED -> styled("green", "+");
                    case REMOVED -> styled("red", "-");
                    case CHANGED -> styled("yellow", "~");
                };
        String type = e.type() + mode(e);
        String event = styled("bold", type) + "  " + names(e.actors()) + " → " + names(e.recipients());
        out.println("  " + sign + " " + event + (e.date().isEmpty() ? "" : styled("faint", " · " + e.date())));
        for (String line : EventText.lines("“" + e.quote() + "”")) {
            out.println(INDENT + Console.harmless(line));
        }
        int widest =
                d.changes().stream().mapToInt(c -> c.field().length()).max().orElse(0);
        for (Difference.Change c : d.changes()) {
            out.println(INDENT + styled("faint", String.format("%-" + widest + "s", c.field())) + "  "
                    + styled("red", value(c.before())) + " → " + styled("green", value(c.after())));
        }
        out.println();
    }

    @Override
    public void finish(Summary s) {
        Summary.Counts all = s.all();
        out.printf(
                Locale.ROOT,
                "%d of %d articles differ: %d events the same, %d changed, %d removed, %d added%n",
                s.articlesThatDiffer(),
                s.articles(),
                all.same(),
                all.changed(),
                all.removed(),
                all.added());
        if (!s.types().isEmpty()) {
            out.printf("%n%-12s %8s %8s %8s %8s%n", "type", "same", "changed", "removed", "added");
            s.types().forEach(this::row);
            row("all", all);
        }
        counts("fields changed", s.fields());
        counts("types changed", s.retyped());
        if (s.problems() > 0) {
            out.println("lines that are no events, left out: " + s.problems());
        }
        out.flush();
    }

    private void row(String type, Summary.Counts c) {
        out.printf(
                Locale.ROOT,
                "%-12s %8d %8d %8d %8d%n",
                Console.harmless(type),
                c.same(),
                c.changed(),
                c.removed(),
                c.added());
    }

    private void counts(String name, Map<String, Integer> counts) {
        if (!counts.isEmpty()) {
            out.println("\n" + name + ": "
                    + counts.entrySet().stream()
                            .map(c -> Console.harmless(c.getKey()) + " " + c.getValue())
                            .collect(Collectors.joining(", ")));
        }
    }

    private static String mode(CodedLine e) {
        String mode = e.fields().getOrDefault("mode", "");
        return mode.isEmpty() ? "" : "/" + mode;
    }

    private static String names(List<String> parties) {
        return parties.isEmpty() ? "—" : Console.harmless(String.join(", ", parties));
    }

    private static String value(String value) {
        String line = value.strip().replaceAll("\\s+", " ");
        return line.isEmpty() ? "—" : line.length() > WIDEST_VALUE ? line.substring(0, WIDEST_VALUE) + "…" : line;
    }

    private String styled(String style, String text) {
        String plain = Console.harmless(text);
        return ansi.enabled()
                ? ansi.string("@|" + style + " " + plain.replace("@|", "@ |").replace("|@", "| @") + "|@")
                : plain;
    }
}
