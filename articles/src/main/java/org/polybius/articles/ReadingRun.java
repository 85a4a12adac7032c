package org.polybius.articles;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** One run over inputs: at any time one file is open and one result is in hand. */
final class ReadingRun implements Iterator<ReadResult>, AutoCloseable {
    private final ArticleReader reader;
    private final Iterator<InputFiles.Found> inputs;
    private final InputStream standardInput;
    private final Formats formats;
    private @Nullable WebFetch web;
    private @Nullable Cursor cursor;
    private String source = "";
    private @Nullable ReadResult next;

    ReadingRun(
            ArticleReader reader,
            ReadingOptions options,
            Iterator<InputFiles.Found> inputs,
            InputStream standardInput) {
        this.reader = reader;
        this.inputs = inputs;
        this.standardInput = standardInput;
        this.formats = new Formats(options, new ArticleIds());
    }

    @Override
    public boolean hasNext() {
        while (next == null && (cursor != null || inputs.hasNext())) {
            next = cursor == null ? start(inputs.next()) : advance(cursor);
        }
        return next != null;
    }

    @Override
    public ReadResult next() {
        ReadResult result = hasNext() ? next : null;
        if (result == null) {
            throw new NoSuchElementException();
        }
        next = null;
        return result instanceof ReadResult.Read read ? reader.check(read.article(), source) : result;
    }

    /** Closes the file that is open. */
    @Override
    public void close() {
        Cursor open = cursor;
        cursor = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw new UncheckedIOException("closing " + source, e);
            }
        }
    }

    private @Nullable ReadResult advance(Cursor open) {
        try {
            ReadResult result = open.next();
            if (result == null) {
                close();
            }
            return result;
        } catch (IOException e) {
            close();
            return ReadingProblem.refusal(source, e);
        } catch (RuntimeException | StackOverflowError e) {
            close();
            return ReadingProblem.fault(source, e);
        }
    }

    /** Opens an input; gives a result only where that fails. */
    private @Nullable ReadResult start(InputFiles.Found found) {
        if (found instanceof InputFiles.Lost lost) {
            return new ReadResult.Refused(lost.rejection());
        }
        source = sourceOf(found);
        InputStream opened = null;
        try {
            Unpacking unpacking = new Unpacking();
            ArticleFormat.Part part;
            if (found instanceof InputFiles.FoundAddress address) {
                web = web == null ? WebFetch.usual() : web;
                part = web.get(address.address(), unpacking);
            } else {
                InputFiles.FoundFile file = found instanceof InputFiles.FoundFile f ? f : null;
                opened = file == null ? new Unclosed(standardInput) : Files.newInputStream(file.path());
                part = new ArticleFormat.Part(
                        source,
                        file == null ? "stdin" : file.name(),
                        ArticleFormat.Told.NOTHING,
                        file == null || file.named(),
                        file == null ? null : file.path(),
                        new BufferedInputStream(unpacking.counted(opened), 1 << 16),
                        unpacking);
            }
            cursor = formats.open(part);
            return null;
        } catch (ReadingProblem e) {
            closeAfterFailure(opened);
            return e.refusal(source);
        } catch (IOException e) {
            closeAfterFailure(opened);
            return ReadingProblem.refusal(source, e);
        } catch (RuntimeException | StackOverflowError e) {
            closeAfterFailure(opened);
            return ReadingProblem.fault(source, e);
        }
    }

    private static String sourceOf(InputFiles.Found found) {
        if (found instanceof InputFiles.FoundFile file) {
            return file.path().toString();
        }
        return found instanceof InputFiles.FoundAddress address
                ? address.address().toString()
                : "standard input";
    }

    private static void closeAfterFailure(@Nullable InputStream opened) {
        if (opened != null) {
            try {
                opened.close();
            } catch (IOException ignored) {
                // The failure before it is what is reported.
            }
        }
    }
}
