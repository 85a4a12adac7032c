/** How a running server stands many readers. */
@NullMarked
package org.polybius.evaluation.load;

import org.jspecify.annotations.NullMarked;
