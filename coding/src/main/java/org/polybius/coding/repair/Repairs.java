package org.polybius.coding.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.polybius.coding.lexicon.Lexicon;
import org.polybius.model.Document;
import org.polybius.model.Sentence;
import org.polybius.model.Token;

/** Mends trees by named rules; immutable and safe for many threads. */
public final class Repairs {
    private final List<RepairRule> rules;

    private Repairs(List<RepairRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * The rules that ship with Polybius.
     *
     * @param lexicon says what words mean
     * @throws RepairException if the data file holds mistakes
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static Repairs load(Lexicon lexicon) {
        return new Repairs(RepairReader.shipped(new Vocabulary(lexicon)));
    }

    /** No rule at all: trees stay as they are. */
    public static Repairs none() {
        return new Repairs(List.of());
    }

    /** The rules without the one of that name, to measure what it brings. */
    public Repairs without(String name) {
        return new Repairs(rules.stream().filter(r -> !r.name().equals(name)).toList());
    }

    /** The rules in the order in which they run. */
    public List<RepairRule> rules() {
        return rules;
    }

    /** The sentence with its tree mended. Every rule is tried once at every word. */
    public Repaired repair(Sentence sentence) {
        Sentence s = sentence;
        List<Applied> applied = new ArrayList<>(0);
        for (RepairRule rule : rules) {
            for (int i = 0; i < s.size(); i++) {
                Token anchor = s.token(i);
                if (!rule.mayBeginAt(s, anchor)) {
                    continue;
                }
                int[] found = rule.find(s, anchor);
                Sentence mended = found == null ? null : rule.apply(s, found);
                if (found != null && mended != null) {
                    s = mended;
                    applied.add(new Applied(rule.name(), RepairRule.words(found)));
                }
            }
        }
        return new Repaired(s, applied);
    }

    /** The document with all trees mended. */
    public RepairedDocument repair(Document document) {
        List<Sentence> sentences = new ArrayList<>(document.sentences().size());
        Map<Integer, List<Applied>> applied = new HashMap<>();
        for (Sentence s : document.sentences()) {
            Repaired mended = repair(s);
            sentences.add(mended.sentence());
            if (!mended.applied().isEmpty()) {
                applied.put(s.index(), mended.applied());
            }
        }
        return new RepairedDocument(
                applied.isEmpty() ? document : new Document(document.article(), sentences, document.parser()), applied);
    }
}
