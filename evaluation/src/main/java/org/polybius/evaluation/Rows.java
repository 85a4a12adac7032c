package org.polybius.evaluation;

/**
 * Which rows of a table of sentences or pairs are scored. Rows are numbered from 0 in the order of the file, the header
 * not counted: lexicons are tuned on the even ones, results reported on the odd ones.
 */
public enum Rows {
    ALL,
    EVEN,
    ODD;

    boolean takes(int row) {
        return this == ALL || (row % 2 == 1) == (this == ODD);
    }
}
