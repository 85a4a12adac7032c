package org.polybius.articles;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Rejection;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** One JSON object a line; a line that cannot be read is refused with its number, and the next is read. */
final class JsonLinesFormat implements ArticleFormat {
    private final TextDecoder decoder;
    private final ArticleIds ids;

    JsonLinesFormat(TextDecoder decoder, ArticleIds ids) {
        this.decoder = decoder;
        this.ids = ids;
    }

    @Override
    public Cursor open(Input input) throws IOException, ReadingProblem {
        byte[] start = input.start();
        decoder.requireText(start, start.length);
        Charset encoding = decoder.encodingOf(start, start.length);
        if (encoding.name().startsWith("UTF-16") || encoding.name().startsWith("UTF-32")) {
            throw new ReadingProblem(
                    Rejection.Cause.ENCODING,
                    "JSON is exchanged as UTF-8 and this is " + encoding + "; convert it: iconv -f " + encoding
                            + " -t UTF-8");
        }
        return new Lines(input);
    }

    private final class Lines implements Cursor {
        private final Input input;
        private int number;

        Lines(Input input) {
            this.input = input;
        }

        @Override
        public @Nullable ReadResult next() throws IOException {
            while (true) {
                number++;
                try {
                    byte[] line = readLine(input.bytes(), number);
                    if (line == null) {
                        return null;
                    }
                    String json = decoder.decode(line, line.length, number);
                    if (!json.isBlank()) {
                        return new ReadResult.Read(JsonRecords.article(parse(json), input, number, ids));
                    }
                } catch (ReadingProblem e) {
                    return e.refusal(input.source());
                }
            }
        }

        private JsonNode parse(String json) throws ReadingProblem {
            try {
                return JsonRecords.ONE.readTree(json);
            } catch (JacksonException e) {
                throw JsonRecords.broken(number, e);
            }
        }

        @Override
        public void close() throws IOException {
            input.bytes().close();
        }
    }

    /** The next line without its end, or null after the last. @throws ReadingProblem for too long a line, skipping it */
    private static byte @Nullable [] readLine(BufferedInputStream in, int number) throws IOException, ReadingProblem {
        ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
        boolean tooLong = false;
        int b = in.read();
        if (b < 0) {
            return null;
        }
        for (; b >= 0 && b != '\n'; b = in.read()) {
            if (line.size() < MOST_BYTES) {
                line.write(b);
            } else {
                tooLong = true;
            }
        }
        if (tooLong) {
            throw new ReadingProblem(
                    Rejection.Cause.TOO_LONG,
                    number,
                    "the line is longer than " + (MOST_BYTES >> 20) + " MiB; a line is one report, so split it");
        }
        return line.toByteArray();
    }
}
