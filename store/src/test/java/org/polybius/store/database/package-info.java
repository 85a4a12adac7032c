@NullMarked
package org.polybius.store.database;

import org.jspecify.annotations.NullMarked;
