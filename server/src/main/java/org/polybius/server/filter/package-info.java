/** A filter of events in the query of an address, and back. */
@NullMarked
package org.polybius.server.filter;

import org.jspecify.annotations.NullMarked;
