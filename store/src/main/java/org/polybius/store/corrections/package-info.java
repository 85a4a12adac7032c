/**
 * What people say about codings: that an event is right, what is wrong with it, how it should be, and what was missed.
 *
 * <p>In: a {@link org.polybius.store.corrections.CorrectionRequest}, which the database
 * ({@link org.polybius.store.database.CorrectionStore}) turns into a {@link org.polybius.store.corrections.Correction}. Out:
 * corrections beside the coding they speak of, and gold
 * ({@link org.polybius.store.corrections.ArticleGold}) for measuring a coder. Read {@code Correction} first.
 *
 * <p>Traps: a correction outlives the event it was made on. It names words, and
 * {@link org.polybius.store.corrections.CorrectionFit} looks for them in whatever coding there is now. Nothing here changes
 * an event of the coder.
 */
@NullMarked
package org.polybius.store.corrections;

import org.jspecify.annotations.NullMarked;
