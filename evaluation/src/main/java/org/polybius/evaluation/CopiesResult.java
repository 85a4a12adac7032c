package org.polybius.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Copies found among articles, by what was done to them.
 *
 * @param byChange the scores; of what is no copy, and of articles as they are, only what is spurious says something
 * @param articles how many articles there were
 * @param errors what went wrong
 */
public record CopiesResult(Map<CopyCases.Change, Score> byChange, int articles, ErrorListing errors) implements Result {

    /** Copies the scores. */
    public CopiesResult {
        byChange = Map.copyOf(byChange);
    }

    @Override
    public String task() {
        return "copies";
    }

    @Override
    public List<String> lines() {
        List<String> out = new ArrayList<>();
        Score copies = Score.NONE;
        for (CopyCases.Change change : CopyCases.Change.values()) {
            Score score = byChange.getOrDefault(change, Score.NONE);
            if (isRecalled(change)) {
                out.add(String.format(Locale.ROOT, "%-40s %s", change, said(score)));
            } else {
                out.add(String.format(
                        Locale.ROOT, "%-40s taken for another story's %d times", change, score.spurious()));
            }
            copies = copies.plus(score);
        }
        out.add(String.format(Locale.ROOT, "%-40s %s", "all " + articles + " articles", said(copies)));
        return out;
    }

    @Override
    public Map<String, Score> perType() {
        Map<String, Score> out = new LinkedHashMap<>();
        for (CopyCases.Change change : CopyCases.Change.values()) {
            if (isRecalled(change)) {
                out.put(change.toString(), byChange.getOrDefault(change, Score.NONE));
            }
        }
        return out;
    }

    private static boolean isRecalled(CopyCases.Change change) {
        return change.isCopy() && change != CopyCases.Change.NONE;
    }

    private static String said(Score s) {
        return "P " + Digits.three(s.precision()) + " R " + Digits.three(s.recall()) + " F1 " + Digits.three(s.f1());
    }
}
