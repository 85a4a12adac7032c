package org.polybius.language.nlp4j;

import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexica;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;

/**
 * What NLP4J needs to tag and parse; read-only once loaded.
 *
 * @param lexica word classes and clusters
 * @param tagger part-of-speech tagger
 * @param parser dependency parser
 */
record Nlp4jModels(
        GlobalLexica<NLPNode> lexica, OnlineComponent<NLPNode, ?> tagger, OnlineComponent<NLPNode, ?> parser) {}
