package org.polybius.language.nlp4j;

import java.util.List;
import org.polybius.language.SentenceFinder;
import org.polybius.language.nlp4j.Words.Word;
import org.polybius.model.CharSpan;

/** The sentences of {@link Nlp4jEngine}, which are found by rules and need no model. Thread-safe. */
public final class Nlp4jSentences implements SentenceFinder {
    private final Words words = new Words();

    @Override
    public List<CharSpan> spans(String text, CharSpan span) {
        return words(text, span).stream()
                .map(s -> new CharSpan(s.get(0).start(), s.get(s.size() - 1).end()))
                .toList();
    }

    List<List<Word>> words(String text, CharSpan span) {
        return SentenceSplitter.split(text, words.in(text, span.start(), span.end()));
    }
}
