/**
 * How many: the dead, the injured, the arrested, the abducted, the displaced, the protesters and the released that an
 * article counts for its events, as ranges with the words.
 *
 * <p>Enter: a document and what its sentences were read to mean. Leave: the same events with their
 * {@link org.polybius.model.Quantity quantities}. Read {@link org.polybius.coding.quantities.QuantityReader} first.
 *
 * <p>There are three steps. {@code NumberReader} finds how many ("between 3,000 and 5,000", "dozens", "no one") in the
 * words of a sentence, {@code PhraseCounter} says how many people a noun phrase stands for ("a man and his two sons"),
 * and {@code CountAttacher} finds the event a count belongs to on the tree. What the words mean is in {@code
 * numbers.yaml} and {@code counts.yaml}.
 *
 * <p>Traps: a number is only a count where the tree gives it to the people counted: years, ages, money and measures are
 * numbers too. A count over which an operator stands ("accused of killing 12") belongs to nobody.
 */
@NullMarked
package org.polybius.coding.quantities;

import org.jspecify.annotations.NullMarked;
