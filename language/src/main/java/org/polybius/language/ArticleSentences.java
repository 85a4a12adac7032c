package org.polybius.language;

import java.util.List;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Section;

/** Where the sentences of an article stand: those that {@link EngineDocumentParser} makes trees of. */
public final class ArticleSentences {
    private final SentenceFinder finder;

    public ArticleSentences(SentenceFinder finder) {
        this.finder = finder;
    }

    /** Their places, in order. */
    public List<CharSpan> of(Article article) {
        return article.sections().stream()
                .filter(section -> section.kind().isRead())
                .flatMap(section -> finder.spans(text(article, section), section.span()).stream())
                .toList();
    }

    /** The text in which a section is read; every length is as in the stored text. */
    static String text(Article article, Section section) {
        return section.kind() == Section.Kind.TITLE ? HeadlineCase.undo(article, section) : article.readable();
    }
}
