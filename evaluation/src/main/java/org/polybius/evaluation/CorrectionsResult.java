package org.polybius.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.polybius.store.corrections.EventPart;

/**
 * How a coding stands beside what people said about it.
 *
 * @param real events that are coded and were judged: how many of them the article reports at all
 * @param whole of those whose every part is known to be right or wrong: how many are right in all
 * @param parts of those that the article reports and whose part is known: how many have it right
 * @param right events that were called right: how many are coded, in type and parties
 * @param edited events as people edited them, likewise
 * @param missed events that people added, likewise
 * @param lost events that were corrected and whose words are not in the article any more; they are not counted
 * @param perType the scores of each type: what was called right, edited or added, and what the article does not report
 * @param errors what went wrong
 */
public record CorrectionsResult(
        Share real,
        Share whole,
        Map<EventPart, Share> parts,
        Share right,
        Share edited,
        Share missed,
        int lost,
        Map<String, Score> perType,
        ErrorListing errors)
        implements Result {

    @Override
    public String task() {
        return "corrections";
    }

    @Override
    public List<String> lines() {
        List<String> out = new ArrayList<>();
        out.add(share("precision: reported at all", real));
        out.add(share("precision: all parts", whole));
        parts.forEach((part, s) -> out.add(share("precision: " + part.label(), s)));
        out.add(share("recall: called right", right));
        out.add(share("recall: edited", edited));
        out.add(share("recall: missed before", missed));
        if (lost > 0) {
            out.add(lost + " not counted, whose words are not in the article any more");
        }
        return out;
    }

    private static String share(String name, Share s) {
        return String.format(
                Locale.ROOT,
                "%-28s %s  %d of %d",
                name,
                s.of() == 0 ? "    -" : Digits.three(s.value()),
                s.right(),
                s.of());
    }
}
