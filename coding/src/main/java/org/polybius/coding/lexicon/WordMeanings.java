package org.polybius.coding.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Tells what a word or a phrase can mean: all entries that it may name, in the order in which they are tried. */
public final class WordMeanings {
    private final Lexicon lexicon;

    public WordMeanings(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether any entry has the word, or the phrase's words. */
    public boolean knows(String words) {
        for (Entry.Kind kind : Entry.Kind.values()) {
            if (!candidates(kind, words).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Lines for people: for each word class the entries with code, conditions, file and line and one example.
     *
     * @param words a lemma, or the lemmas of a phrase as the files write it
     */
    public List<String> of(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        List<String> out = new ArrayList<>();
        for (Entry.Kind kind : Entry.Kind.values()) {
            List<Lexicon.Candidate> tried = candidates(kind, wanted);
            if (!tried.isEmpty()) {
                out.add(wanted + ", " + kind.name().toLowerCase(Locale.ROOT));
                int number = 0;
                for (Lexicon.Candidate c : tried) {
                    number++;
                    describe(number, c, out);
                }
                out.add("");
            }
        }
        List<String> within = within(wanted);
        if (!within.isEmpty()) {
            out.add("also a part of: " + String.join(", ", within));
        }
        List<String> classes = lexicon.classes().names().stream()
                .filter(c -> lexicon.classes().contains(c, wanted))
                .toList();
        if (!classes.isEmpty()) {
            out.add("member of the noun classes: " + String.join(", ", classes));
        }
        if (out.isEmpty()) {
            out.add("no entry has '" + wanted + "'; give the lemma (attack, not attacked)");
        }
        return out;
    }

    /** The entries a head names; of a phrase, those that need no other words than it has. */
    private List<Lexicon.Candidate> candidates(Entry.Kind kind, String words) {
        Entry.Pattern given = EntryReader.pattern(kind, words.strip().toLowerCase(Locale.ROOT));
        return lexicon.candidates(kind, given.head()).stream()
                .filter(c -> given.rest().isEmpty()
                        || given.rest().containsAll(c.pattern().rest()))
                .toList();
    }

    private List<String> within(String word) {
        return lexicon.entries().stream()
                .flatMap(e -> e.patterns().stream()
                        .filter(p -> p.rest().contains(word))
                        .map(p -> "\"" + EntryReader.words(p) + "\" (" + e.name() + ")"))
                .distinct()
                .limit(40)
                .toList();
    }

    private static void describe(int number, Lexicon.Candidate c, List<String> out) {
        Entry e = c.entry();
        String indent = "     ";
        out.add(String.format(
                Locale.ROOT, "%3d. %-28s %s", number, "\"" + EntryReader.words(c.pattern()) + "\"", meaning(e)));
        out.add(indent + e.name() + "  " + e.file() + ":" + e.line());
        if (!e.needs().isEmpty()) {
            conditions("if ", e.needs(), "and ").forEach(l -> out.add(indent + l));
        }
        if (!e.unless().isEmpty()) {
            conditions("not if ", e.unless(), "nor if ").forEach(l -> out.add(indent + l));
        }
        if (!e.examples().isEmpty()) {
            out.add(indent + "“" + e.examples().get(0) + "”");
        }
    }

    private static String meaning(Entry e) {
        Coding coding = e.coding();
        if (e.operator() == null) {
            return String.valueOf(coding);
        }
        String over = e.operator().name().toLowerCase(Locale.ROOT) + " over " + String.join(", ", e.content());
        return coding == null ? over : over + "; alone " + coding;
    }

    private static List<String> conditions(String first, Map<String, List<String>> conditions, String next) {
        List<String> out = new ArrayList<>();
        new TreeMap<>(conditions)
                .forEach((slot, values) -> out.add(
                        (out.isEmpty() ? first : next) + slot.replace("|", " or ") + " is " + shortened(values)));
        return out;
    }

    private static String shortened(List<String> values) {
        int most = 6;
        return String.join(" / ", values.subList(0, Math.min(most, values.size())))
                + (values.size() > most ? " / " + (values.size() - most) + " more" : "");
    }
}
