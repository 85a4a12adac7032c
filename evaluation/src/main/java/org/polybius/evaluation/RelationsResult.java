package org.polybius.evaluation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The relation between the two parties of a marked pair.
 *
 * @param root by PLOVER root (CONCEDE and RETREAT as YIELD)
 * @param quad by quad, 1 to 4
 * @param binary cooperation or conflict
 * @param answered pairs with an answer, of all
 * @param errors what went wrong
 */
public record RelationsResult(
        Classification root, Classification quad, Classification binary, Share answered, ErrorListing errors)
        implements Result {

    @Override
    public String task() {
        return "relations";
    }

    @Override
    public List<String> lines() {
        return List.of(
                line("root", root),
                "        "
                        + ErrorListing.weakestFirst(root.perClass()).stream()
                                .map(c -> c.getKey() + " "
                                        + Digits.two(c.getValue().f1()))
                                .collect(Collectors.joining("  ")),
                "        most confused: "
                        + errors.confusions().stream()
                                .limit(12)
                                .map(Confusion::toString)
                                .collect(Collectors.joining(", ")),
                line("quad", quad),
                line("binary", binary),
                "answered " + answered.right() + " of " + answered.of());
    }

    @Override
    public Map<String, Score> perType() {
        return root.perClass();
    }

    private static String line(String name, Classification c) {
        return String.format(
                "%-7s accuracy %s  macro-F1 %s", name, Digits.three(c.accuracy().value()), Digits.three(c.macroF1()));
    }
}
