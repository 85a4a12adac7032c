package org.polybius.scale;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.polybius.articles.copies.CopyFinder;
import org.polybius.articles.copies.Likeness;

/**
 * Pairs, by their ranks, of an article and one before it that has the same mark and may hold it, of rows that come in the
 * order of marks and ranks. A pair comes once for each mark that both have.
 */
final class MarkPairs implements Iterator<Row> {
    private record Marked(int rank, int shingles, @Nullable LocalDate published) {}

    private final Iterator<Row> rows;
    private final List<Marked> hosts = new ArrayList<>();
    private final Queue<Row> pairs = new ArrayDeque<>();
    private int mark;

    MarkPairs(Iterator<Row> rows) {
        this.rows = rows;
    }

    @Override
    public boolean hasNext() {
        while (pairs.isEmpty() && rows.hasNext()) {
            read(rows.next());
        }
        return !pairs.isEmpty();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return pairs.remove();
    }

    private void read(Row row) {
        if (row.<Integer>getAs("mark") != mark) {
            mark = row.<Integer>getAs("mark");
            hosts.clear();
        }
        Marked here = new Marked(row.<Integer>getAs("rank"), row.<Integer>getAs("shingles"), row.getAs("published"));
        for (Marked host : hosts) {
            if (Likeness.MEASURED.mayHold(here.shingles, here.published, host.shingles, host.published)) {
                pairs.add(RowFactory.create(here.rank, host.rank));
            }
        }
        if (hosts.size() < CopyFinder.MOST_OF_A_MARK) {
            hosts.add(here);
        }
    }
}
