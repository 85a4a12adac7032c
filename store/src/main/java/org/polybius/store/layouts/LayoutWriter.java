package org.polybius.store.layouts;

import java.io.IOException;
import java.io.Writer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.polybius.model.Article;
import org.polybius.model.Event;
import org.polybius.model.ontology.Auxiliary;

/**
 * Writes events as the lines of a layout: {@code begin} once, {@code write} for each, {@code close} once. Lines end with
 * {@code \n}. Not thread-safe. The {@link Writer} is flushed by {@code close} but stays open: it belongs to whoever made it.
 */
public final class LayoutWriter implements AutoCloseable {
    // None of the layouts has a column for these: the row would tell the contrary of the article.
    private static final Set<Auxiliary> NOT_THE_CASE =
            EnumSet.of(Auxiliary.NEGATION, Auxiliary.HYPOTHETICAL, Auxiliary.FUTURE);

    private final Writer out;
    private final List<Column> columns;
    private final boolean header;
    private final String missing;
    private final BiFunction<Article, Event, List<Row>> rows;
    private long leftOut;

    LayoutWriter(
            Writer out,
            List<Column> columns,
            boolean header,
            String missing,
            BiFunction<Article, Event, List<Row>> rows) {
        this.out = out;
        this.columns = List.copyOf(columns);
        this.header = header;
        this.missing = missing;
        this.rows = rows;
    }

    /** Writes the names of the columns, where the layout has them. */
    public void begin() throws IOException {
        if (header) {
            line(columns.stream().map(Column::name).toList());
        }
    }

    /** Writes the rows of an event of {@code article}; none if it is negated, hypothetical or to come. */
    public void write(Article article, Event event) throws IOException {
        if (event.auxiliary().stream().anyMatch(NOT_THE_CASE::contains)) {
            leftOut++;
            return;
        }
        for (Row row : rows.apply(article, event)) {
            line(columns.stream()
                    .map(c -> Cells.cell(c.value().apply(row), missing))
                    .toList());
        }
    }

    /** How many events were left out so far, because a row would have told them as done. */
    public long leftOut() {
        return leftOut;
    }

    /** Flushes. */
    @Override
    public void close() throws IOException {
        out.flush();
    }

    private void line(List<String> cells) throws IOException {
        out.write(cells.stream().collect(Collectors.joining("\t", "", "\n")));
    }
}
