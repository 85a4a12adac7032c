/** Tests of the scorers, against figures computed by the given scorer and, where it is at hand, against itself. */
@NullMarked
package org.polybius.evaluation;

import org.jspecify.annotations.NullMarked;
