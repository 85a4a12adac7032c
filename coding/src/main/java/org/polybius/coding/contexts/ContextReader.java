package org.polybius.coding.contexts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.polybius.coding.lexicon.Coding;
import org.polybius.coding.terms.TermTable;
import org.polybius.model.CharSpan;
import org.polybius.model.Document;
import org.polybius.model.Party;
import org.polybius.model.Section;
import org.polybius.model.Sentence;
import org.polybius.model.ontology.Ontology;
import org.polybius.model.ontology.Sector;

/**
 * Finds the contexts of events: by the words of their clause, less by those of the rest of the sentence, still
 * less by those of headline and standfirst, by their parties' sectors, by what is done and by the CAMEO code. Thread-safe.
 */
public final class ContextReader {
    static final String FILE = "contexts.tsv";
    /** What has to speak for a context. */
    private static final double ENOUGH = 2;
    /** How much a word counts outside the clause that tells the event. */
    private static final double ASIDE = 0.5;
    /** How much a word of the headline counts. */
    private static final double HEAD = 0.25;
    /** How much the contexts of the CAMEO code count: they say what such events may be about. */
    private static final double CODE = 1;

    /** A word that speaks for a context. */
    private record Cue(String context, double weight, String term) {}

    private record Rule(String context, double weight) {}

    private final TermTable<Cue> words = new TermTable<>();
    private final Map<Sector, List<Rule>> sectors = new EnumMap<>(Sector.class);
    private final Map<String, List<Rule>> betweenStates = new LinkedHashMap<>();
    private final Ontology ontology;

    private ContextReader(Ontology ontology) {
        this.ontology = ontology;
    }

    /**
     * The rules that ship with Polybius.
     *
     * @throws IllegalStateException naming file and line, if the file is broken or names a context that PLOVER has not
     */
    public static ContextReader load(Ontology ontology) {
        ContextReader out = new ContextReader(ontology);
        Set<String> known = new HashSet<>();
        TermTable.readFile(ContextReader.class, FILE, 4, cells -> out.rule(cells, known));
        return out;
    }

    private void rule(List<String> cells, Set<String> known) {
        String context = cells.get(0);
        if (!ontology.contexts().containsKey(context)) {
            throw new IllegalArgumentException("context: \"" + context + "\" is none of PLOVER's");
        }
        double weight = Double.parseDouble(cells.get(2));
        for (String value : cells.get(3).split("\\|")) {
            if (!known.add(context + ' ' + cells.get(1) + ' ' + value)) {
                throw new IllegalArgumentException("values: \"" + value + "\" stands twice for " + context);
            }
            switch (cells.get(1)) {
                case "words" -> words.add(value, new Cue(context, weight, value));
                case "sector" ->
                    sectors.computeIfAbsent(Sector.valueOf(value), s -> new ArrayList<>())
                            .add(new Rule(context, weight));
                case "states" ->
                    betweenStates.computeIfAbsent(value, s -> new ArrayList<>()).add(new Rule(context, weight));
                default ->
                    throw new IllegalArgumentException(
                            "kind: \"" + cells.get(1) + "\" is none of words, sector and states");
            }
        }
    }

    /**
     * Contexts with what speaks for them.
     *
     * @param names in the ontology's order
     * @param why one step of a derivation for each
     */
    public record Found(List<String> names, List<String> why) {}

    /**
     * The contexts of an event.
     *
     * @param s the sentence that tells it
     * @param clause the part of the text that tells it, UTF-16 offsets, half open
     */
    public Found of(
            Document document, Sentence s, CharSpan clause, Coding coding, List<Party> actors, List<Party> recipients) {
        Map<String, Map<String, Double>> spoken = new LinkedHashMap<>();
        words.find(TermTable.forms(s), TermTable.lemmas(s), (word, cue) -> {
            boolean inside = clause.overlaps(s.token(word).span());
            say(spoken, cue.context, "\"" + cue.term + "\"", inside ? cue.weight : ASIDE * cue.weight);
        });
        Set<String> own = Set.copyOf(spoken.keySet());
        for (Sentence head : document.sentences()) {
            if (head.section().kind() == Section.Kind.BODY) {
                break;
            }
            words.find(TermTable.forms(head), TermTable.lemmas(head), (word, cue) -> {
                // A headline's words say what the article is about; the sentence has to join in.
                if (own.contains(cue.context)) {
                    say(spoken, cue.context, "\"" + cue.term + "\" (headline)", HEAD * cue.weight);
                }
            });
        }
        List<Party> all = new ArrayList<>(actors);
        all.addAll(recipients);
        for (Party p : all) {
            for (Rule r : p.sector() == null ? List.<Rule>of() : sectors.getOrDefault(p.sector(), List.of())) {
                say(spoken, r.context, p.name() + " (" + p.sector() + ")", r.weight);
            }
        }
        if (betweenStates(actors, recipients)) {
            for (Rule r : betweenStates.getOrDefault(coding.type().name(), List.of())) {
                say(spoken, r.context, coding.type() + " between states", r.weight);
            }
        }
        coding.cameo()
                .contexts()
                .forEach(c -> say(spoken, c, "CAMEO " + coding.cameo().code(), CODE));
        return found(spoken);
    }

    private Found found(Map<String, Map<String, Double>> spoken) {
        List<String> names = new ArrayList<>();
        List<String> why = new ArrayList<>();
        for (String context : ontology.contexts().keySet()) {
            Map<String, Double> reasons = spoken.get(context);
            if (reasons == null) {
                continue;
            }
            if (reasons.values().stream().mapToDouble(Double::doubleValue).sum() >= ENOUGH) {
                names.add(context);
                why.add("context " + context + ": " + String.join(", ", reasons.keySet()));
            }
        }
        return new Found(List.copyOf(names), List.copyOf(why));
    }

    /** The strongest use of a reason counts, and only once. */
    private static void say(Map<String, Map<String, Double>> spoken, String context, String reason, double weight) {
        spoken.computeIfAbsent(context, c -> new LinkedHashMap<>()).merge(reason, weight, Math::max);
    }

    /** Whether governments or organisations of states of different countries face each other. */
    private static boolean betweenStates(List<Party> actors, List<Party> recipients) {
        return actors.stream()
                .anyMatch(a -> isState(a)
                        && recipients.stream()
                                .anyMatch(r -> isState(r)
                                        && a.country() != null
                                        && !a.country().equals(r.country())));
    }

    private static boolean isState(Party p) {
        return p.country() != null
                && !p.country().equals("NGO")
                && !p.country().equals("MNC")
                && !p.country().equals("IMG")
                && (p.sector() == null || p.sector() == Sector.GOV);
    }
}
