/**
 * Finds articles that are one story in all but the same words: wire copies with other headlines, cut, corrected, added to.
 *
 * <p>A {@link org.polybius.articles.copies.Signature} of some 300 bytes enters for each article, what it was made from need
 * not be kept; {@link org.polybius.articles.copies.Story}s leave. Read {@link org.polybius.articles.copies.CopyFinder} first,
 * then {@link org.polybius.articles.copies.Likeness}, which says what a copy is. On a cluster module {@code scale} does what the
 * finder does in one memory, by the same order ({@link org.polybius.articles.copies.Signed}), the same marks and the same choice
 * ({@link org.polybius.articles.copies.Stars}). docs/copies.md tells how well it works.
 *
 * <p>The traps: whatever is decided must not hang on the order in which articles came, so nothing is decided before all are
 * there; and a phrase that thousands of articles share must not make each of them be compared with all others.
 */
@NullMarked
package org.polybius.articles.copies;

import org.jspecify.annotations.NullMarked;
