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
        return "NLP4J 1.1.3 (en-pos, en-dep), UD conversion 2";
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
        Parse parse = read(sentence.stream().map(Word::shown).toList());
        Tree tree = HyphenJoiner.join(tree(text, sentence, parse));
        Lemmas.expandContractions(tree);
        UdConversion.convert(tree);
        TreeRepairs.repair(tree);
        for (int i = 0; i < tree.size; i++) {
            tree.lemma[i] = Lemmas.of(tree, i);
        }
        return new ParsedSentence(
                new CharSpan(tree.start[0], tree.end[tree.size - 1]), tree.tokens(UniversalTags.of(tree)));
    }

    /** What the models make of words; the root's part comes first. */
    private record Parse(List<String> tags, List<String> lemmas, List<Integer> heads, List<String> relations) {

        /** The same without a word on which nothing of weight hangs. */
        Parse without(int word) {
            List<Integer> moved = new ArrayList<>();
            for (int head : dropped(heads, word)) {
                int to = head == word ? heads.get(word) : head;
                moved.add(to > word ? to - 1 : to);
            }
            return new Parse(dropped(tags, word), dropped(lemmas, word), moved, dropped(relations, word));
        }

        private static <T> List<T> dropped(List<T> all, int at) {
            List<T> out = new ArrayList<>(all);
            out.remove(at);
            return out;
        }
    }

    private Parse read(List<String> shown) {
        SentenceWords words = models.words(shown);
        String[] tags = models.tagger().tags(words);
        List<Integer> commas = LeadingTimes.commasLeftOut(shown, tags);
        if (commas.isEmpty()) {
            FiniteVerbs.restore(shown, tags);
            return parse(words, tags);
        }
        List<String> more = new ArrayList<>(shown);
        commas.forEach(at -> more.add(at, ","));
        SentenceWords with = models.words(more);
        String[] newTags = models.tagger().tags(with);
        FiniteVerbs.restore(more, newTags);
        Parse parse = parse(with, newTags);
        for (int i = 0; i < commas.size(); i++) {
            // Those before it, and the root, come before it.
            parse = parse.without(commas.get(i) + commas.size() - i);
        }
        return parse;
    }

    private Parse parse(SentenceWords words, String[] tags) {
        String[] lemmas = tags.clone();
        for (int i = 1; i < lemmas.length; i++) {
            lemmas[i] = morphology.lemmatize(words.simplified(i), tags[i]);
        }
        ArcParser.Arcs arcs = models.parser().parse(words.with(tags, lemmas));
        return new Parse(List.of(tags), List.of(lemmas), arcs.heads(), arcs.relations());
    }

    private static Tree tree(String text, List<Word> sentence, Parse parse) {
        Tree tree = new Tree(sentence.size());
        for (int i = 0; i < tree.size; i++) {
            Word word = sentence.get(i);
            tree.start[i] = word.start();
            tree.end[i] = word.end();
            tree.form[i] = text.substring(word.start(), word.end());
            tree.lemma[i] = parse.lemmas.get(i + 1);
            tree.xpos[i] = parse.tags.get(i + 1);
            tree.head[i] = parse.heads.get(i + 1) - 1;
            tree.rel[i] = parse.relations.get(i + 1);
        }
        return tree;
    }
}
