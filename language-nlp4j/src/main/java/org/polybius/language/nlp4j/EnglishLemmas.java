package org.polybius.language.nlp4j;

import edu.emory.mathcs.nlp.common.util.Language;
import edu.emory.mathcs.nlp.component.morph.MorphologicalAnalyzer;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;

/**
 * Lemmas as the engine gives them, without its models: whether a word of a data file can be one, and of which a form is. Thread-safe.
 */
public final class EnglishLemmas {
    private final MorphologicalAnalyzer<NLPNode> morphology = new MorphologicalAnalyzer<>(Language.ENGLISH);

    /** Loads the dictionary, a few tenths of a second. */
    public EnglishLemmas() {}

    /** Whether {@code word} can be the lemma of a verb: "attack", "bring", "shed", not "attacked" or "attacking". */
    public boolean isVerb(String word) {
        // Only regular endings tell: "found" is a form of "find" and a verb of its own.
        return !(word.endsWith("ed") && differs(word, "VBD")
                || word.endsWith("ing") && differs(word, "VBG")
                || word.endsWith("s") && !word.endsWith("ss") && differs(word, "VBZ"));
    }

    /** Whether {@code word} can be the lemma of a noun: "series", "crisis", not "weapons". */
    public boolean isNoun(String word) {
        return !(word.endsWith("s") && differs(word, "NNS") && differs(word, "NN"));
    }

    /** The lemma of a form of a verb: "break" of "broke", "broken" and "break". */
    public String verb(String form) {
        for (String tag : new String[] {"VBD", "VBN", "VBG", "VBZ"}) {
            String lemma = lemma(form, tag);
            if (!lemma.equals(form)) {
                return lemma;
            }
        }
        return form;
    }

    /** The lemma of a form of a noun: "tie" of "ties" and "tie", "woman" of "women". */
    public String noun(String form) {
        return lemma(form, "NNS");
    }

    private boolean differs(String word, String tag) {
        return !word.equals(lemma(word, tag));
    }

    private String lemma(String word, String tag) {
        NLPNode root = new NLPNode();
        root.toRoot();
        NLPNode node = new NLPNode(1, word);
        node.setPartOfSpeechTag(tag);
        morphology.process(new NLPNode[] {root, node});
        return node.getLemma();
    }
}
