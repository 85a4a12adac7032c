package org.polybius.coding.lexicon;

import java.util.List;

/** The lexicon's data files hold mistakes: each with its file and line. */
public final class LexiconException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LexiconException(List<String> mistakes) {
        super("the lexicon has " + mistakes.size() + " mistake(s):\n  " + String.join("\n  ", mistakes));
    }
}
