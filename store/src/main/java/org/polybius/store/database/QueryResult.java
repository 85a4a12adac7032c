package org.polybius.store.database;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody's own SQL gave.
 *
 * @param columns names of the columns
 * @param rows the rows; a value is a {@link Number}, a {@link Boolean}, null, or text for everything else
 * @param more whether there were more rows than were asked for
 */
public record QueryResult(List<String> columns, List<List<@Nullable Object>> rows, boolean more) {
    /** Copies the lists. */
    public QueryResult {
        columns = List.copyOf(columns);
        rows = Collections.unmodifiableList(new ArrayList<>(rows));
    }
}
