package org.polybius.coding.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.project.Mistakes;
import org.polybius.coding.project.Nearest;
import org.polybius.coding.project.OwnCode;
import org.polybius.model.ontology.CameoCode;
import org.polybius.model.ontology.EventType;
import org.polybius.model.ontology.Ontology;

/**
 * Looks for what can be read but cannot do what its writer meant: slots that are never filled, classes that do not exist,
 * entries and rows that are never reached, words that are no lemmas. Without a parser; {@link EntryExamples} tries the
 * examples with one.
 */
public final class LexiconLint {
    /** What a condition may ask for beside classes and lemmas: see docs/lexicon.md. */
    private static final Set<String> KINDS = Set.of(
            "any",
            "none",
            "party",
            "political",
            "person",
            "group",
            "organisation",
            "country",
            "place",
            "facility",
            "number",
            "unknown");

    private final Lexicon lexicon;
    private final Ontology ontology;
    private final Mistakes mistakes;
    private final Map<String, Map<String, Integer>> lines;
    private final BiPredicate<Entry.Kind, String> isLemma;
    private final Predicate<String> wanted;
    private final List<String> slots = slots();

    /**
     * @param checked the lexicon as read; what is found is added to its mistakes
     * @param isLemma whether a word of that class can be a lemma in a parsed text
     * @param wanted whether what is found in the file of that name is of interest
     */
    public LexiconLint(
            LexiconReader.Checked checked,
            Ontology ontology,
            BiPredicate<Entry.Kind, String> isLemma,
            Predicate<String> wanted) {
        this.wanted = wanted;
        this.lexicon = checked.lexicon();
        this.ontology = ontology;
        this.mistakes = checked.mistakes();
        this.lines = checked.lines();
        this.isLemma = isLemma;
    }

    /** Adds everything that looks wrong to the mistakes. */
    public void run() {
        for (Entry e : lexicon.entries()) {
            slotsOf(e);
            conditions(e, "needs", e.needs());
            conditions(e, "unless", e.unless());
            words(e);
            uses(e);
            examples(e);
        }
        unreachableEntries();
        unreachableRows();
        codesThatNothingGives();
    }

    private static List<String> slots() {
        try (@Nullable InputStream in = LexiconLint.class.getResourceAsStream("slots.txt")) {
            return new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))
                    .lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(String::strip)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void warn(Entry e, String field, String message) {
        int line = lines.getOrDefault(e.name(), Map.of()).getOrDefault(field, e.line());
        warn(e.file(), line, field, e.name() + ": " + message);
    }

    private void warn(String file, int line, String field, String message) {
        if (wanted.test(file)) {
            mistakes.warning(file, line, field, message);
        }
    }

    private void slotsOf(Entry e) {
        slots(e, "actor", e.actor());
        slots(e, "recipient", e.recipient());
        slots(e, "content", e.content());
        slots(e, "place", e.place() == null ? List.of() : List.of(e.place()));
    }

    private void slots(Entry e, String field, List<String> named) {
        for (String slot : named) {
            if (!slots.contains(slot)) {
                warn(
                        e,
                        field,
                        "no clause fills a slot '" + slot + "'" + Nearest.hint(slot, slots)
                                + " (docs/lexicon.md lists them)");
            }
        }
    }

    private void conditions(Entry e, String field, Map<String, List<String>> conditions) {
        conditions.forEach((slot, wanted) -> {
            slots(e, field, List.of(slot.split("\\|")));
            if (wanted.isEmpty()) {
                warn(e, field, "'" + slot + "' asks for nothing: name a class, a kind or a lemma");
            }
            for (String value : wanted) {
                condition(e, field, value);
            }
        });
    }

    private void condition(Entry e, String field, String value) {
        boolean known = KINDS.contains(value) || lexicon.classes().exists(value);
        if (known) {
            return;
        }
        List<String> named = new ArrayList<>(lexicon.classes().names());
        named.addAll(KINDS);
        if (value.contains("_")) {
            warn(e, field, "there is no class '" + value + "'" + Nearest.hint(value, named));
        } else if (!value.equals(value.toLowerCase(Locale.ROOT))) {
            warn(e, field, "'" + value + "' is no class, and lemmas are lower case");
        } else if (!value.contains(" ") && !isLemma.test(Entry.Kind.NOUN, value)) {
            warn(e, field, "'" + value + "' is neither a class nor the lemma of a noun" + Nearest.hint(value, named));
        }
    }

    private void words(Entry e) {
        Set<Entry.Pattern> seen = new HashSet<>();
        for (Entry.Pattern p : e.patterns()) {
            String field = p.kind().name().toLowerCase(Locale.ROOT) + "s";
            if (!seen.add(p)) {
                warn(e, field, "'" + EntryReader.words(p) + "' stands twice");
            } else if (!p.head().equals(p.head().toLowerCase(Locale.ROOT))) {
                warn(e, field, "'" + EntryReader.words(p) + "' is never found: its head is a lemma in lower case");
            } else if (!isLemma.test(p.kind(), p.head())) {
                warn(
                        e,
                        field,
                        "'" + EntryReader.words(p) + "' is never found: '" + p.head() + "' is not the lemma of "
                                + (p.kind() == Entry.Kind.VERB ? "a " : p.kind() == Entry.Kind.NOUN ? "a " : "an ")
                                + p.kind().name().toLowerCase(Locale.ROOT));
            }
        }
    }

