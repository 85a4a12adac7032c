package org.polybius.scale;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.polybius.articles.copies.Story;

/**
 * What is known of an article that several reports tell, before it is coded.
 *
 * @param copyOf the id of the article that is coded in its place, or null where it is coded itself
 * @param original whether it was published first
 * @param copies the ids of its copies, where it is coded itself
 */
record StoryNote(@Nullable String copyOf, boolean original, List<String> copies) implements Serializable {
    /** A note with the article's place in the inputs. */
    static final StructType SCHEMA = new StructType()
            .add("file", IntegerType)
            .add("at", LongType)
            .add("copy_of", StringType)
            .add("original", BooleanType)
            .add("copies", DataTypes.createArrayType(StringType));

    /** Copies the list. */
    StoryNote {
        copies = List.copyOf(copies);
    }

    /** A row of an article of a story. */
    static Row row(int file, long at, String article, Story story) {
        boolean fullest = article.equals(story.fullest());
        return RowFactory.create(
                file,
                at,
                fullest ? null : story.fullest(),
                article.equals(story.original()),
                fullest ? story.copies().toArray() : new Object[0]);
    }

    static StoryNote of(Row row) {
        return new StoryNote(
                row.getAs("copy_of"), row.<Boolean>getAs("original"), row.getList(row.fieldIndex("copies")));
    }
}
