/** Pages of the explorer. One class a page, which lists its routes, fills an immutable view record and names a template of {@code src/main/jte}; {@link org.polybius.server.pages.TryPage} is the model. Templates escape all that they print; nothing but {@link org.polybius.server.pages.MarkedText} writes tags. */
@NullMarked
package org.polybius.server.pages;

import org.jspecify.annotations.NullMarked;
