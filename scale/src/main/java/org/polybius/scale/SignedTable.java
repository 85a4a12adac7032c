package org.polybius.scale;

import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.time.LocalDate;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.polybius.articles.copies.Signature;
import org.polybius.articles.copies.Signed;
import org.polybius.model.Article;

/** By what copies are found: a row for every article that could be read, with its place in the input. */
final class SignedTable {
    /** {@code smallest} has four bytes a hash. Without {@code shingles} and {@code smallest} is what takes its id, but will not be coded. */
    static final StructType SCHEMA = new StructType()
            .add("file", IntegerType)
            .add("at", LongType)
            .add("article", StringType)
            .add("published", DateType)
            .add("shingles", IntegerType)
            .add("smallest", BinaryType);

    /** The first of each id, with its rank among all, from 0. */
    static final StructType RANKED = SCHEMA.add("rank", IntegerType);

    private SignedTable() {}

    /** An article with its signature. */
    static Row row(int file, long at, Article article) {
        return row(file, at, article.id(), article.published(), Signature.of(article));
    }

    static Row row(int file, long at, String article, @Nullable LocalDate published, Signature signature) {
        return RowFactory.create(file, at, article, published, signature.shingles(), bytes(signature));
    }

    /** An article that is too long to be coded. */
    static Row withoutSignature(int file, long at, Article article) {
        return RowFactory.create(file, at, article.id(), article.published(), null, null);
    }

    /** A row with the article's rank. */
    static Row ranked(int file, long at, Signed article, int rank) {
        return RowFactory.create(
                file,
                at,
                article.id(),
                article.published(),
                article.signature().shingles(),
                bytes(article.signature()),
                rank);
    }

    /** What a row, with a signature, says of its article. */
    static Signed signed(Row row) {
        IntBuffer hashes = ByteBuffer.wrap(row.getAs("smallest")).asIntBuffer();
        int[] smallest = new int[hashes.remaining()];
        hashes.get(smallest);
        return new Signed(
                row.getAs("article"),
                row.getAs("published"),
                Signature.of(row.<Integer>getAs("shingles"), smallest),
                false);
    }

    private static byte[] bytes(Signature signature) {
        int[] smallest = signature.smallest();
        ByteBuffer bytes = ByteBuffer.allocate(smallest.length * Integer.BYTES);
        bytes.asIntBuffer().put(smallest);
        return bytes.array();
    }
}
