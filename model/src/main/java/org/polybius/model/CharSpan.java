package org.polybius.model;

/**
 * A stretch of an article's stored text, half-open, in UTF-16 units.
 *
 * @param start index of the first unit, at least 0
 * @param end index after the last unit, at least {@code start}
 */
public record CharSpan(int start, int end) implements Comparable<CharSpan> {

    /** @throws IllegalArgumentException if the bounds are negative or in the wrong order */
    public CharSpan {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
        }
    }

    public int length() {
        return end - start;
    }

    /** The words at this span. @throws IndexOutOfBoundsException if the span reaches beyond {@code text} */
    public String in(String text) {
        return text.substring(start, end);
    }

    public boolean contains(CharSpan other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(CharSpan other) {
        return start < other.end && other.start < end;
    }

    /** The smallest span that covers both. */
    public CharSpan cover(CharSpan other) {
        return new CharSpan(Math.min(start, other.start), Math.max(end, other.end));
    }

    @Override
    public int compareTo(CharSpan other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
