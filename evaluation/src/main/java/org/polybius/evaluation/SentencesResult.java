package org.polybius.evaluation;

import java.util.List;
import java.util.Map;

/**
 * The set of roots coded from one sentence.
 *
 * @param root micro-averaged over the sentences' sets of roots (CONCEDE and RETREAT as YIELD)
 * @param quad the same over their quads
 * @param withEvent sentences from which something was coded, of all different ones
 * @param roots different roots coded, summed over the sentences
 * @param perType the scores of each root
 * @param errors what went wrong
 */
public record SentencesResult(
        Score root, Score quad, Share withEvent, int roots, Map<String, Score> perType, ErrorListing errors)
        implements Result {

    @Override
    public String task() {
        return "sentences";
    }

    @Override
    public List<String> lines() {
        return List.of(
                line("root", root),
                line("quad", quad),
                "sentences with an event " + Digits.three(withEvent.value()) + " of " + withEvent.of()
                        + "; events a sentence " + Digits.two((double) roots / withEvent.of()));
    }

    private static String line(String name, Score s) {
        return String.format(
                "%-7s micro P %s R %s F1 %s",
                name, Digits.three(s.precision()), Digits.three(s.recall()), Digits.three(s.f1()));
    }
}
