package org.polybius.coding.actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How else a person's name is written in Latin letters: Mohamed, Mohammed; Jong-un, Jong Un. */
final class Spellings {
    private static final int MOST = 24;
    private static final Pattern WORD = Pattern.compile("[^\\s-]+");
    private static final Pattern SECOND_SYLLABLE = Pattern.compile("-(\\p{Ll})");

    private final Map<String, List<String>> byWord = new HashMap<>();

    /** @param groups words that stand for one another */
    Spellings(List<List<String>> groups) {
        for (List<String> group : groups) {
            group.forEach(word -> byWord.put(word, group));
        }
    }

    /** Other spellings of a name of several words; none of a single word, which might be anybody's. */
    Set<String> of(String name) {
        if (name.indexOf(' ') < 0) {
            return Set.of();
        }
        List<String> out = new ArrayList<>(List.of(name));
        for (MatchResult word : WORD.matcher(name).results().toList()) {
            for (String other : byWord.getOrDefault(word.group(), List.of())) {
                List<String> more = new ArrayList<>();
                for (String so : out) {
                    if (out.size() + more.size() < MOST) {
                        more.add(replaced(so, word.group(), other));
                    }
                }
                more.removeAll(out);
                out.addAll(more);
            }
        }
        List<String> capitals = out.stream()
                .map(so -> SECOND_SYLLABLE
                        .matcher(so)
                        .replaceAll(m -> "-" + m.group(1).toUpperCase(Locale.ROOT)))
                .toList();
        Set<String> all = new LinkedHashSet<>(out);
        all.addAll(capitals);
        all.remove(name);
        return all;
    }

    private static String replaced(String name, String word, String other) {
        return Pattern.compile("(?<![^\\s-])" + Pattern.quote(word) + "(?![^\\s-])")
                .matcher(name)
                .replaceAll(Matcher.quoteReplacement(other));
    }
}
