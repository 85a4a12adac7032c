/** Tests of the watch: against a server on this machine, with a clock that the test moves. */
@NullMarked
package org.polybius.watch;

import org.jspecify.annotations.NullMarked;
