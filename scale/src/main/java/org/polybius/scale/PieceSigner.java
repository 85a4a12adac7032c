package org.polybius.scale;

import java.util.Iterator;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.polybius.articles.ReadResult;
import org.polybius.model.Article;

/** Reads pieces and makes rows of {@link SignedTable}: of what a report says in the cheapest way, without parsing. */
final class PieceSigner implements FlatMapFunction<Iterator<Piece>, Row> {
    private static final long serialVersionUID = 1L;

    private final JobSettings settings;
    private final SerializableConfiguration hadoop;

    PieceSigner(JobSettings settings, SerializableConfiguration hadoop) {
        this.settings = settings;
        this.hadoop = hadoop;
    }

    @Override
    public Iterator<Row> call(Iterator<Piece> pieces) {
        Iterable<PieceReading.Report> reports = () -> new PieceReading(settings, hadoop, pieces);
        return StreamSupport.stream(reports.spliterator(), false)
                .filter(report -> report.result() instanceof ReadResult.Read)
                .map(this::row)
                .iterator();
    }

    private Row row(PieceReading.Report report) {
        Article article = ((ReadResult.Read) report.result()).article();
        return article.text().length() > settings.longest()
                ? SignedTable.withoutSignature(report.file(), report.at(), article)
                : SignedTable.row(report.file(), report.at(), article);
    }
}
