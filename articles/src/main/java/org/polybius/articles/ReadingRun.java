package org.polybius.articles;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        if (found instanceof InputFiles.FoundAddress address) {
            WebFetch fetch = web == null ? WebFetch.usual() : web;
            web = fetch;
            return begin(null, unpacking -> fetch.get(address.address(), unpacking));
        }
        InputFiles.FoundFile file = found instanceof InputFiles.FoundFile f ? f : null;
        try {
            return begin(
                    new OpenInput(
                            source,
                            file == null ? "stdin" : file.name(),
                            null,
                            file == null || file.named(),
                            1,
                            file == null ? new Unclosed(standardInput) : Files.newInputStream(file.path())),
                    file == null ? null : file.path());
        } catch (IOException e) {
            return ReadingProblem.refusal(source, e);
        }
    }

    /** Reads what somebody has opened. */
    void begin(OpenInput input) {
        source = input.source();
        next = begin(input, null);
    }

    private @Nullable ReadResult begin(OpenInput input, @Nullable Path file) {
        return begin(
                input.bytes(),
                unpacking -> new ArticleFormat.Part(
                        input.source(),
                        input.name(),
                        new ArticleFormat.Told(input.format(), null, null),
                        input.named(),
                        input.firstLine(),
                        file,
                        new BufferedInputStream(unpacking.counted(input.bytes()), 1 << 16),
                        unpacking));
    }

    private interface PartOpener {
        ArticleFormat.Part open(Unpacking unpacking) throws IOException, ReadingProblem;
    }

    /** @param opened closed if its content cannot be read */
    private @Nullable ReadResult begin(@Nullable InputStream opened, PartOpener opener) {
        try {
            cursor = formats.open(opener.open(new Unpacking()));
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
