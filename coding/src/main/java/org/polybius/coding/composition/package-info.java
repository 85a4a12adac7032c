/**
 * The heart: reads what a sentence's predicates mean, on its Universal Dependencies tree.
 *
 * <p>{@link org.polybius.coding.composition.FrameReader} gathers a predicate's arguments, the same for active, passive,
 * participle, relative clause and deverbal noun. {@link org.polybius.coding.composition.Composer} looks the predicate up
 * and composes operators with their contents. {@link org.polybius.coding.composition.SentenceReader} walks the sentence
 * and says which readings are told, by whom, and how certain. The trap: a token can be read alone or as the content of
 * an operator above it, never both, unless the operator takes its content for a fact.
 */
@NullMarked
package org.polybius.coding.composition;

import org.jspecify.annotations.NullMarked;
