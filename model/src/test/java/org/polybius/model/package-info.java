/** Tests of the records and their invariants. */
@NullMarked
package org.polybius.model;

import org.jspecify.annotations.NullMarked;
