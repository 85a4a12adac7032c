@NullMarked
package org.polybius.coding.actorcodes;

import org.jspecify.annotations.NullMarked;
