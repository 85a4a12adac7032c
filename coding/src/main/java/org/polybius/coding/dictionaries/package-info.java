/**
 * Dictionaries of TABARI and PETRARCH turned into a user's project folder.
 *
 * <p>Enters: files of verbs, actors and agents that nobody has checked. Leaves: YAML and TSV as {@code --lexicon DIR} reads
 * them, and an account of every line that could not be carried over. Read {@link
 * org.polybius.coding.dictionaries.DictionaryImport} first. The trap: their patterns match words in their order, entries
 * match arguments of a clause; what stands before the verb (negation, modals, speech) is the composition's business here
 * and is not carried.
 */
@NullMarked
package org.polybius.coding.dictionaries;

import org.jspecify.annotations.NullMarked;
