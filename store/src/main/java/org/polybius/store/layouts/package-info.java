/**
 * The flat tables that users of event data know: POLECAT, ICEWS, Phoenix, GDELT 2.0, column for column.
 *
 * <p>In: an {@link org.polybius.model.Article} and an {@link org.polybius.model.Event}. Out: lines of tab-separated cells.
 * Read {@link org.polybius.store.layouts.Layout} first, then one of the four; {@code docs/formats.md} has every column
 * with its source.
 *
 * <p>Traps: these tables cannot say that something did not happen, so such events are left out and counted
 * ({@link org.polybius.store.layouts.LayoutWriter#leftOut()}); all but POLECAT write a row for each pair of parties; a
 * cell never holds a tab, a line break or a double quote, whatever the article does.
 */
@NullMarked
package org.polybius.store.layouts;

import org.jspecify.annotations.NullMarked;
