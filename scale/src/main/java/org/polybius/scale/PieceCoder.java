package org.polybius.scale;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.polybius.articles.ArticleReader;
import org.polybius.articles.FileFormat;
import org.polybius.articles.OpenInput;
import org.polybius.articles.ReadResult;
import org.polybius.model.Article;
import org.polybius.model.DocumentParser;
import org.polybius.model.Event;
import org.polybius.model.EventCoder;
import org.polybius.model.Rejection;
import org.polybius.stages.Stages;

/** Reads and codes pieces, one report after another, so that a task holds one in memory. */
final class PieceCoder implements FlatMapFunction<Iterator<Piece>, Row> {
    private static final long serialVersionUID = 1L;

    private final JobSettings settings;
    private final SerializableConfiguration hadoop;

    PieceCoder(JobSettings settings, SerializableConfiguration hadoop) {
        this.settings = settings;
        this.hadoop = hadoop;
    }

    @Override
    public Iterator<Row> call(Iterator<Piece> pieces) {
        Rows rows = new Rows(pieces);
        TaskContext task = TaskContext.get();
        if (task != null) {
            TaskCompletionListener end = ended -> rows.close();
            task.addTaskCompletionListener(end);
        }
        return rows;
    }

    /** Not a stream over streams: that would hold all rows of a piece before it gives the first. */
    private final class Rows implements Iterator<Row> {
        private final Stages stages = NodeStages.of(settings);
        private final ArticleReader reader = new ArticleReader(settings.reading());
        private final Iterator<Piece> pieces;
        private int file;
        private long at;
        private Stream<ReadResult> open = Stream.empty();
        private Iterator<ReadResult> results = open.iterator();

        Rows(Iterator<Piece> pieces) {
            this.pieces = pieces;
        }

        @Override
        public boolean hasNext() {
            while (!results.hasNext() && pieces.hasNext()) {
                open.close();
                Piece piece = pieces.next();
                file = piece.file();
                // Each line gives one result at most, so these numbers are in order over the pieces of a file.
                at = piece.firstLine();
                open = reader.read(open(piece));
                results = open.iterator();
            }
            return results.hasNext();
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            ReadResult result = results.next();
            long place = at++;
            return result instanceof ReadResult.Refused refused
                    ? CodedTable.refused(file, place, refused.rejection())
                    : coded(file, place, ((ReadResult.Read) result).article(), stages);
        }

        void close() {
            open.close();
        }
    }

    private OpenInput open(Piece piece) {
        String row = piece.row();
        try {
            return new OpenInput(
                    piece.source(),
                    piece.name(),
                    row == null ? null : FileFormat.JSON_LINES,
                    piece.named(),
                    piece.firstLine(),
                    row == null ? bytes(piece) : new ByteArrayInputStream(row.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + piece.source() + " (" + e.getMessage() + ")", e);
        }
    }

    private InputStream bytes(Piece piece) throws IOException {
        Path path = new Path(piece.path());
        var in = path.getFileSystem(hadoop.value()).open(path);
        in.seek(piece.from());
        return new Slice(in, piece.bytes());
    }

    private Row coded(int file, long at, Article article, Stages stages) {
        if (article.text().length() > settings.longest()) {
            return CodedTable.failed(
                    file,
                    at,
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
                    .toList();
            return CodedTable.coded(file, at, article, events);
        } catch (RuntimeException | StackOverflowError e) {
            return CodedTable.failed(
                    file,
                    at,
                    article,
                    Rejection.Cause.FAILED,
                    "made Polybius fail (" + e + "); please report this with the article");
        }
    }
}
