@NullMarked
package org.polybius.server;

import org.jspecify.annotations.NullMarked;
