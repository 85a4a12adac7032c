package org.polybius.model;

/**
 * A stretch of one sentence, half-open, in tokens counted from 0.
 *
 * @param start index of the first token, at least 0
 * @param end index after the last token, greater than {@code start}
 */
public record TokenSpan(int start, int end) {

    /** @throws IllegalArgumentException if the span is empty, negative or in the wrong order */
    public TokenSpan {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a token span: [" + start + ", " + end + ")");
        }
    }

    public int length() {
        return end - start;
    }

    public boolean contains(int token) {
        return start <= token && token < end;
    }

    public boolean overlaps(TokenSpan other) {
        return start < other.end && other.start < end;
    }
}
