/** That contexts are told by words, parties and deeds. */
@NullMarked
package org.polybius.coding.contexts;

import org.jspecify.annotations.NullMarked;
