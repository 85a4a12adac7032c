package org.polybius.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Who acts and who undergoes, word by word.
 *
 * @param acting words of those who act
 * @param undergoing words of those who undergo
 * @param either words of either, whatever their role
 * @param sentences how many sentences there were
 * @param silent how many of them nothing was coded from
 * @param errors what went wrong
 */
public record ActorsResult(Score acting, Score undergoing, Score either, int sentences, int silent, ErrorListing errors)
        implements Result {

    @Override
    public String task() {
        return "actors";
    }

    @Override
    public List<String> lines() {
        return List.of(
                "who acts           words " + score(acting),
                "who undergoes      words " + score(undergoing),
                "both roles         words " + score(acting.plus(undergoing)),
                "whatever the role  words " + score(either),
                sentences + " sentences, from " + silent + " of which nothing was coded");
    }

    @Override
    public Map<String, Score> perType() {
        Map<String, Score> out = new LinkedHashMap<>();
        out.put("acts", acting);
        out.put("undergoes", undergoing);
        return out;
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
