/**
 * Terms of one or several words, found in sentences.
 *
 * <p>In go data files of terms and the words of a sentence; out come the terms that stand there. {@link
 * org.polybius.coding.terms.TermTable} is all there is. The trap: a term matches words as written or their lemmas, so that
 * a term given in the plural is found in the plural only.
 */
@NullMarked
package org.polybius.coding.terms;

import org.jspecify.annotations.NullMarked;
