@NullMarked
package org.polybius.server.figures;

import org.jspecify.annotations.NullMarked;
