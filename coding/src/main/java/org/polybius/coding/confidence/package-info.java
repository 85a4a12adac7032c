/**
 * How far a coding is to be trusted: the probability that it is right, learned from how codings of the same kind fared.
 *
 * <p>In: features of how something was found, by name ({@link org.polybius.coding.confidence.EventFeatures}). Out: a
 * probability. Read {@link org.polybius.coding.confidence.ConfidenceModel} first: its weights are the data file
 * {@code confidence.tsv}, which {@code polybius eval calibrate} writes and people can read.
 *
 * <p>Traps: a feature that the file does not know weighs nothing, so that a feature may be computed before it is fitted;
 * a feature that is renamed loses its weight. What counts as right depends on the data the weights were fitted on, which
 * the file names.
 */
@NullMarked
package org.polybius.coding.confidence;

import org.jspecify.annotations.NullMarked;
