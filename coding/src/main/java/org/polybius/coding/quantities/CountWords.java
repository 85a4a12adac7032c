package org.polybius.coding.quantities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.polybius.model.Token;

/** The entries of {@code counts.yaml}, by the words that head them. Immutable. */
final class CountWords {
    private record Indexed(CountEntry entry, CountEntry.Pattern pattern) {}

    private final List<CountEntry> entries;
    private final Map<String, List<Indexed>> byHead = new HashMap<>();
    private final Set<String> doubted;
    private final Set<String> otherCauses;
    private final Set<String> unlinked;

    CountWords(List<CountEntry> entries, Set<String> doubted, Set<String> otherCauses, Set<String> unlinked) {
        this.entries = List.copyOf(entries);
        this.doubted = Set.copyOf(doubted);
        this.otherCauses = Set.copyOf(otherCauses);
        this.unlinked = Set.copyOf(unlinked);
        for (CountEntry e : entries) {
            for (CountEntry.Pattern p : e.patterns()) {
                byHead.computeIfAbsent(p.head(), h -> new ArrayList<>()).add(new Indexed(e, p));
            }
        }
    }

    List<CountEntry> entries() {
        return entries;
    }

    boolean doubts(Token verb) {
        return doubted.contains(lemma(verb));
    }

    boolean isOtherCause(Token noun) {
        return otherCauses.contains(lemma(noun));
    }

    boolean unlinks(String marker) {
        return unlinked.contains(marker);
    }

    /** The entry a word names with the words around it; those of more words first. Empty list if none. */
    List<CountEntry> matching(Token t, java.util.function.Predicate<String> hasDependent) {
        List<CountEntry> out = new ArrayList<>(1);
        int longest = -1;
        for (Indexed i : byHead.getOrDefault(lemma(t), List.of())) {
            CountEntry.Pattern p = i.pattern();
            boolean fits = p.upos() == t.upos()
                    || (p.upos() == org.polybius.model.Upos.ADJ && t.xpos().equals("VBN"))
                    || (p.upos() == org.polybius.model.Upos.NOUN && t.upos() == org.polybius.model.Upos.PROPN);
            if (fits && !out.contains(i.entry()) && p.rest().stream().allMatch(hasDependent)) {
                if (p.rest().size() > longest) {
                    out.add(0, i.entry());
                    longest = p.rest().size();
                } else {
                    out.add(i.entry());
                }
            }
        }
        return out;
    }

    static String lemma(Token t) {
        return t.lemma().toLowerCase(Locale.ROOT);
    }
}
