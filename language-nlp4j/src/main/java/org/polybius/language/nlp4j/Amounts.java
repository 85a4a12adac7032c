package org.polybius.language.nlp4j;

/** Amounts of money: UD reads "$5 million" as it is said, dollars counted by a number. */
final class Amounts {
    private Amounts() {}

    static void putCurrencyAboveNumber(Tree t) {
        for (int c = 0; c + 1 < t.size; c++) {
            int number = t.head[c];
            if (!t.xpos[c].equals("$") || number < c || !t.xpos[number].equals("CD")) {
                continue;
            }
            t.swap(number, c, "nummod");
            if (t.rel[c].equals("nummod")) {
                t.rel[c] = "compound";
            }
            for (int x : t.children(number)) {
                // Other digits and "about" count; "in aid" and "dollars" go with the currency.
                if (!t.xpos[x].equals("CD") && !t.rel[x].equals("advmod")) {
                    t.attach(x, c);
                }
            }
        }
    }
}
