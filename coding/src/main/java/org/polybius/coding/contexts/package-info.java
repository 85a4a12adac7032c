/**
 * What an event is about beside its type: PLOVER's contexts.
 *
 * <p>In go the sentence, the parties and the coding of an event and the head of its article; out come contexts with what
 * speaks for them. Begin with {@link org.polybius.coding.contexts.ContextReader}; what speaks for which context lies in
 * {@code contexts.tsv}. The trap: contexts are not exclusive, and most events have one or two; a word that is said of
 * nearly everything must not speak for any.
 */
@NullMarked
package org.polybius.coding.contexts;

import org.jspecify.annotations.NullMarked;
