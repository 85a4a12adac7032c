package org.polybius.cli;

import java.util.ArrayList;
import java.util.List;
import org.polybius.model.Document;
import org.polybius.model.Sentence;

/**
 * Finds where an engine had to cut an endless sentence: pieces of many words, one after another in one paragraph, of which
 * only the last may end like a sentence.
 */
final class LongSentences {
    private static final int MANY_WORDS = 80;

    /**
     * A sentence that was cut.
     *
     * @param line where it begins in the article's text, from 1
     * @param words in all its pieces
     * @param parts how many pieces
     */
    record Cut(int line, int words, int parts) {}

    private LongSentences() {}

    static List<Cut> in(Document document) {
        List<Cut> out = new ArrayList<>();
        List<Sentence> all = document.sentences();
        for (int i = 0; i < all.size(); i++) {
            int last = i;
            int words = all.get(i).size();
            while (last + 1 < all.size()
                    && goesOn(all.get(last))
                    && all.get(last).section().equals(all.get(last + 1).section())) {
                last++;
                words += all.get(last).size();
            }
            if (last > i) {
                out.add(new Cut(line(document, all.get(i)), words, last - i + 1));
                i = last;
            }
        }
        return out;
    }

    private static boolean goesOn(Sentence s) {
        String end = s.token(s.size() - 1).form();
        return s.size() >= MANY_WORDS && !end.matches("[.?!:…\"”’')\\]]+");
    }

    private static int line(Document document, Sentence s) {
        return 1
                + (int) document.article()
                        .text()
                        .substring(0, s.span().start())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}
