package org.polybius.evaluation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The five classes of the CAMEO sentence task: 0 statements and appeals (CAMEO 01-02) or nothing, 1 verbal cooperation, 2
 * material cooperation, 3 verbal conflict, 4 material conflict.
 *
 * @param five over all classes
 * @param four over the classes 1 to 4
 * @param errors what went wrong
 */
public record QuadsResult(Classification five, Classification four, ErrorListing errors) implements Result {

    @Override
    public String task() {
        return "quads";
    }

    @Override
    public List<String> lines() {
        return List.of("accuracy " + Digits.three(five.accuracy().value()) + "  macro-F1 of five "
                + Digits.three(five.macroF1()) + "  of 1-4 " + Digits.three(four.macroF1()) + "  "
                + four.perClass().entrySet().stream()
                        .map(c -> c.getKey() + ":" + Digits.two(c.getValue().f1()))
                        .collect(Collectors.joining(" ")));
    }

    @Override
    public Map<String, Score> perType() {
        return five.perClass();
    }
}
