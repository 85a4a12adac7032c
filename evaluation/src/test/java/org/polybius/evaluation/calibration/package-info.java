/** What calibration learns from cases whose truth these tests make up, and so know. */
@NullMarked
package org.polybius.evaluation.calibration;

import org.jspecify.annotations.NullMarked;
