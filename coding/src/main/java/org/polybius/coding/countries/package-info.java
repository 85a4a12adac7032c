/**
 * The states and dependent territories of the world and the words that name them.
 *
 * <p>{@link org.polybius.coding.countries.Countries} is the way in: look a word up by what it is (name, adjective,
 * capital, seat of power), or find every country a sentence names. The knowledge is in {@code countries.tsv} (who is
 * called what) and {@code cautions.tsv} (where such a word does not mean the country). The traps: words of several
 * countries (<i>Congo</i>, <i>Dominican</i>), of a country and something else (<i>Georgia</i>, <i>Jordan</i>, <i>turkey</i>,
 * <i>us</i>), and names inside longer names (<i>New Mexico</i>).
 */
@NullMarked
package org.polybius.coding.countries;

import org.jspecify.annotations.NullMarked;
