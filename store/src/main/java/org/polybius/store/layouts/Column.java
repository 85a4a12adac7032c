package org.polybius.store.layouts;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a layout.
 *
 * @param name as the layout's documentation has it
 * @param value what stands in the cell of a row; null where it cannot be filled
 */
record Column(String name, Function<Row, @Nullable Object> value) {

    /** A column that Polybius knows nothing for. */
    static Column empty(String name) {
        return new Column(name, row -> null);
    }
}
