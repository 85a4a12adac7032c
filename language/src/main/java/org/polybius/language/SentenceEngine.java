package org.polybius.language;

import java.util.List;
import org.polybius.model.CharSpan;
import org.polybius.model.Token;

/**
 * What splits running text into sentences and parses them. An engine is thread-safe and keeps nothing between calls.
 *
 * <p>An engine knows nothing of articles: it sees text, and a stretch of it that is one paragraph.
 */
public interface SentenceEngine {

    /** Name and version of the engine and its model, for provenance. */
    String name();

    /**
     * The sentences that stand in {@code span} of {@code text}, in order; none where it holds only white space.
     *
     * @param text the whole text; never altered, so that offsets stay right
     * @param span the paragraph to read; no sentence reaches beyond it
     * @return sentences whose spans and tokens count UTF-16 units of {@code text}
     */
    List<ParsedSentence> sentences(String text, CharSpan span);

    /**
     * A sentence that has not yet found its place in a document.
     *
     * @param span from its first token's start to its last token's end
     * @param tokens its words in order, forming one Universal Dependencies tree
     */
    record ParsedSentence(CharSpan span, List<Token> tokens) {

        /** Copies the list. */
        public ParsedSentence {
            tokens = List.copyOf(tokens);
        }
    }
}
