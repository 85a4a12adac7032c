@NullMarked
package org.polybius.store.layouts;

import org.jspecify.annotations.NullMarked;
