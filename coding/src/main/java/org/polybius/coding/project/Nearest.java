package org.polybius.coding.project;

import java.util.Collection;

/** Finds what a mistyped word may have been meant for. */
public final class Nearest {
    private static final int LONGEST = 40;

    private Nearest() {}

    /** "; did you mean 'examples'?", or "; known are …" where nothing is near and the list is short, or "". */
    public static String hint(String word, Collection<String> known) {
        String best = "";
        int least = 3;
        for (String k : known) {
            int d = distance(word, k);
            if (d < least && d * 2 <= k.length()) {
                least = d;
                best = k;
            }
        }
        if (!best.isEmpty()) {
            return "; did you mean '" + best + "'?";
        }
        return known.size() > 25 || known.isEmpty()
                ? ""
                : "; known are " + String.join(", ", known.stream().sorted().toList());
    }

    /** How many letters must be put in, taken out, replaced; long words count as far apart. */
    static int distance(String a, String b) {
        if (a.length() > LONGEST || b.length() > LONGEST || Math.abs(a.length() - b.length()) > 2) {
            return LONGEST;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int next = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + cost);
                diagonal = row[j];
                row[j] = next;
            }
        }
        return row[b.length()];
    }
}
