/**
 * What words mean: the frame lexicon and the table that composes operators with contents, read from data files.
 *
 * <p>Enters: YAML and TSV resources named in {@code lexicon.txt}. Leaves: a {@link org.polybius.coding.lexicon.Lexicon},
 * immutable, indexed by lemma. Read {@link org.polybius.coding.lexicon.Entry} first: it is one line of the dictionary.
 * The trap: slots name arguments of the active clause ("object" is who undergoes even where the clause is passive).
 */
@NullMarked
package org.polybius.coding.lexicon;

import org.jspecify.annotations.NullMarked;
