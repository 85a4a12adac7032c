package org.polybius.store.layouts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Party;

/**
 * A CAMEO actor code taken apart, by {@code actor-parts.tsv}.
 *
 * @param code the whole, such as {@code IGOEUREEC}; null where there is none
 * @param parts its threes of letters
 */
record ActorParts(@Nullable String code, List<String> parts) {

    static ActorParts of(@Nullable Party party) {
        String code = party == null ? null : party.cameo();
        List<String> parts = new ArrayList<>();
        for (int i = 0; code != null && i + 3 <= code.length(); i += 3) {
            parts.add(code.substring(i, i + 3));
        }
        return new ActorParts(code, List.copyOf(parts));
    }

    /** The country that the code begins with, or null. */
    @Nullable
    String country() {
        return !parts.isEmpty() && !Facts.ACTOR_PARTS.containsKey(parts.get(0)) ? parts.get(0) : null;
    }

    /** The country or the generic actor ({@code IGO}, {@code NGO}, …) that the code begins with, or null. */
    @Nullable
    String root() {
        return !parts.isEmpty() && is(parts.get(0), "generic") ? parts.get(0) : country();
    }

    /** What follows the root, or the whole code where it has none. */
    List<String> behindRoot() {
        return root() == null ? parts : parts.subList(1, parts.size());
    }

    /** Whether a part is of this kind; what is not listed is a group where a country cannot stand. */
    boolean is(String part, String kind) {
        return kind.equals(kindOf(part));
    }

    /** The parts of one of these kinds, in order. */
    List<String> ofKinds(List<String> kinds) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            boolean country = i == 0 && country() != null;
            if (!country && kinds.contains(kindOf(parts.get(i)))) {
                out.add(parts.get(i));
            }
        }
        return out;
    }

    private static String kindOf(String part) {
        return Facts.ACTOR_PARTS.getOrDefault(part, List.of("group")).get(0);
    }
}
