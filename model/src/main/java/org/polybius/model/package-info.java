/**
 * The immutable records that flow through Polybius and the interfaces of its stages.
 *
 * <p>Flow: {@link org.polybius.model.Article} → {@link org.polybius.model.DocumentParser} →
 * {@link org.polybius.model.Document} → {@link org.polybius.model.EventCoder} → {@link org.polybius.model.Event}. Read
 * {@code Article} first. Everything here depends on the JDK alone, and every record checks its invariants when it is
 * made, so that a value that exists is a value that can be trusted. The trap: a {@link org.polybius.model.CharSpan}
 * counts UTF-16 units of the article's stored text, a {@link org.polybius.model.TokenSpan} counts tokens of one
 * sentence; they are different types on purpose.
 */
@NullMarked
package org.polybius.model;

import org.jspecify.annotations.NullMarked;
