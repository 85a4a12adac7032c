package org.polybius.model;

/**
 * A word of a sentence with its place in the Universal Dependencies tree.
 *
 * @param index position in the sentence, from 0
 * @param span where it stands in the article's stored text
 * @param form the word as written
 * @param lemma its dictionary form, lower case but for names
 * @param upos universal part of speech
 * @param xpos Penn Treebank tag
 * @param head index of the governing token, or -1 for the root
 * @param deprel Universal Dependencies v2 relation to the head, with subtype ({@code nsubj:pass}); {@code root} for the
 *     root
 */
public record Token(
        int index, CharSpan span, String form, String lemma, Upos upos, String xpos, int head, String deprel) {

    /** @throws IllegalArgumentException if an index is out of range, or root and head disagree */
    public Token {
        if (index < 0 || head < -1 || head == index) {
            throw new IllegalArgumentException("bad head " + head + " of token " + index + " " + form);
        }
        if (deprel.equals("root") != (head == -1)) {
            throw new IllegalArgumentException("relation " + deprel + " with head " + head + ": " + form);
        }
    }

    /** Whether the relation to the head is {@code relation} or a subtype of it. */
    public boolean is(String relation) {
        return deprel.startsWith(relation)
                && (deprel.length() == relation.length() || deprel.charAt(relation.length()) == ':');
    }
}
