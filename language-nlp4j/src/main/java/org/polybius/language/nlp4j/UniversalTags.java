package org.polybius.language.nlp4j;

import org.polybius.model.Upos;

/** Penn Treebank tags to universal parts of speech, where needed by the word's relation in the finished tree. */
final class UniversalTags {
    private UniversalTags() {}

    static Upos[] of(Tree t) {
        Upos[] out = new Upos[t.size];
        for (int i = 0; i < t.size; i++) {
            out[i] = of(t, i);
        }
        return out;
    }

    private static Upos of(Tree t, int i) {
        String rel = t.rel[i];
        String tag = t.xpos[i];
        if (rel.equals("punct")) {
            return tag.equals("SYM") && !isQuote(t.form[i]) ? Upos.SYM : Upos.PUNCT;
        }
        if (rel.startsWith("aux") || rel.equals("cop")) {
            return Upos.AUX;
        }
        if (tag.startsWith("VB")) {
            // "including", "following", "given": verbs that have become prepositions.
            return rel.equals("case")
                    ? Upos.ADP
                    : rel.equals("mark") ? Upos.SCONJ : rel.equals("amod") ? Upos.ADJ : Upos.VERB;
        }
        boolean determiner = rel.startsWith("det");
        return switch (tag) {
            case "CC" -> Upos.CCONJ;
            case "CD" -> Upos.NUM;
            case "DT", "PDT" ->
                determiner || rel.equals("cc:preconj")
                        ? Upos.DET
                        : t.lower(i).equals("there") ? Upos.PRON : rel.equals("advmod") ? Upos.ADV : Upos.PRON;
            case "WDT" -> determiner ? Upos.DET : rel.equals("mark") ? Upos.SCONJ : Upos.PRON;
            case "EX", "PRP", "PRP$", "WP", "WP$" -> Upos.PRON;
            case "IN" ->
                rel.equals("mark") ? Upos.SCONJ : rel.equals("advmod") && !isPreposition(t, i) ? Upos.ADV : Upos.ADP;
            case "TO" -> rel.equals("case") ? Upos.ADP : Upos.PART;
            case "RP" -> Upos.ADP;
            case "JJ", "JJR", "JJS", "AFX" -> Upos.ADJ;
            case "MD" -> Upos.AUX;
            case "NN", "NNS" -> Upos.NOUN;
            case "NNP", "NNPS" -> Upos.PROPN;
            case "POS" -> Upos.PART;
            case "RB", "RBR", "RBS", "WRB" -> adverb(t, i);
            case "SYM", "$", "#" -> Upos.SYM;
            case "UH" -> Upos.INTJ;
            case "HYPH", "NFP", ".", ",", ":", "``", "''", "-LRB-", "-RRB-" -> Upos.PUNCT;
            default -> Upos.X;
        };
    }

    private static boolean isQuote(String form) {
        return form.chars().allMatch(c -> "\"'\u201c\u201d\u2018\u2019`".indexOf(c) >= 0);
    }

    private static Upos adverb(Tree t, int i) {
        if (t.lower(i).equals("not") || t.lower(i).equals("n't") || t.lower(i).equals("n’t")) {
            return Upos.PART;
        }
        return t.rel[i].equals("case") ? Upos.ADP : t.rel[i].equals("mark") ? Upos.SCONJ : Upos.ADV;
    }

    private static boolean isPreposition(Tree t, int i) {
        // A preposition left without its noun ("the town they live in") stays one.
        return i > t.head[i];
    }
}
