package org.polybius.cli;

import java.util.List;
import org.polybius.model.CharSpan;
import org.polybius.model.Document;
import org.polybius.model.Event;

/**
 * What was made of an article.
 *
 * @param document the article with its trees, or without where nobody will look at them: they take the most memory
 * @param sentences where its sentences are, in order
 * @param cuts its sentences that were too long
 * @param events its events that are certain enough
 * @param withheld how many were not
 */
record CodedArticle(
        Document document, List<CharSpan> sentences, List<LongSentences.Cut> cuts, List<Event> events, int withheld) {

    static CodedArticle of(Document document, List<Event> events, double least, boolean withTrees) {
        List<Event> kept = events.stream().filter(e -> e.confidence() >= least).toList();
        return new CodedArticle(
                withTrees ? document : bare(document),
                document.sentences().stream().map(s -> s.span()).toList(),
                LongSentences.in(document),
                kept,
                events.size() - kept.size());
    }

    private static Document bare(Document document) {
        return new Document(document.article(), List.of(), document.parser());
    }
}
