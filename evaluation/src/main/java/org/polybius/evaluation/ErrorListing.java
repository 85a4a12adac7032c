package org.polybius.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What went wrong, for whoever improves the coder.
 *
 * @param confusions which class was taken for which, the most frequent first
 * @param misses gold that was not found, in the order of gold
 * @param falsePositives what was coded and gold does not have, in the order of gold's articles or rows
 */
public record ErrorListing(List<Confusion> confusions, List<Miss> misses, List<FalsePositive> falsePositives) {

    /**
     * Gold that was not found as it should be.
     *
     * @param where id of the article, sentence or pair
     * @param gold what is right
     * @param nearest what was coded that comes nearest, or {@code nothing}
     * @param quote the words
     */
    public record Miss(String where, String gold, String nearest, String quote) {}

    /**
     * What was coded and is not in gold.
     *
     * @param where id of the article or sentence
     * @param coded what was coded
     * @param quote the words it was coded from
     * @param why the derivation, one step a line; empty if the coder gives none
     */
    public record FalsePositive(String where, String coded, String quote, List<String> why) {}

    /** Copies the lists. */
    public ErrorListing {
        confusions = List.copyOf(confusions);
        misses = List.copyOf(misses);
        falsePositives = List.copyOf(falsePositives);
    }

    /** Everything, as lines to read. */
    public List<String> lines() {
        List<String> out = new ArrayList<>();
        out.add("confusions: " + confusions.stream().map(Confusion::toString).collect(Collectors.joining(", ")));
        out.add("");
        out.add("missed: " + misses.size());
        for (Miss m : misses) {
            out.add("- " + m.where + ": " + m.gold);
            out.add("    nearest: " + m.nearest);
            out.add("    \"" + m.quote + "\"");
        }
        out.add("");
        out.add("not in gold: " + falsePositives.size());
        for (FalsePositive f : falsePositives) {
            out.add("- " + f.where + ": " + f.coded);
            out.add("    \"" + f.quote + "\"");
            f.why.forEach(step -> out.add("    " + step));
        }
        return out;
    }

    /** The weakest first; equally weak ones in their order. */
    static List<Map.Entry<String, Score>> weakestFirst(Map<String, Score> scores) {
        List<Map.Entry<String, Score>> out = new ArrayList<>(scores.entrySet());
        out.sort((a, b) -> Double.compare(a.getValue().f1(), b.getValue().f1()));
        return out;
    }
}
