package org.polybius.scale;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;
import org.polybius.articles.ReadResult;
import org.polybius.model.Article;
import org.polybius.model.DocumentParser;
import org.polybius.model.Event;
import org.polybius.model.EventCoder;
import org.polybius.model.Rejection;
import org.polybius.stages.Stages;

/** Reads and codes pieces, one report after another. */
final class PieceCoder implements FlatMapFunction<Iterator<Work>, Row> {
    private static final long serialVersionUID = 1L;

    private final JobSettings settings;
    private final SerializableConfiguration hadoop;

    PieceCoder(JobSettings settings, SerializableConfiguration hadoop) {
        this.settings = settings;
        this.hadoop = hadoop;
    }

    @Override
    public Iterator<Row> call(Iterator<Work> work) {
        Stages stages = NodeStages.of(settings);
        WorkList list = new WorkList(work);
        PieceReading reports = new PieceReading(settings, hadoop, list);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return reports.hasNext();
            }

            @Override
            public Row next() {
                PieceReading.Report report = reports.next();
                return row(report, list.note(report.file(), report.at()), stages);
            }
        };
    }

    private Row row(PieceReading.Report report, @Nullable StoryNote note, Stages stages) {
        if (report.result() instanceof ReadResult.Refused refused) {
            return CodedTable.refused(report.file(), report.at(), refused.rejection());
        }
        Article article = ((ReadResult.Read) report.result()).article();
        return note != null && note.copyOf() != null
                ? CodedTable.copied(report.file(), report.at(), article, note)
                : coded(report, article, note == null ? List.of() : note.copies(), stages);
    }

    private Row coded(PieceReading.Report report, Article article, List<String> copies, Stages stages) {
        if (article.text().length() > settings.longest()) {
            return CodedTable.failed(
                    report.file(),
                    report.at(),
                    article,
                    Rejection.Cause.TOO_LONG,
                    String.format(
                            Locale.ROOT,
                            "%,d characters are more than any report has; split it into its reports, or raise --longest",
                            article.text().length()));
        }
        // Outside of the attempt: a stage that cannot be loaded is not the article's fault.
        DocumentParser parser = stages.parser();
        EventCoder coder = stages.coder();
        try {
            List<Event> events = coder.code(parser.parse(article)).stream()
                    .filter(e -> e.confidence() >= settings.leastConfidence())
                    .map(e -> copies.isEmpty() ? e : e.withCopies(copies))
                    .toList();
            return CodedTable.coded(report.file(), report.at(), article, events);
        } catch (RuntimeException | StackOverflowError e) {
            return CodedTable.failed(
                    report.file(),
                    report.at(),
                    article,
                    Rejection.Cause.FAILED,
                    "made Polybius fail (" + e + "); please report this with the article");
        }
    }
}