    private void uses(Entry e) {
        if (e.operator() == null) {
            if (!e.content().isEmpty()) {
                warn(e, "content", "a deed has no content: make it an operator, or take this out");
            }
            if (e.factive()) {
                warn(e, "factive", "a deed has no content to be told as a fact: take this out");
            }
        } else if (e.content().isEmpty() && e.coding() == null) {
            warn(e, "content", "an operator that has neither content slots nor a code of its own does nothing");
        }
    }

    private void examples(Entry e) {
        if (e.examples().isEmpty() || e.misses().isEmpty()) {
            String field = e.examples().isEmpty() ? "examples" : "misses";
            warn(
                    e,
                    field,
                    "has no " + field + ": write a sentence that " + (field.equals("examples") ? "must" : "must not")
                            + " be coded with it, and try it with --examples");
        }
        for (String miss : e.misses()) {
            if (e.examples().contains(miss)) {
                warn(e, "misses", "the same sentence is an example and a miss: " + miss);
            }
        }
    }

    private void unreachableEntries() {
        Set<String> told = new HashSet<>();
        for (Entry entry : lexicon.entries()) {
            for (Entry.Pattern p : entry.patterns()) {
                List<Lexicon.Candidate> tried = lexicon.candidates(p.kind(), p.head());
                int at = tried.indexOf(new Lexicon.Candidate(entry, p));
                for (Lexicon.Candidate earlier : tried.subList(0, Math.max(0, at))) {
                    boolean twice = earlier.entry().equals(entry);
                    if (!twice && alwaysTakes(earlier, tried.get(at)) && told.add(entry.name() + "\n" + p)) {
                        warn(
                                entry,
                                p.kind().name().toLowerCase(Locale.ROOT) + "s",
                                "'" + EntryReader.words(p)
                                        + "' is never reached: "
                                        + earlier.entry().name() + " ("
                                        + earlier.entry().file() + ":"
                                        + earlier.entry().line()
                                        + ") is tried before it and asks for no more");
                    }
                }
            }
        }
    }

    /** Whether whatever fits {@code later} has been taken by {@code earlier}. */
    private static boolean alwaysTakes(Lexicon.Candidate earlier, Lexicon.Candidate later) {
        Entry a = earlier.entry();
        Entry b = later.entry();
        // An operator that finds no content lets others try.
        return (a.operator() == null || a.coding() != null && a.operator() == b.operator())
                && later.pattern().rest().containsAll(earlier.pattern().rest())
                && a.needs().entrySet().stream().allMatch(n -> implies(b.needs().get(n.getKey()), n.getValue()))
                && a.unless().entrySet().stream()
                        .allMatch(n -> implies(n.getValue(), b.unless().get(n.getKey())));
    }

    private static boolean implies(@Nullable List<String> narrow, @Nullable List<String> wide) {
        return narrow != null && wide != null && wide.containsAll(narrow);
    }

    private void unreachableRows() {
        Map<Operator, List<CompositionTable.Row>> byOperator =
                lexicon.table().rows().stream().collect(Collectors.groupingBy(CompositionTable.Row::operator));
        byOperator.values().forEach(this::unreachable);
    }

    private void unreachable(List<CompositionTable.Row> rows) {
        Set<CompositionTable.Row> reached = new HashSet<>();
        List<@Nullable String> owns = new ArrayList<>();
        owns.add(null);
        lexicon.codebook().codes().forEach(c -> owns.add(c.code()));
        for (EventType type : EventType.values()) {
            for (CameoCode code : ontology.cameo().values()) {
                for (String own : owns) {
                    Coding content = new Coding(type, null, code, own);
                    rows.stream().filter(r -> r.fits(content)).findFirst().ifPresent(reached::add);
                }
            }
        }
        for (CompositionTable.Row row : rows) {
            if (!reached.contains(row) && !row.type().equals("?")) {
                mistakes.warning(
                        row.file(),
                        row.line(),
                        "",
                        "this row is never reached: an earlier one takes all of " + row.content());
            }
        }
    }

    private void codesThatNothingGives() {
        Set<String> given = new HashSet<>();
        lexicon.entries()
                .forEach(e -> given.add(
                        e.coding() == null ? "" : String.valueOf(e.coding().own())));
        lexicon.table().rows().forEach(r -> given.add(r.result()));
        for (OwnCode code : lexicon.codebook().codes()) {
            if (code.rules().isEmpty() && !given.contains(code.code())) {
                warn(
                        lexicon.codebook().file(),
                        lexicon.codebook().line(code),
                        "code",
                        code.code() + " is given by nothing: write 'when:' rules, or entries with code: "
                                + code.code());
            }
        }
    }
}
