/** What {@link org.polybius.evaluation.diff.CodingDiff} finds in files of events that these tests write. */
@NullMarked
package org.polybius.evaluation.diff;

import org.jspecify.annotations.NullMarked;
