package org.polybius.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.polybius.model.Sentence;
import org.polybius.model.Token;

/** A dependency tree drawn with lines: each word under its governor, beside it its relation, part of speech and lemma. */
final class TreeText {
    /** Deeper branches are drawn at this depth, so that a hostile sentence does not fill the screen with lines. */
    private static final int DEEPEST = 24;

    private static final int LONGEST_WORD = 40;

    private record Branch(Token token, String prefix, String own, int depth) {}

    private TreeText() {}

    /** The tree from its root down, children in the order of the text. */
    static List<String> lines(Sentence s) {
        List<String> drawn = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        Deque<Branch> todo = new ArrayDeque<>(List.of(new Branch(s.root(), "", "", 0)));
        while (!todo.isEmpty()) {
            Branch b = todo.pop();
            drawn.add(b.own() + word(b.token()));
            tokens.add(b.token());
            List<Token> children = s.children(b.token());
            for (int i = children.size() - 1; i >= 0; i--) {
                boolean last = i == children.size() - 1;
                boolean deep = b.depth() >= DEEPEST;
                todo.push(new Branch(
                        children.get(i),
                        deep ? b.prefix() : b.prefix() + (last ? "   " : "│  "),
                        b.prefix() + (last ? "└─ " : "├─ "),
                        b.depth() + 1));
            }
        }
        int width = drawn.stream().mapToInt(String::length).max().orElse(0);
        int relation = tokens.stream().mapToInt(t -> t.deprel().length()).max().orElse(0);
        List<String> out = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token t = tokens.get(i);
            out.add("  " + padded(drawn.get(i), width) + "  " + padded(t.deprel(), relation) + "  "
                    + padded(t.upos().name(), 5) + "  " + Console.harmless(t.lemma()));
        }
        return out;
    }

    private static String word(Token t) {
        String form = Console.harmless(t.form());
        return form.length() <= LONGEST_WORD ? form : form.substring(0, LONGEST_WORD - 1) + "…";
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
