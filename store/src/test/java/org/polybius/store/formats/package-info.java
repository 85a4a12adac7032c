/** Tests of the formats; {@link org.polybius.store.formats.RandomEvents} makes events of every shape. */
@NullMarked
package org.polybius.store.formats;

import org.jspecify.annotations.NullMarked;
