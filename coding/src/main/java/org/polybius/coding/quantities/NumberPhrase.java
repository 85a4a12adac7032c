package org.polybius.coding.quantities;

/**
 * Words that say how many: "at least 12", "tens of thousands", "no".
 *
 * @param start index of the first token
 * @param end index after the last token
 * @param range what they say
 * @param size whether they give the size of a body of people and not a number of bodies ("3,000-strong")
 */
record NumberPhrase(int start, int end, Range range, boolean size) {
    boolean contains(int token) {
        return start <= token && token < end;
    }
}
