package org.polybius.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of a name that tell it from others, in lower case. */
final class Words {
    // Letters, digits and the underscore; unlike Java's \w it takes no combining marks, as Python's does not.
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final Set<String> SAY_NOTHING = Set.of("the", "of", "city", "province", "town", "district");

    private Words() {}

    static Set<String> of(@Nullable String name) {
        Set<String> out = new HashSet<>();
        if (name != null) {
            Matcher m = WORD.matcher(name.toLowerCase(Locale.ROOT));
            while (m.find()) {
                out.add(m.group());
            }
        }
        out.removeAll(SAY_NOTHING);
        return out;
    }

    static Set<String> of(List<String> names) {
        Set<String> out = new HashSet<>();
        names.forEach(n -> out.addAll(of(n)));
        return out;
    }

    static boolean shareOne(Set<String> a, Set<String> b) {
        return a.stream().anyMatch(b::contains);
    }
}
