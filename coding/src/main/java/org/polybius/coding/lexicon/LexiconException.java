package org.polybius.coding.lexicon;

import java.util.List;
import org.polybius.coding.project.Mistake;
import org.polybius.coding.project.Mistakes;

/** The lexicon's data files hold mistakes: each with its file, line and field. */
public final class LexiconException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    LexiconException(Mistakes mistakes) {
        super(message(mistakes));
    }

    private static String message(Mistakes mistakes) {
        List<Mistake> errors = mistakes.all().stream()
                .filter(m -> m.severity() == Mistake.Severity.ERROR)
                .toList();
        StringBuilder out = new StringBuilder("the lexicon has mistakes:");
        errors.stream().limit(SHOWN).forEach(m -> out.append("\n  ")
                .append(m.toString().replaceAll("\\R", " ")));
        long more = errors.size() - SHOWN + mistakes.left();
        return more <= 0
                ? out.toString()
                : out.append("\n  and ").append(more).append(" more").toString();
    }
}
