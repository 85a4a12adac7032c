package org.polybius.language;

import java.util.ArrayList;
import java.util.List;
import org.polybius.model.Article;
import org.polybius.model.Document;
import org.polybius.model.DocumentParser;
import org.polybius.model.Section;
import org.polybius.model.Sentence;

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
                for (SentenceEngine.ParsedSentence s : engine.sentences(article.readable(), section.span())) {
                    sentences.add(new Sentence(sentences.size(), section, s.span(), s.tokens()));
                }
            }
        }
        return new Document(article, sentences, name());
    }
}
