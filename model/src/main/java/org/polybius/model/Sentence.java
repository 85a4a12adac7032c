package org.polybius.model;

import java.util.ArrayList;
import java.util.List;

/** A sentence with its dependency tree; immutable. */
public final class Sentence {
    private final int index;
    private final Section section;
    private final CharSpan span;
    private final List<Token> tokens;
    private final List<List<Token>> children;
    private final Token root;

    /**
     * @param index position in the document, from 0
     * @param section the part of the article it belongs to
     * @param span from its first to its last character in the article's text
     * @param tokens its words in order, forming one tree
     * @throws IllegalArgumentException if there is no token, tokens are not in order or outside the span, or the heads
     *     do not form a tree with exactly one root
     */
    public Sentence(int index, Section section, CharSpan span, List<Token> tokens) {
        this.index = index;
        this.section = section;
        this.span = span;
        this.tokens = List.copyOf(tokens);
        this.root = checkTree(this.tokens, span);
        List<List<Token>> below = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            below.add(new ArrayList<>(2));
        }
        for (Token t : this.tokens) {
            if (t.head() >= 0) {
                below.get(t.head()).add(t);
            }
        }
        below.replaceAll(List::copyOf);
        this.children = below;
    }

    private static Token checkTree(List<Token> tokens, CharSpan span) {
        Token root = null;
        int last = span.start();
        for (int i = 0; i < tokens.size(); i++) {
            Token t = tokens.get(i);
            if (t.index() != i || t.head() >= tokens.size()) {
                throw new IllegalArgumentException("token " + i + " is out of place: " + t);
            }
            if (t.span().start() < last || t.span().end() > span.end()) {
                throw new IllegalArgumentException("token outside its sentence or out of order: " + t);
            }
            last = t.span().start();
            if (t.head() == -1) {
                if (root != null) {
                    throw new IllegalArgumentException("two roots: " + root.form() + ", " + t.form());
                }
                root = t;
            }
            int steps = 0;
            for (int h = t.head(); h >= 0; h = tokens.get(h).head()) {
                if (++steps > tokens.size()) {
                    throw new IllegalArgumentException("cycle at token " + i + " " + t.form());
                }
            }
        }
        if (root == null) {
            throw new IllegalArgumentException("a sentence needs a root");
        }
        return root;
    }

    /** Position in the document, from 0. */
    public int index() {
        return index;
    }

    public Section section() {
        return section;
    }

    public CharSpan span() {
        return span;
    }

    public List<Token> tokens() {
        return tokens;
    }

    public Token token(int i) {
        return tokens.get(i);
    }

    public int size() {
        return tokens.size();
    }

    public Token root() {
        return root;
    }

    /** The tokens that {@code token} governs, in order. */
    public List<Token> children(Token token) {
        return children.get(token.index());
    }

    /** The children whose relation is {@code relation} or a subtype of it, in order. */
    public List<Token> children(Token token, String relation) {
        List<Token> out = new ArrayList<>(2);
        for (Token c : children(token)) {
            if (c.is(relation)) {
                out.add(c);
            }
        }
        return out;
    }

    /** The tokens of the subtree under {@code token}, itself included, in order of the text. */
    public List<Token> subtree(Token token) {
        boolean[] in = new boolean[tokens.size()];
        mark(token, in);
        List<Token> out = new ArrayList<>();
        for (Token t : tokens) {
            if (in[t.index()]) {
                out.add(t);
            }
        }
        return out;
    }

    private void mark(Token from, boolean[] in) {
        // By hand and not by recursion: a hostile sentence can be a chain of thousands of words.
        List<Token> todo = new ArrayList<>(List.of(from));
        while (!todo.isEmpty()) {
            Token t = todo.remove(todo.size() - 1);
            in[t.index()] = true;
            todo.addAll(children(t));
        }
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (Token t : tokens) {
            out.append(out.isEmpty() ? "" : " ").append(t.form());
        }
        return out.toString();
    }
}
