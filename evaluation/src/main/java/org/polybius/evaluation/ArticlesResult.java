package org.polybius.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Events of whole articles.
 *
 * @param levels the scores at each level, in the order of {@link Level}
 * @param dates right days of the events found at level type+countries, of those whose gold line is dated
 * @param places right places, likewise
 * @param speakers right speakers, likewise
 * @param empty articles without events that were left so
 * @param perType the scores of each type at level type+parties
 * @param errors what went wrong at level type+parties
 */
public record ArticlesResult(
        Map<Level, Score> levels,
        Share dates,
        Share places,
        Share speakers,
        Share empty,
        Map<String, Score> perType,
        ErrorListing errors)
        implements Result {

    @Override
    public String task() {
        return "articles";
    }

    /** The score at a level. */
    public Score at(Level level) {
        return levels.getOrDefault(level, Score.NONE);
    }

    @Override
    public List<String> lines() {
        List<String> out = new ArrayList<>();
        levels.forEach((level, s) -> out.add(String.format(
                "%-20s P %s R %s F1 %s",
                level.label(), Digits.three(s.precision()), Digits.three(s.recall()), Digits.three(s.f1()))));
        out.add(share("date right", dates));
        out.add(share("place right", places));
        out.add(share("speaker right", speakers));
        out.add(share("articles rightly left empty", empty));
        return out;
    }

    private static String share(String name, Share s) {
        return String.format("%-28s %d of %d", name, s.right(), s.of());
    }
}
