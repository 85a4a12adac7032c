package org.polybius.scale;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.polybius.articles.copies.Signed;
import org.polybius.articles.copies.Story;

/** Rows of {@link StoryNote}, of articles that come story by story; one story is in memory. */
final class StoryNotes implements Iterator<Row> {
    private final Iterator<Row> members;
    private @Nullable Row following;
    private Iterator<Row> notes = Collections.emptyIterator();

    StoryNotes(Iterator<Row> members) {
        this.members = members;
        this.following = members.hasNext() ? members.next() : null;
    }

    @Override
    public boolean hasNext() {
        return notes.hasNext() || following != null;
    }

    @Override
    public Row next() {
        if (!notes.hasNext()) {
            notes = story().iterator();
        }
        return notes.next();
    }

    private List<Row> story() {
        Row first = following;
        if (first == null) {
            throw new NoSuchElementException();
        }
        int fullest = first.<Integer>getAs("fullest");
        List<Row> rows = new ArrayList<>();
        List<Signed> articles = new ArrayList<>();
        for (Row row = first; row != null && row.<Integer>getAs("fullest") == fullest; row = following) {
            rows.add(row);
            articles.add(SignedTable.signed(row));
            following = members.hasNext() ? members.next() : null;
        }
        Story story = Story.of(articles);
        return rows.stream()
                .map(row ->
                        StoryNote.row(row.<Integer>getAs("file"), row.<Long>getAs("at"), row.getAs("article"), story))
                .toList();
    }
}
