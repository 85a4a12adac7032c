package org.polybius.coding.lexicon;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.polybius.model.ontology.CameoCode;
import org.polybius.model.ontology.EventType;
import org.polybius.model.ontology.Mode;
import org.polybius.model.ontology.Ontology;

/** Counts what the lexicon knows, and finds what can be coded with it: by an entry itself, or by composition. */
public final class LexiconStatistics {
    /** Operators that change the code of what they stand over. */
    private static final Set<Operator> CODING = EnumSet.complementOf(EnumSet.of(
            Operator.DENY, Operator.FAIL, Operator.TRY, Operator.DO, Operator.UNDERGO, Operator.SAY, Operator.IMAGINE));

    private final Ontology ontology;
    private final Lexicon lexicon;
    private final Set<Coding> direct = new LinkedHashSet<>();
    private final Set<Coding> reachable = new LinkedHashSet<>();

    public LexiconStatistics(Ontology ontology, Lexicon lexicon) {
        this.ontology = ontology;
        this.lexicon = lexicon;
        for (Entry e : lexicon.entries()) {
            if (e.coding() != null) {
                direct.add(e.coding());
            }
        }
        compose();
    }

    /** All codings that operators make of one another, to any depth. */
    private void compose() {
        Deque<Coding> next = new ArrayDeque<>(direct);
        reachable.addAll(direct);
        while (!next.isEmpty()) {
            Coding content = next.remove();
            for (Operator operator : CODING) {
                lexicon.table()
                        .compose(operator, content)
                        .filter(reachable::add)
                        .ifPresent(next::add);
            }
        }
    }

    /** How many different words and phrases name something, as one word class each. */
    public int predicates() {
        return patterns().size();
    }

    /** How many pairs of a word or phrase and an entry there are: what is counted as a sense. */
    public int senses() {
        return lexicon.entries().stream().mapToInt(e -> e.patterns().size()).sum();
    }

    /** CAMEO codes below the roots 02 to 20 that no entry and no composition gives. */
    public List<CameoCode> unreachableCodes() {
        Set<String> given = new HashSet<>();
        reachable.forEach(c -> given.add(c.cameo().code()));
        return wantedCodes().stream().filter(c -> !given.contains(c.code())).toList();
    }

    /** A root is no code for an event: it only says that one of its codes is meant. */
    private List<CameoCode> wantedCodes() {
        return ontology.cameo().values().stream()
                .filter(c -> !c.root().equals("01") && c.code().length() > 2)
                .toList();
    }

    /** Modes that no entry and no composition gives. */
    public List<Mode> unreachableModes() {
        Set<Mode> given = modes(reachable);
        return ontology.modes().values().stream()
                .flatMap(List::stream)
                .filter(m -> !given.contains(m))
                .toList();
    }

    private static Set<Mode> modes(Collection<Coding> codings) {
        Set<Mode> out = new HashSet<>();
        for (Coding c : codings) {
            if (c.mode() != null) {
                out.add(c.mode());
            }
        }
        return out;
    }

    private Set<Entry.Pattern> patterns() {
        Set<Entry.Pattern> out = new HashSet<>();
        lexicon.entries().forEach(e -> out.addAll(e.patterns()));
        return out;
    }

    /** All of it as lines for people. */
    public List<String> lines() {
        List<String> out = new ArrayList<>();
        long deeds = lexicon.entries().stream().filter(e -> !e.isOperator()).count();
        out.add(String.format(
                Locale.ROOT,
                "%,d entries: %,d deeds, %,d operators",
                lexicon.entries().size(),
                deeds,
                lexicon.entries().size() - deeds));
        out.add(String.format(Locale.ROOT, "%,d predicates with %,d senses", predicates(), senses()));
        kinds(out);
        out.add(String.format(
                Locale.ROOT,
                "%,d examples, %,d near misses, %d noun classes, %d rows of composition",
                lexicon.entries().stream().mapToInt(e -> e.examples().size()).sum(),
                lexicon.entries().stream().mapToInt(e -> e.misses().size()).sum(),
                lexicon.classes().names().size(),
                lexicon.table().rows().size()));
        if (!lexicon.codebook().codes().isEmpty()) {
            out.add(lexicon.codebook().codes().size() + " codes of your own: "
                    + String.join(
                            ", ",
                            lexicon.codebook().codes().stream()
                                    .map(c -> c.code())
                                    .toList()));
        }
        out.add("");
        types(out);
        out.add("");
        modesLines(out);
        codesLines(out);
        return out;
    }

    private void kinds(List<String> out) {
        Map<Entry.Kind, Set<Entry.Pattern>> byKind = new EnumMap<>(Entry.Kind.class);
        patterns().forEach(p -> byKind.computeIfAbsent(p.kind(), k -> new HashSet<>())
                .add(p));
        byKind.forEach((kind, patterns) -> {
            long phrases = patterns.stream().filter(p -> !p.rest().isEmpty()).count();
            out.add(String.format(
                    Locale.ROOT,
                    "  %-10s %,5d, of them %,d of several words",
                    kind.name().toLowerCase(Locale.ROOT) + "s",
                    patterns.size(),
                    phrases));
        });
    }

    private void types(List<String> out) {
        Map<EventType, int[]> counts = new TreeMap<>();
        for (Entry e : lexicon.entries()) {
            if (e.coding() != null) {
                int[] count = counts.computeIfAbsent(e.coding().type(), t -> new int[2]);
                count[0]++;
                count[1] += e.patterns().size();
            }
        }
        out.add(String.format(Locale.ROOT, "%-10s %8s %8s", "type", "entries", "senses"));
        for (EventType t : EventType.values()) {
            int[] count = counts.getOrDefault(t, new int[2]);
            out.add(String.format(Locale.ROOT, "%-10s %,8d %,8d", t, count[0], count[1]));
        }
    }

    private void modesLines(List<String> out) {
        List<Mode> all =
                ontology.modes().values().stream().flatMap(List::stream).toList();
        List<Mode> missing = unreachableModes();
        Set<Mode> given = modes(direct);
        List<String> composed = new ArrayList<>();
        for (Mode m : all) {
            if (!given.contains(m) && !missing.contains(m)) {
                composed.add(m.type() + "/" + m.name());
            }
        }
        out.add("modes: " + (all.size() - missing.size()) + " of " + all.size() + " can be coded, " + composed.size()
                + " of them by composition alone" + listed(composed));
        out.add("  not: "
                + none(missing.stream().map(m -> m.type() + "/" + m.name()).toList()));
    }

    private void codesLines(List<String> out) {
        Set<String> given = new TreeSet<>();
        direct.forEach(c -> given.add(c.cameo().code()));
        Set<String> all = new TreeSet<>();
        reachable.forEach(c -> all.add(c.cameo().code()));
        List<String> composed = all.stream().filter(c -> !given.contains(c)).toList();
        List<CameoCode> missing = unreachableCodes();
        int wanted = wantedCodes().size();
        out.add("CAMEO codes below the roots 02 to 20: " + (wanted - missing.size()) + " of " + wanted
                + " can be coded, " + composed.size() + " of them by composition alone");
        if (missing.isEmpty()) {
            out.add("  not: none");
        }
        for (CameoCode c : missing) {
            out.add("  not: " + String.format(Locale.ROOT, "%-5s %s", c.code(), c.label()));
        }
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? "" : " (" + String.join(", ", names) + ")";
    }

    private static String none(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
