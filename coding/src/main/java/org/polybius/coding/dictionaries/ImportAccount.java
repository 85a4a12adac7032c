package org.polybius.coding.dictionaries;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What became of every line. Not thread-safe. */
public final class ImportAccount {
    private static final int SHOWN = 160;

    /**
     * A line, or a part of it, that was not carried.
     *
     * @param file the file, as its user named it
     * @param line its line, from 1
     * @param why the reason
     * @param text the line, without control characters and shortened
     */
    public record Lost(String file, int line, Loss why, String text) {
        @Override
        public String toString() {
            return file + ":" + line + ": " + why.reason() + ": " + text;
        }
    }

    private final Map<String, Set<Integer>> lines = new LinkedHashMap<>();
    private final Map<String, Set<Integer>> gone = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Lost> lost = new ArrayList<>();

    /** There is a line that says something. */
    void line(SourceLine line) {
        lines.computeIfAbsent(line.file(), f -> new HashSet<>()).add(line.number());
    }

    /** It could not be carried, or not whole; the same reason is told once a line. */
    void lose(SourceLine line, Loss why) {
        line(line);
        if (!why.inPart()) {
            gone.computeIfAbsent(line.file(), f -> new HashSet<>()).add(line.number());
        }
        if (seen.add(line.file() + ":" + line.number() + ":" + why)) {
            String plain = line.text().replaceAll("\\p{Cntrl}", " ").strip();
            lost.add(new Lost(
                    line.file(), line.number(), why, plain.length() > SHOWN ? plain.substring(0, SHOWN) + "…" : plain));
        }
    }

    /** All that was lost, in the order of finding. */
    public List<Lost> lost() {
        return List.copyOf(lost);
    }

    /** How many lines say something, and how many of them were carried, whole or in part; by file. */
    public Map<String, int[]> carried() {
        Map<String, int[]> out = new LinkedHashMap<>();
        lines.forEach((file, numbers) -> out.put(file, new int[] {
            numbers.size(), numbers.size() - gone.getOrDefault(file, Set.of()).size()
        }));
        return out;
    }

    /** How many lines were lost for each reason. */
    public Map<Loss, Integer> byReason() {
        Map<Loss, Integer> out = new EnumMap<>(Loss.class);
        lost.forEach(l -> out.merge(l.why(), 1, Integer::sum));
        return out;
    }
}
