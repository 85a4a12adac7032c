package org.polybius.articles;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Rejection;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** One JSON object a line; a line that cannot be read is refused with its number, and the next is read. */
final class JsonLinesFormat implements ArticleFormat {
    private final TextDecoder decoder;
    private final FieldNames names;
    private final ArticleIds ids;

    JsonLinesFormat(TextDecoder decoder, FieldNames names, ArticleIds ids) {
        this.decoder = decoder;
        this.names = names;
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
        private byte[] line = new byte[1 << 13];
        private int number;

        Lines(Input input) {
            this.input = input;
            this.number = input.part().firstLine() - 1;
        }

        @Override
        public @Nullable ReadResult next() throws IOException {
            while (true) {
                number++;
                try {
                    int length = readLine();
                    if (length < 0) {
                        return null;
                    }
                    String json = length == 0 ? "" : decoder.decode(line, length, number);
                    if (!json.isBlank()) {
                        return new ReadResult.Read(
                                JsonRecords.fields(parse(json), names, number).article(input, number, ids));
                    }
                } catch (ReadingProblem e) {
                    return e.refusal(input.source());
                }
            }
        }

        /**
         * Reads the next line into {@code line}.
         *
         * @return its length, without its end; 0 for a blank one, -1 after the last
         * @throws ReadingProblem for too long a line, which is passed over
         */
        private int readLine() throws IOException, ReadingProblem {
            int length = 0;
            boolean any = false;
            boolean blank = true;
            int b = input.bytes().read();
            for (; b >= 0 && b != '\n'; b = input.bytes().read()) {
                any = true;
                blank &= b == ' ' || b == '\r' || b == '\t';
                if (length > MOST_BYTES) {
                    continue;
                }
                if (length == line.length) {
                    line = Arrays.copyOf(line, 2 * length);
                }
                line[length++] = (byte) b;
            }
            if (length > MOST_BYTES) {
                throw new ReadingProblem(
                        Rejection.Cause.TOO_LONG,
                        number,
                        "the line is longer than " + (MOST_BYTES >> 20) + " MiB; a line is one report, so split it");
            }
            return b < 0 && !any ? -1 : blank ? 0 : length;
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
}
