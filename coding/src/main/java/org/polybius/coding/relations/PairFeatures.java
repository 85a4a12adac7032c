package org.polybius.coding.relations;

import java.util.LinkedHashMap;
import java.util.Map;
import org.polybius.coding.composition.Meaning;
import org.polybius.coding.composition.Scope;
import org.polybius.coding.composition.Told;
import org.polybius.coding.lexicon.Coding;
import org.polybius.model.Upos;

/** What speaks for a relation and against it, for {@link org.polybius.coding.confidence.ConfidenceModel}. */
final class PairFeatures {
    /** A greater lead over the next best type says nothing new. */
    private static final double CLEAR = 3;

    private PairFeatures() {}

    /**
     * The features; one that is not there is left out.
     *
     * @param coding what is answered
     * @param fit how well it answers the question
     * @param margin how much better than the best answer of another type
     * @param mended whether the tree was mended there
     */
    static Map<String, Double> of(
            Told told, Coding coding, double fit, double margin, PairRelater.Way way, boolean mended) {
        Meaning m = told.meaning();
        Map<String, Double> out = new LinkedHashMap<>();
        out.put("fit", fit);
        out.put("lead over the next type", Math.min(CLEAR, margin));
        out.put("type " + coding.type(), 1.0);
        put(out, "conditions of the entry not met", way.scope == Scope.GUESSED);
        if (m.met() < 1) {
            out.put("share of its conditions not met", 1 - m.met());
        }
        put(out, "nobody else as a party", way.onlyMarked);
        put(out, "only mentioned", told.mentioned());
        put(out, "hypothetical", m.hypothetical());
        put(out, "someone says so", !told.speech().isEmpty());
        put(out, "operator over no known deed", m.alone());
        put(out, "operators over the deed", m.entries().size() > 1);
        put(out, "told by a noun", m.trigger().upos() == Upos.NOUN);
        put(out, "nobody acts", m.actors().isEmpty());
        put(out, "nobody undergoes", m.recipients().isEmpty());
        put(out, "the tree was mended", mended);
        return out;
    }

    private static void put(Map<String, Double> out, String feature, boolean there) {
        if (there) {
            out.put(feature, 1.0);
        }
    }
}
