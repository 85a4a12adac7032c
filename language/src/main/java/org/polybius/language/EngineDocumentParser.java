package org.polybius.language;

import java.util.ArrayList;
import java.util.List;
import org.polybius.model.Article;
import org.polybius.model.Document;
import org.polybius.model.DocumentParser;
import org.polybius.model.Section;
import org.polybius.model.Sentence;
import org.polybius.model.Token;

/** Reads the parts of an article that are language with an engine, one part at a time, so that no sentence spans two. */
public final class EngineDocumentParser implements DocumentParser {
    private final SentenceEngine engine;

    public EngineDocumentParser(SentenceEngine engine) {
        this.engine = engine;
    }

    @Override
    public String name() {
        return engine.name();
    }

    @Override
    public Document parse(Article article) {
        List<Sentence> sentences = new ArrayList<>();
        for (Section section : article.sections()) {
            if (section.kind().isRead()) {
                boolean title = section.kind() == Section.Kind.TITLE;
                for (SentenceEngine.ParsedSentence s :
                        engine.sentences(ArticleSentences.text(article, section), section.span())) {
                    List<Token> tokens = title ? asWritten(s.tokens(), article.readable()) : s.tokens();
                    sentences.add(new Sentence(sentences.size(), section, s.span(), tokens));
                }
            }
        }
        return new Document(article, sentences, name());
    }

    /** The tokens of a headline with their forms as the article writes them. */
    private static List<Token> asWritten(List<Token> tokens, String text) {
        return tokens.stream()
                .map(t -> t.form().equalsIgnoreCase(t.span().in(text))
                        ? new Token(
                                t.index(),
                                t.span(),
                                t.span().in(text),
                                t.lemma(),
                                t.upos(),
                                t.xpos(),
                                t.head(),
                                t.deprel())
                        : t)
                .toList();
    }
}
