package org.polybius.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Figures of other systems, from the data file {@code peers.tsv}. */
final class Peers {
    /** What a system's three figures are, and where they come from. */
    record Heading(String task, List<String> figures, String remark) {}

    /** A system's figures as published; empty where there is none. */
    record Peer(String task, String system, List<String> figures, String remark) {}

    private static final String HEADING = "system";
    private static final List<Peer> ALL = load();

    private Peers() {}

    /** The systems that have figures for a task, in the file's order. */
    static List<Peer> of(String task) {
        return ALL.stream()
                .filter(p -> p.task.equals(task) && !p.system.equals(HEADING))
                .toList();
    }

    /** What the figures of a task are. */
    static Heading heading(String task) {
        return ALL.stream()
                .filter(p -> p.task.equals(task) && p.system.equals(HEADING))
                .findFirst()
                .map(p -> new Heading(task, p.figures, p.remark))
                .orElseThrow(() -> new IllegalStateException("peers.tsv: no line \"" + task + " system\""));
    }

    private static List<Peer> load() {
        try (InputStream in = Peers.class.getResourceAsStream("peers.tsv")) {
            if (in == null) {
                throw new IllegalStateException("peers.tsv is missing from the jar");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(l -> !l.startsWith("#") && !l.isBlank())
                    .map(Peers::peer)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Peer peer(String line) {
        String[] f = line.split("\t", -1);
        if (f.length != 6) {
            throw new IllegalStateException("peers.tsv: six fields are wanted: " + line);
        }
        return new Peer(f[0], f[1], List.of(f[2], f[3], f[4]), f[5]);
    }
}
