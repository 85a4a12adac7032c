package org.polybius.language.nlp4j;

import java.util.ArrayList;
import java.util.List;
import org.polybius.language.SentenceEngine;
import org.polybius.model.CharSpan;
import org.polybius.model.Section;
import org.polybius.model.Sentence;
import org.polybius.model.Token;

/** The engine of all tests, loaded once, and ways to look at what it gives. */
final class Parsed {
    static final Nlp4jEngine ENGINE = new Nlp4jEngine(new ModelCache(ModelCache.standardFolder(), System.err::println));

    private Parsed() {}

    /** The sentences of a text that is one paragraph, with every span checked against the text. */
    static List<Sentence> sentences(String text) {
        CharSpan all = new CharSpan(0, text.length());
        List<Sentence> out = new ArrayList<>();
        for (SentenceEngine.ParsedSentence s : ENGINE.sentences(text, all)) {
            for (Token t : s.tokens()) {
                if (!t.span().in(text).equals(t.form())) {
                    throw new AssertionError("span of " + t + " is " + t.span().in(text));
                }
            }
            out.add(new Sentence(out.size(), new Section(Section.Kind.BODY, all), s.span(), s.tokens()));
        }
        return out;
    }

    static Sentence sentence(String text) {
        List<Sentence> all = sentences(text);
        if (all.size() != 1) {
            throw new AssertionError("not one sentence: " + all);
        }
        return all.get(0);
    }

    static List<String> forms(String text) {
        return sentences(text).stream()
                .flatMap(s -> s.tokens().stream())
                .map(Token::form)
                .toList();
    }

    static Token token(Sentence s, String form) {
        return s.tokens().stream()
                .filter(t -> t.form().equals(form))
                .findFirst()
                .orElseThrow();
    }

    /** Every arc as {@code relation(head, dependent)}; the root's head is ROOT. */
    static List<String> arcs(Sentence s) {
        return s.tokens().stream()
                .map(t -> t.deprel() + "("
                        + (t.head() < 0 ? "ROOT" : s.token(t.head()).form()) + ", " + t.form() + ")")
                .toList();
    }
}
