/**
 * The relation between two marked phrases of a sentence: the question that annotators of event data are asked.
 *
 * <p>What enters: a parsed sentence and a {@link org.polybius.coding.relations.MarkedPair}. What leaves: a {@link
 * org.polybius.coding.relations.Relation}. Read {@link org.polybius.coding.relations.PairRelater} first. It asks the same
 * composition that codes whole articles; only who counts as a party differs: the marked phrases always do, also common
 * nouns, places and objects. Trap: a pair is always answered, so what articles would not tell (a purpose, a bare noun) is
 * told here, with a lower confidence.
 */
@NullMarked
package org.polybius.coding.relations;

import org.jspecify.annotations.NullMarked;
