package org.polybius.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes reports as Markdown, to be committed: the same measurement gives the same text, so that a difference between two
 * versions is a difference in what was measured. Data are named by their hash and never quoted.
 */
public final class ReportWriter {
    private static final int CONFUSIONS = 20;
    private static final int MISSES = 80;

    private final Path folder;

    /** Writes into {@code folder}, which is made if it is not there. */
    public ReportWriter(Path folder) {
        this.folder = folder;
    }

    /** Writes the report whole or not at all, over an older one of its name. @return the file */
    public Path write(Report report) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(report.name() + ".md");
        Path unfinished = Files.createTempFile(folder, report.name(), ".tmp");
        try {
            Files.writeString(unfinished, markdown(report));
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        return file;
    }

    /** Writes README.md, which names the reports with their figures. @return the file */
    public Path writeIndex(List<Report> reports, List<String> others) throws IOException {
        Files.createDirectories(folder);
        List<String> out = new ArrayList<>(List.of("# Reports", ""));
        for (Report r : reports) {
            out.add("## [" + r.name() + "](" + r.name() + ".md)");
            out.add("");
            out.add("```");
            r.parts().forEach(part -> out.addAll(part.result().lines()));
            out.add("```");
            out.add("");
        }
        out.add("Beside them: "
                + others.stream().map(o -> "[" + o + "](" + o + ")").collect(Collectors.joining(", ")) + ".");
        return Files.write(folder.resolve("README.md"), out);
    }

    static String markdown(Report report) throws IOException {
        List<String> out = new ArrayList<>();
        out.add("# " + report.title());
        out.add("");
        out.add("- command: `" + report.command() + "`");
        out.add("- coder: " + report.coder());
        out.add("- date: " + report.day());
        report.remarks().forEach(r -> out.add("- " + r));
        for (Report.Part part : report.parts()) {
            part(part, out);
        }
        return String.join("\n", out) + "\n";
    }

    private static void part(Report.Part part, List<String> out) throws IOException {
        Result result = part.result();
        out.add("");
        out.add("## " + result.task());
        out.add("");
        out.add("- gold: `" + DataHash.nameOf(part.gold()) + "`, SHA-256 `" + DataHash.of(part.gold()) + "`");
        if (part.evaluation().rows() != Rows.ALL) {
            out.add("- rows: the " + part.evaluation().rows().name().toLowerCase(Locale.ROOT)
                    + " ones, counted from 0");
        }
        if (part.evaluation().all()) {
            out.add("- recalled, imagined and denied events included");
        }
        out.add("");
        out.add("```");
        out.addAll(result.lines());
        out.add("```");
        perType(result, out);
        confusions(result.errors().confusions(), out);
        missed(result.errors().misses(), out);
        peers(Peers.of(result.task()), out);
    }

    private static void perType(Result result, List<String> out) {
        out.add("");
        out.add("| type | right | spurious | missed | P | R | F1 |");
        out.add("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (Map.Entry<String, Score> type : ErrorListing.weakestFirst(result.perType())) {
            Score s = type.getValue();
            out.add("| " + type.getKey() + " | " + s.hits() + " | " + s.spurious() + " | " + s.missed() + " | "
                    + Digits.two(s.precision()) + " | " + Digits.two(s.recall()) + " | " + Digits.two(s.f1()) + " |");
        }
    }

    private static void confusions(List<Confusion> confusions, List<String> out) {
        if (!confusions.isEmpty()) {
            out.add("");
            out.add("Most confused (gold->answer): "
                    + confusions.stream()
                            .limit(CONFUSIONS)
                            .map(Confusion::toString)
                            .collect(Collectors.joining(", ")));
        }
    }

    /** Where to look first; words of the data are never quoted. */
    private static void missed(List<ErrorListing.Miss> misses, List<String> out) {
        if (!misses.isEmpty()) {
            out.add("");
            out.add("Missed, " + misses.size() + " in all, by row or article: "
                    + misses.stream()
                            .limit(MISSES)
                            .map(m -> m.where() + " "
                                    + m.gold().lines().findFirst().orElse("").split("  ")[0])
                            .collect(Collectors.joining(", ")));
        }
    }

    private static void peers(List<Peers.Peer> peers, List<String> out) {
        if (peers.isEmpty()) {
            return;
        }
        Peers.Heading heading = Peers.heading(peers.get(0).task());
        out.add("");
        out.add(heading.remark() + ":");
        out.add("");
        out.add("| system | " + String.join(" | ", heading.figures()) + " | remark |");
        out.add("| --- | ---: | ---: | ---: | --- |");
        for (Peers.Peer p : peers) {
            out.add("| " + p.system() + " | " + String.join(" | ", p.figures()) + " | " + p.remark() + " |");
        }
    }
}
