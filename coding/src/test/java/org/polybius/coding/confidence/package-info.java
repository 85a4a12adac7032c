/** That confidence follows its data file, and its features what a sentence says. */
@NullMarked
package org.polybius.coding.confidence;

import org.jspecify.annotations.NullMarked;
