package org.polybius.language.nlp4j;

import edu.emory.mathcs.nlp.common.util.Language;
import edu.emory.mathcs.nlp.component.morph.MorphologicalAnalyzer;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.util.ArrayList;
import java.util.List;
import org.polybius.language.SentenceEngine;
import org.polybius.language.nlp4j.Words.Word;
import org.polybius.model.CharSpan;

/**
 * English by NLP4J 1.1.3, its trees turned into Universal Dependencies v2.
 *
 * <p>Thread-safe: the models are only read, and every sentence has its own nodes.
 */
public final class Nlp4jEngine implements SentenceEngine {
    private final Nlp4jModels models;
    private final MorphologicalAnalyzer<NLPNode> morphology = new MorphologicalAnalyzer<>(Language.ENGLISH);
    private final Words words = new Words();

    /** @param cache where the unpacked models are kept; they are unpacked there on first use */
    public Nlp4jEngine(ModelCache cache) {
        models = cache.load();
    }

    @Override
    public String name() {
        return "NLP4J 1.1.3 (en-pos, en-dep), UD conversion 1";
    }

    @Override
    public List<ParsedSentence> sentences(String text, CharSpan span) {
        List<ParsedSentence> out = new ArrayList<>();
        for (List<Word> sentence : SentenceSplitter.split(text, words.in(text, span.start(), span.end()))) {
            out.add(parse(text, sentence));
        }
        return out;
    }

    private ParsedSentence parse(String text, List<Word> sentence) {
        NLPNode[] nodes = new NLPNode[sentence.size() + 1];
        nodes[0] = new NLPNode();
        nodes[0].toRoot();
        for (int i = 1; i < nodes.length; i++) {
            nodes[i] = new NLPNode(i, sentence.get(i - 1).shown());
        }
        models.lookUp(nodes);
        models.tagger().process(nodes);
        morphology.process(nodes);
        models.parser().process(nodes);

        Tree tree = HyphenJoiner.join(tree(text, sentence, nodes));
        Lemmas.expandContractions(tree);
        UdConversion.convert(tree);
        TreeRepairs.repair(tree);
        for (int i = 0; i < tree.size; i++) {
            tree.lemma[i] = Lemmas.of(tree, i);
        }
        return new ParsedSentence(
                new CharSpan(tree.start[0], tree.end[tree.size - 1]), tree.tokens(UniversalTags.of(tree)));
    }

    private static Tree tree(String text, List<Word> sentence, NLPNode[] nodes) {
        Tree tree = new Tree(sentence.size());
        for (int i = 0; i < tree.size; i++) {
            Word word = sentence.get(i);
            NLPNode node = nodes[i + 1];
            tree.start[i] = word.start();
            tree.end[i] = word.end();
            tree.form[i] = text.substring(word.start(), word.end());
            tree.lemma[i] = node.getLemma();
            tree.xpos[i] = node.getPartOfSpeechTag();
            tree.head[i] = node.getDependencyHead().getID() - 1;
            tree.rel[i] = node.getDependencyLabel();
        }
        return tree;
    }
}
