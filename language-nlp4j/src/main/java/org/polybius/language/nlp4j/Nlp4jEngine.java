package org.polybius.language.nlp4j;

import edu.emory.mathcs.nlp.component.morph.english.EnglishMorphAnalyzer;
import java.util.ArrayList;
import java.util.List;
import org.polybius.language.SentenceEngine;
import org.polybius.language.nlp4j.Words.Word;
import org.polybius.model.CharSpan;

/**
 * English by NLP4J 1.1.3, its trees turned into Universal Dependencies v2.
 *
 * <p>Thread-safe: the models are only read, and every sentence has its own state.
 */
public final class Nlp4jEngine implements SentenceEngine {
    private final Nlp4jModels models;
    private final EnglishMorphAnalyzer morphology = new EnglishMorphAnalyzer();
    private final Nlp4jSentences splitting = new Nlp4jSentences();

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
        for (List<Word> sentence : splitting.words(text, span)) {
            out.add(parse(text, sentence));
        }
        return out;
    }

    private ParsedSentence parse(String text, List<Word> sentence) {
        SentenceWords words = models.words(sentence.stream().map(Word::shown).toList());
        String[] tags = models.tagger().tags(words);
        String[] lemmas = tags.clone();
        for (int i = 1; i < lemmas.length; i++) {
            lemmas[i] = morphology.lemmatize(words.simplified(i), tags[i]);
        }
        ArcParser.Arcs arcs = models.parser().parse(words.with(tags, lemmas));

        Tree tree = HyphenJoiner.join(tree(text, sentence, tags, lemmas, arcs));
        Lemmas.expandContractions(tree);
        UdConversion.convert(tree);
        TreeRepairs.repair(tree);
        for (int i = 0; i < tree.size; i++) {
            tree.lemma[i] = Lemmas.of(tree, i);
        }
        return new ParsedSentence(
                new CharSpan(tree.start[0], tree.end[tree.size - 1]), tree.tokens(UniversalTags.of(tree)));
    }

    private static Tree tree(String text, List<Word> sentence, String[] tags, String[] lemmas, ArcParser.Arcs arcs) {
        Tree tree = new Tree(sentence.size());
        for (int i = 0; i < tree.size; i++) {
            Word word = sentence.get(i);
            tree.start[i] = word.start();
            tree.end[i] = word.end();
            tree.form[i] = text.substring(word.start(), word.end());
            tree.lemma[i] = lemmas[i + 1];
            tree.xpos[i] = tags[i + 1];
            tree.head[i] = arcs.heads().get(i + 1) - 1;
            tree.rel[i] = arcs.relations().get(i + 1);
        }
        return tree;
    }
}
