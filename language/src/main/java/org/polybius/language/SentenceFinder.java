package org.polybius.language;

import java.util.List;
import org.polybius.model.CharSpan;

/** Finds where sentences stand, without parsing them: the same that a {@link SentenceEngine} parses. Thread-safe. */
@FunctionalInterface
public interface SentenceFinder {

    /**
     * Where the sentences in {@code span} of {@code text} stand, in order; none where it holds only white space.
     *
     * @param text the whole text
     * @param span the paragraph to read; no sentence reaches beyond it
     */
    List<CharSpan> spans(String text, CharSpan span);
}
