package org.polybius.language.nlp4j;

import java.util.List;

/**
 * What NLP4J needs to tag and parse; read-only once loaded.
 *
 * @param classes word to the tags it may have
 * @param clusters word to the prefixes of its Brown cluster
 * @param tagger part-of-speech tagger
 * @param parser dependency parser
 */
record Nlp4jModels(PackedLexicon classes, PackedLexicon clusters, Tagger tagger, ArcParser parser) {

    /** What the models are told of the words of a sentence. */
    SentenceWords words(List<String> forms) {
        return SentenceWords.of(forms, classes, clusters);
    }
}
