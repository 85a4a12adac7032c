package org.polybius.language.nlp4j;

import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What NLP4J needs to tag and parse; read-only once loaded.
 *
 * @param classes word to the tags it may have
 * @param clusters word to the prefixes of its Brown cluster
 * @param tagger part-of-speech tagger
 * @param parser dependency parser
 */
record Nlp4jModels(
        PackedLexicon classes,
        PackedLexicon clusters,
        OnlineComponent<NLPNode, ?> tagger,
        OnlineComponent<NLPNode, ?> parser) {

    /** Gives every node what the tagger and the parser want to know of its word. */
    void lookUp(NLPNode[] nodes) {
        for (int i = 1; i < nodes.length; i++) {
            String word = nodes[i].getWordFormSimplifiedLowercase();
            nodes[i].setAmbiguityClasses(classes.get(word));
            List<String> cluster = clusters.get(word);
            Set<String> prefixes = cluster == null ? null : new LinkedHashSet<>(cluster);
            nodes[i].setWordClusters(prefixes);
        }
    }
}
