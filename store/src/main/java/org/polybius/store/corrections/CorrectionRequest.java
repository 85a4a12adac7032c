package org.polybius.store.corrections;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.model.CharSpan;

/**
 * What somebody wants to say about an event.
 *
 * @param author who says so
 * @param verdict what is said
 * @param about the id of an event of the coder's, or the subject of an earlier correction; null of a missed event
 * @param wrong the parts that are wrong
 * @param article of a missed event: the article's id
 * @param words of a missed event: where the words stand that report it, in UTF-16 units of the article's text
 * @param gold the event as it should be, or null; the quote may be empty, the words are then taken
 * @param comment for people, or null
 */
public record CorrectionRequest(
        String author,
        Verdict verdict,
        @Nullable String about,
        Set<EventPart> wrong,
        @Nullable String article,
        List<CharSpan> words,
        @Nullable GoldEvent gold,
        @Nullable String comment) {
    private static final int LONGEST_AUTHOR = 200;
    private static final int LONGEST_COMMENT = 10_000;

    /** @throws IllegalArgumentException if it says too little, or more than its verdict can; the message says what */
    public CorrectionRequest {
        if (author.isBlank() || author.length() > LONGEST_AUTHOR) {
            throw new IllegalArgumentException("author: a name of 1 to " + LONGEST_AUTHOR + " characters is wanted");
        }
        if (comment != null && comment.length() > LONGEST_COMMENT) {
            throw new IllegalArgumentException("comment: at most " + LONGEST_COMMENT + " characters");
        }
        boolean missed = verdict == Verdict.MISSED;
        if (missed == (about != null)) {
            throw new IllegalArgumentException(
                    missed
                            ? "event: a missed event is none of the coder's"
                            : "event: which event is meant is not said");
        }
        if (missed != (article != null) || missed == words.isEmpty()) {
            throw new IllegalArgumentException("article, words: both are given of a missed event, and only there");
        }
        if ((verdict == Verdict.WRONG) == wrong.isEmpty()) {
            throw new IllegalArgumentException("wrong: parts are named with the verdict wrong, and only there");
        }
        if ((missed || verdict == Verdict.EDITED) != (gold != null)) {
            throw new IllegalArgumentException("gold: the event as it should be is given of an edited or missed one");
        }
        wrong = Set.copyOf(wrong);
        words = List.copyOf(words);
    }

    /** Everything about an event is right. */
    public static CorrectionRequest right(String author, String event) {
        return new CorrectionRequest(author, Verdict.RIGHT, event, Set.of(), null, List.of(), null, null);
    }

    /** Some parts of an event are wrong. */
    public static CorrectionRequest wrong(String author, String event, Set<EventPart> parts) {
        return new CorrectionRequest(author, Verdict.WRONG, event, parts, null, List.of(), null, null);
    }

    /** An event as it should be. */
    public static CorrectionRequest edited(String author, String event, GoldEvent gold) {
        return new CorrectionRequest(author, Verdict.EDITED, event, Set.of(), null, List.of(), gold, null);
    }

    /** An event that an article reports with these words and that was not coded. */
    public static CorrectionRequest missed(String author, String article, List<CharSpan> words, GoldEvent gold) {
        return new CorrectionRequest(author, Verdict.MISSED, null, Set.of(), article, words, gold, null);
    }

    /** What the author said of an event before is taken back. */
    public static CorrectionRequest withdrawn(String author, String about) {
        return new CorrectionRequest(author, Verdict.WITHDRAWN, about, Set.of(), null, List.of(), null, null);
    }
}
