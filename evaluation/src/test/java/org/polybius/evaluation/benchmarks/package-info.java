/**
 * JMH benchmarks over sixty sentences of our own ({@code sentences.txt} among the resources).
 *
 * <p>Run them with {@code ./mvnw -q -pl evaluation -am -Pbenchmark -DskipTests test}, one of them by
 * {@code -Dbenchmark="Parsing -f 1"} (JMH's own options). A stage's benchmark takes its input from
 * {@link org.polybius.evaluation.benchmarks.BenchmarkText}. They live among the tests because JMH's licence keeps it out
 * of what is distributed.
 */
@NullMarked
package org.polybius.evaluation.benchmarks;

import org.jspecify.annotations.NullMarked;
