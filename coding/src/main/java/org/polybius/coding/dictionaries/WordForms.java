package org.polybius.coding.dictionaries;

/** Lemmas as the engine gives them, by which entries are found. */
public interface WordForms {
    /** The lemma of {@code form}, lower case, if it is a verb: "break" of "broke". */
    String verb(String form);

    /** The lemma of {@code form}, lower case, if it is a noun: "tie" of "ties". */
    String noun(String form);
}
