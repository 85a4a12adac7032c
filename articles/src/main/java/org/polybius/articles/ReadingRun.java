package org.polybius.articles;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Rejection;

/** One run over inputs: at any time one file is open and one result is in hand. */
final class ReadingRun implements Iterator<ReadResult>, AutoCloseable {
    private static final Pattern HTML =
            Pattern.compile("(?s)\\s*(?:<\\?xml[^>]*>\\s*)?<(?:!doctype|html|head|rss|feed)\\b.*");
    private static final Pattern CONLLU = Pattern.compile("(?m)^1(?:-\\d+)?\t(?:[^\t\n]*\t){8}[^\t\n]*$");

    private final ArticleReader reader;
    private final ReadingOptions options;
    private final Iterator<InputFiles.Found> inputs;
    private final InputStream standardInput;
    private final ArticleIds ids = new ArticleIds();
    private final TextDecoder decoder;
    private @Nullable Cursor cursor;
    private String source = "";
    private @Nullable ReadResult next;

    ReadingRun(
            ArticleReader reader,
            ReadingOptions options,
            Iterator<InputFiles.Found> inputs,
            InputStream standardInput) {
        this.reader = reader;
        this.options = options;
        this.inputs = inputs;
        this.standardInput = standardInput;
        this.decoder = new TextDecoder(options.encoding());
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
            return unreadable(e);
        }
    }

    /** Opens an input; gives a result only where that fails. */
    private @Nullable ReadResult start(InputFiles.Found found) {
        if (found instanceof InputFiles.Lost lost) {
            return new ReadResult.Refused(lost.rejection());
        }
        InputFiles.FoundFile file = found instanceof InputFiles.FoundFile f ? f : null;
        source = file == null ? "standard input" : file.path().toString();
        InputStream opened = null;
        try {
            Optional<FileFormat> told = file == null ? Optional.empty() : FileFormat.ofFileName(file.name());
            if (file != null && !file.named() && told.isEmpty()) {
                throw new ReadingProblem(
                        Rejection.Cause.UNREADABLE,
                        "unknown kind of file; reports are read from .txt, .md, .jsonl, .ndjson and .json: rename it, or"
                                + " name the file itself");
            }
            opened = file == null ? new Unclosed(standardInput) : Files.newInputStream(file.path());
            cursor = open(new BufferedInputStream(opened, 1 << 16), told, file);
            return null;
        } catch (ReadingProblem e) {
            closeAfterFailure(opened);
            return e.refusal(source);
        } catch (IOException e) {
            closeAfterFailure(opened);
            return unreadable(e);
        }
    }

    private Cursor open(BufferedInputStream in, Optional<FileFormat> told, InputFiles.@Nullable FoundFile file)
            throws IOException, ReadingProblem {
        FileFormat format = told.isPresent() ? told.get() : sniffed(in);
        ArticleFormat reading =
                switch (format) {
                    case TEXT -> new TextFormat(decoder, false);
                    case MARKDOWN -> new TextFormat(decoder, true);
                    case JSON_LINES -> new JsonLinesFormat(decoder, ids);
                    case JSON -> new JsonFormat(decoder, ids);
                };
        boolean ofRecords = format == FileFormat.JSON || format == FileFormat.JSON_LINES;
        String id;
        if (file != null) {
            id = ids.takeForFile(file, ofRecords);
        } else {
            id = "stdin";
            ids.take(ofRecords ? id + ":" : id, source, null);
        }
        return reading.open(new ArticleFormat.Input(source, id, in));
    }

    /** The format of an input whose name does not tell it: what the options say, else what its start looks like. */
    private FileFormat sniffed(BufferedInputStream in) throws IOException, ReadingProblem {
        if (options.format() != null) {
            return options.format();
        }
        byte[] bytes = new ArticleFormat.Input(source, source, in).start();
        decoder.requireText(bytes, bytes.length);
        int mark = TextDecoder.markLength(bytes, bytes.length);
        String start = new String(bytes, mark, bytes.length - mark, StandardCharsets.ISO_8859_1);
        if (HTML.matcher(start.toLowerCase(Locale.ROOT)).matches()) {
            throw new ReadingProblem(
                    Rejection.Cause.UNREADABLE, "a web page or feed; take the report's text out of it first");
        }
        if (CONLLU.matcher(start).find()) {
            throw new ReadingProblem(
                    Rejection.Cause.UNREADABLE, "CoNLL-U, which holds trees and not reports; pass --conllu to code it");
        }
        String json = start.stripLeading();
        String firstLine = json.lines().findFirst().orElse("").strip();
        if (json.startsWith("{")) {
            return firstLine.endsWith("}") || firstLine.length() == json.length()
                    ? FileFormat.JSON_LINES
                    : FileFormat.JSON;
        }
        return json.matches("(?s)\\[\\s*\\{.*") ? FileFormat.JSON : FileFormat.TEXT;
    }

    private ReadResult unreadable(IOException e) {
        Rejection.Cause cause = e instanceof NoSuchFileException ? Rejection.Cause.MISSING : Rejection.Cause.UNREADABLE;
        String message = e instanceof AccessDeniedException
                ? "may not be read; check its permissions"
                : "cannot be read; check the file (" + JsonRecords.shortened(String.valueOf(e.getMessage())) + ")";
        return new ReadResult.Refused(new Rejection(source, null, cause, message));
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

    /** Standard input, which is not ours to close. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }
}
