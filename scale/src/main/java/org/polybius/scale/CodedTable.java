package org.polybius.scale;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.polybius.model.Article;
import org.polybius.model.Event;
import org.polybius.model.Rejection;

/** What is staged: a row for every report, coded, passed over or refused, with its place in the input. */
final class CodedTable {
    /** The table of what was refused, as {@code polybius code --rejects} tells it. */
    static final StructType REJECTION = new StructType()
            .add("source", StringType)
            .add("line", IntegerType)
            .add("cause", StringType)
            .add("message", StringType);

    /** A report's file, and its line where it is one of several. */
    private static final StructType PLACE =
            new StructType().add("source", StringType).add("line", IntegerType);

    /** The table of articles that were not coded, as the table of that name in a database has them. */
    static final StructType COPY = new StructType()
            .add("id", StringType)
            .add("copy_of", StringType)
            .add("original", BooleanType)
            .add("title", StringType)
            .add("published", DateType)
            .add("publisher", StringType)
            .add("url", StringType)
            .add("source", StringType);

    static final StructType SCHEMA = new StructType()
            .add("file", IntegerType)
            .add("at", LongType)
            .add("article", StringType)
            .add("source", StringType)
            .add("place", PLACE)
            .add("rejection", REJECTION)
            .add("copy", COPY)
            .add("events", DataTypes.createArrayType(EventTable.SCHEMA));

    /** The source of a record: that of its file, and the line. */
    private static final Pattern RECORD = Pattern.compile("(?s)(.*):(\\d{1,9})");

    private CodedTable() {}

    /**
     * A report that was coded.
     *
     * @param file number of its file
     * @param at its place in the file: what comes first has the lesser number
     */
    static Row coded(int file, long at, Article article, List<Event> events) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            rows.add(EventTable.row(article, i, events.get(i)));
        }
        return RowFactory.create(
                file, at, article.id(), article.source(), place(article.source()), null, null, rows.toArray());
    }

    /** A report that another one is coded for. */
    static Row copied(int file, long at, Article article, StoryNote note) {
        Row copy = RowFactory.create(
                article.id(),
                note.copyOf(),
                note.original(),
                article.title(),
                article.published(),
                article.publisher(),
                article.url(),
                article.source());
        return RowFactory.create(
                file, at, article.id(), article.source(), place(article.source()), null, copy, new Object[0]);
    }

    /** A report that was read and could not be coded. */
    static Row failed(int file, long at, Article article, Rejection.Cause cause, String message) {
        Row place = place(article.source());
        Row rejection = RowFactory.create(place.get(0), place.get(1), label(cause), message);
        return RowFactory.create(file, at, article.id(), article.source(), place, rejection, null, new Object[0]);
    }

    /** What could not be read. */
    static Row refused(int file, long at, Rejection r) {
        Row rejection = RowFactory.create(r.source(), r.line(), label(r.cause()), r.message());
        return RowFactory.create(file, at, null, r.source(), null, rejection, null, new Object[0]);
    }

    /** What a cause is called in the table. */
    static String label(Rejection.Cause cause) {
        return cause.name().toLowerCase(Locale.ROOT);
    }

    private static Row place(String source) {
        Matcher record = RECORD.matcher(source);
        return record.matches()
                ? RowFactory.create(record.group(1), Integer.valueOf(record.group(2)))
                : RowFactory.create(source, null);
    }
}
