/**
 * A large collection made up by chance, to measure how the database grows: news that nobody wrote about things that never
 * happened.
 *
 * <p>In: a number of events and a seed. Out: articles with text, and events that hold every invariant. Read
 * {@link org.polybius.evaluation.synthetic.SyntheticCollection} first. The data files beside it say what is acted and by
 * whom.
 *
 * <p>Traps: nothing here may be used to measure accuracy; the events were not coded from the text, the text was written
 * around the events.
 */
@NullMarked
package org.polybius.evaluation.synthetic;

import org.jspecify.annotations.NullMarked;
