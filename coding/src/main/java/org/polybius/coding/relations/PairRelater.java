package org.polybius.coding.relations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.polybius.coding.composition.Referents;
import org.polybius.coding.composition.Scope;
import org.polybius.coding.composition.SentenceReader;
import org.polybius.coding.composition.Told;
import org.polybius.coding.confidence.ConfidenceModel;
import org.polybius.coding.lexicon.Coding;
import org.polybius.coding.lexicon.Entry;
import org.polybius.coding.lexicon.Lexicon;
import org.polybius.coding.repair.RepairedDocument;
import org.polybius.coding.repair.Repairs;
import org.polybius.coding.resolution.ReferentReader;
import org.polybius.model.Document;
import org.polybius.model.Sentence;

/** Tells what the first of two marked phrases does to the second. Thread-safe. */
public final class PairRelater {
    private final SentenceReader sentences;
    private final ReferentReader referents;
    private final PairTypes types = PairTypes.load();
    private final ConfidenceModel confidence = ConfidenceModel.load("pair");
    private final Repairs repairs;
    private final Standing standing;
    private final Relation unknown;

    public PairRelater(Lexicon lexicon, ReferentReader referents) {
        this(lexicon, referents, Repairs.load(lexicon));
    }

    /** @param repairs mend the trees before they are read */
    public PairRelater(Lexicon lexicon, ReferentReader referents, Repairs repairs) {
        this.repairs = repairs;
        this.sentences = new SentenceReader(lexicon);
        this.referents = referents;
        this.standing = new Standing(lexicon.table());
        this.unknown = Relation.unknown(lexicon);
    }

    /**
     * The relation that fits the pair best; where nothing in the sentence is known, the commonest one, without confidence.
     *
     * @param given the parsed {@link MarkedPair#text() text} of the pair
     */
    public Relation relate(Document given, MarkedPair pair) {
        RepairedDocument repaired = repairs.repair(given);
        Document document = repaired.document();
        Referents article = referents.read(document);
        List<Candidate> found = new ArrayList<>();
        for (Sentence s : document.sentences()) {
            for (Way way : Way.values()) {
                Referents here = new PairReferents(article, pair, way.onlyMarked);
                for (Told told : sentences.read(s, here, way.scope)) {
                    Coding read = standing.of(s, told, pair, here);
                    Coding coding = types.of(
                            read, read.equals(deed(told).coding()) ? deed(told).name() : "");
                    found.add(new Candidate(s, told, way, coding, Fit.of(s, told, pair, here) - way.doubt));
                }
            }
        }
        if (found.isEmpty()) {
            return unknown;
        }
        found.sort(Comparator.comparingDouble(Candidate::fit).reversed());
        Candidate best = found.get(0);
        Coding coding = best.coding;
        double next = found.stream()
                .filter(c -> c.coding.type() != coding.type())
                .mapToDouble(Candidate::fit)
                .findFirst()
                .orElse(Math.min(best.fit, 0) - 1);
        List<String> repairs = repaired.remarks(best.sentence, best.told.words());
        Map<String, Double> features =
                PairFeatures.of(best.told, coding, best.fit, best.fit - next, best.way, !repairs.isEmpty());
        List<String> why = new ArrayList<>(repairs);
        why.addAll(best.told.meaning().why());
        if (best.told.meaning().met() < 1) {
            why.add("a guess: not all that the entry asks for is there");
        }
        double probability = Math.round(confidence.probability(features) * 100) / 100.0;
        return new Relation(coding, probability, why, features);
    }

    /** The entry that tells the deed itself: the last under all operators. */
    private static Entry deed(Told told) {
        List<Entry> entries = told.meaning().entries();
        return entries.get(entries.size() - 1);
    }

    private record Candidate(Sentence sentence, Told told, Way way, Coding coding, double fit) {}

    /** The ways a sentence is read, the strictest first. */
    enum Way {
        EVERYBODY(Scope.MENTIONED, false, 0),
        ONLY_MARKED(Scope.MENTIONED, true, 0.2),
        GUESSED(Scope.GUESSED, false, 2.5),
        GUESSED_MARKED(Scope.GUESSED, true, 2.7);

        final Scope scope;
        final boolean onlyMarked;
        private final double doubt;

        Way(Scope scope, boolean onlyMarked, double doubt) {
            this.scope = scope;
            this.onlyMarked = onlyMarked;
            this.doubt = doubt;
        }
    }
}
