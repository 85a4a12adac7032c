package org.polybius.scale;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.polybius.articles.ArticleReader;
import org.polybius.articles.FileFormat;
import org.polybius.articles.OpenInput;
import org.polybius.articles.ReadResult;

/**
 * Reads pieces, one report after another, so that a task holds one in memory. Not a stream over streams: that would hold
 * all reports of a piece before it gives the first.
 */
final class PieceReading implements Iterator<PieceReading.Report> {
    /**
     * What a piece holds.
     *
     * @param file number of its file
     * @param at its place in the file: what comes first has the lesser number, the same whenever it is read
     */
    record Report(int file, long at, ReadResult result) {}

    private final ArticleReader reader;
    private final SerializableConfiguration hadoop;
    private final Iterator<Piece> pieces;
    private int file;
    private long at;
    private Stream<ReadResult> open = Stream.empty();
    private Iterator<ReadResult> results = open.iterator();

    /** Reads within a task of Spark, whose end closes what is open. */
    PieceReading(JobSettings settings, SerializableConfiguration hadoop, Iterator<Piece> pieces) {
        this.reader = new ArticleReader(settings.reading());
        this.hadoop = hadoop;
        this.pieces = pieces;
        TaskContext task = TaskContext.get();
        if (task != null) {
            TaskCompletionListener end = ended -> open.close();
            task.addTaskCompletionListener(end);
        }
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
    public Report next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return new Report(file, at++, results.next());
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
}
