/**
 * Confidence that means something: fits the weights of a {@link org.polybius.coding.confidence.ConfidenceModel} and
 * measures how far its probabilities can be trusted.
 *
 * <p>In: {@link org.polybius.evaluation.calibration.Case}s, each the features of an answer and whether it was right. Out:
 * weights ({@link org.polybius.evaluation.calibration.LogisticFit}), written as a section of {@code confidence.tsv}
 * ({@link org.polybius.evaluation.calibration.WeightsFile}), and tables for the report
 * ({@link org.polybius.evaluation.calibration.Reliability}, {@link org.polybius.evaluation.calibration.Threshold}).
 *
 * <p>Traps: cases of one sentence belong together, so folds are made of groups; a model measured on what it was fitted on
 * looks better than it is.
 */
@NullMarked
package org.polybius.evaluation.calibration;

import org.jspecify.annotations.NullMarked;
