/**
 * How good Polybius is, measured: scorers, reports and throughput.
 *
 * <p>In: gold and what a coder found ({@link org.polybius.evaluation.Predictions}). Out: a
 * {@link org.polybius.evaluation.Result} for each task, with figures to print and an
 * {@link org.polybius.evaluation.ErrorListing} to improve by; {@link org.polybius.evaluation.ReportWriter} makes them a
 * committed report. Read {@link org.polybius.evaluation.Evaluation} first.
 *
 * <p>Traps: tables of sentences and pairs know PLOVER 1's root YIELD, whole articles PLOVER 2's types. Events that are
 * recalled, imagined or denied are left out on both sides unless asked for. Reports quote nothing from the data they were
 * measured on: it is other people's.
 */
@NullMarked
package org.polybius.evaluation;

import org.jspecify.annotations.NullMarked;
