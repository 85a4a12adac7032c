/**
 * Mends what parsers are known to get wrong, where the meaning of the words decides: a dateline read as a subject, a verb
 * read as a participle, an infinitive hung on the wrong word.
 *
 * <p>Enters: a {@link org.polybius.model.Sentence} with any Universal Dependencies tree, and a lexicon that knows which
 * words say, do or ask something. Leaves: the sentence with a mended tree, and the names of the rules that fired. Read
 * {@code repairs.yaml} first (every rule has examples that run as tests), then
 * {@link org.polybius.coding.repair.Repairs}; {@link org.polybius.coding.repair.RepairRule} matches one rule. The trap:
 * rules run in the order of the file, each seeing what the ones before it made; a rule that would break the tree is not
 * applied.
 */
@NullMarked
package org.polybius.coding.repair;

import org.jspecify.annotations.NullMarked;
