package org.polybius.coding.relations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.polybius.coding.composition.Referents;
import org.polybius.coding.composition.Scope;
import org.polybius.coding.composition.SentenceReader;
import org.polybius.coding.composition.Told;
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
    private final Repairs repairs;

    public PairRelater(Lexicon lexicon, ReferentReader referents) {
        this(lexicon, referents, Repairs.load(lexicon));
    }

    /** @param repairs mend the trees before they are read */
    public PairRelater(Lexicon lexicon, ReferentReader referents, Repairs repairs) {
        this.repairs = repairs;
        this.sentences = new SentenceReader(lexicon);
        this.referents = referents;
    }

    /**
     * The relation that fits the pair best.
     *
     * @param given the parsed {@link MarkedPair#text() text} of the pair
     */
    public Relation relate(Document given, MarkedPair pair) {
        RepairedDocument repaired = repairs.repair(given);
        Document document = repaired.document();
        Referents article = referents.read(document);
        List<Candidate> found = new ArrayList<>();
        for (Sentence s : document.sentences()) {
            for (Reading way : Reading.values()) {
                Referents here = new PairReferents(article, pair, way.onlyMarked);
                for (Told told : sentences.read(s, here, way.scope)) {
                    found.add(new Candidate(s, told, Fit.of(s, told, pair, here) - way.doubt));
                }
            }
        }
        Optional<Candidate> best = found.stream().max(Comparator.comparingDouble(Candidate::fit));
        return best.map(c -> new Relation(types.of(c.told.meaning().coding()), c.confidence(), c.why(repaired)))
                .orElseGet(() -> new Relation(null, 0, List.of("no word of the lexicon names a deed here")));
    }

    private record Candidate(Sentence sentence, Told told, double fit) {
        List<String> why(RepairedDocument repaired) {
            List<String> out = new ArrayList<>(repaired.remarks(sentence, told.words()));
            out.addAll(told.meaning().why());
            return out;
        }

        double confidence() {
            return Math.max(0.05, Math.min(0.95, fit / 7));
        }
    }

    /** The ways a sentence is read, the strictest first. */
    private enum Reading {
        EVERYBODY(Scope.MENTIONED, false, 0),
        ONLY_MARKED(Scope.MENTIONED, true, 0.2),
        GUESSED(Scope.GUESSED, false, 2.5),
        GUESSED_MARKED(Scope.GUESSED, true, 2.7);

        private final Scope scope;
        private final boolean onlyMarked;
        private final double doubt;

        Reading(Scope scope, boolean onlyMarked, double doubt) {
            this.scope = scope;
            this.onlyMarked = onlyMarked;
            this.doubt = doubt;
        }
    }
}
