package org.polybius.store.corrections;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Event;

/**
 * What somebody says about an event, once and for all: a later one of the same author about the same event takes its place
 * but does not change it.
 *
 * @param id its own
 * @param subject which event is meant, over all corrections of it: the id of the coder's event that was judged first, or
 *     of the correction that told of a missed one
 * @param author who says so
 * @param made when, to the millisecond
 * @param verdict what is said
 * @param wrong of {@link Verdict#WRONG}: the parts that are; empty otherwise
 * @param article the article's id
 * @param textHash SHA-256 of the article's text as it was, in hex digits, or null where there was none
 * @param passages the words that report the event
 * @param judged the coder's event as it was when it was judged; null where the coder had missed it
 * @param gold of {@link Verdict#EDITED} and {@link Verdict#MISSED}: the event as it should be; null otherwise
 * @param comment for people, or null
 */
public record Correction(
        String id,
        String subject,
        String author,
        Instant made,
        Verdict verdict,
        Set<EventPart> wrong,
        String article,
        @Nullable String textHash,
        List<Passage> passages,
        @Nullable Event judged,
        @Nullable GoldEvent gold,
        @Nullable String comment) {

    /** @throws IllegalArgumentException if what the verdict needs is not there, or more than that */
    public Correction {
        if (id.isBlank() || subject.isBlank() || author.isBlank() || article.isBlank() || passages.isEmpty()) {
            throw new IllegalArgumentException("a correction needs id, subject, author, article and words");
        }
        if ((verdict == Verdict.WRONG) == wrong.isEmpty()) {
            throw new IllegalArgumentException("parts are named where something is wrong, and only there");
        }
        if ((verdict == Verdict.EDITED || verdict == Verdict.MISSED) != (gold != null)) {
            throw new IllegalArgumentException("an event is given where one is edited or was missed, and only there");
        }
        if (verdict == Verdict.MISSED && judged != null
                || (verdict == Verdict.RIGHT || verdict == Verdict.WRONG || verdict == Verdict.EDITED)
                        && judged == null) {
            throw new IllegalArgumentException("an event of the coder's is judged, or was missed");
        }
        EnumSet<EventPart> parts = EnumSet.noneOf(EventPart.class);
        parts.addAll(wrong);
        wrong = Collections.unmodifiableSet(parts);
        passages = List.copyOf(passages);
    }
}
