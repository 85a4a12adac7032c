package org.polybius.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Names of places, resolved and found.
 *
 * @param near names given: resolved within 161 km
 * @param country names given: resolved to the right country
 * @param nearByKind {@link #near} by kind of name
 * @param finding names found, by overlap
 * @param whole names found and resolved within 161 km
 * @param byKind {@link #finding} by kind of name; spurious names have no kind
 * @param articles how many articles there were
 * @param inexact names of gold left out because they do not stand at their offset
 * @param without names of gold left out because gold gives no coordinates
 * @param errors what went wrong
 */
public record PlacesResult(
        Share near,
        Share country,
        Map<String, Share> nearByKind,
        Score finding,
        Score whole,
        Map<String, Score> byKind,
        int articles,
        int inexact,
        int without,
        ErrorListing errors)
        implements Result {

    @Override
    public String task() {
        return "places";
    }

    @Override
    public List<String> lines() {
        List<String> out = new ArrayList<>();
        out.add("names given: within 161 km     " + share(near));
        out.add("             right country     " + share(country));
        out.add("             within 161 km by kind: "
                + nearByKind.entrySet().stream()
                        .map(e -> e.getKey() + " " + share(e.getValue()))
                        .collect(Collectors.joining(", ")));
        out.add("finding too: found             " + score(finding));
        out.add("             and within 161 km " + score(whole));
        out.add(articles + " articles, " + near.of() + " names; left out " + inexact + " at inexact offsets and "
                + without + " without coordinates");
        return out;
    }

    @Override
    public Map<String, Score> perType() {
        return byKind;
    }

    private static String share(Share s) {
        return Digits.three(s.value()) + " (" + s.right() + " of " + s.of() + ")";
    }

    private static String score(Score s) {
        return String.format(
                Locale.ROOT,
                "P %s R %s F1 %s",
                Digits.three(s.precision()),
                Digits.three(s.recall()),
                Digits.three(s.f1()));
    }
}
