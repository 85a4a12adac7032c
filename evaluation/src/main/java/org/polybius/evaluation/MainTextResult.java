package org.polybius.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words of reports that were read from pages, by layout.
 *
 * @param perType the scores in words, by layout
 * @param reports how many reports were put into each layout
 * @param whole how many pages gave their report, all of it, and nothing else
 * @param errors where words are missing, and where words from around a report were read
 */
public record MainTextResult(Map<String, Score> perType, int reports, int whole, ErrorListing errors)
        implements Result {

    /** Copies the scores, in their order. */
    public MainTextResult {
        perType = Collections.unmodifiableMap(new LinkedHashMap<>(perType));
    }

    @Override
    public String task() {
        return "maintext";
    }

    @Override
    public List<String> lines() {
        List<String> out = new ArrayList<>();
        Score all = Score.NONE;
        for (Map.Entry<String, Score> layout : perType.entrySet()) {
            out.add(line(layout.getKey(), layout.getValue()));
            all = all.plus(layout.getValue());
        }
        out.add(line("all layouts", all));
        out.add(String.format(
                Locale.ROOT,
                "%d of %d pages (%d reports in %d layouts) give the report's words and no others",
                whole,
                reports * perType.size(),
                reports,
                perType.size()));
        return out;
    }

    private static String line(String what, Score s) {
        return String.format(
                Locale.ROOT,
                "%-28s words P %s R %s F1 %s",
                what,
                Digits.three(s.precision()),
                Digits.three(s.recall()),
                Digits.three(s.f1()));
    }
}
