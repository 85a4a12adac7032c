package org.polybius.articles;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Rejection;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * JSON over any number of lines: one object, an array of objects, or objects one after another. Read object by object;
 * after a mistake in the JSON itself nothing more of the file can be read.
 */
final class JsonFormat implements ArticleFormat {
    private final TextDecoder decoder;
    private final FieldNames names;
    private final ArticleIds ids;

    JsonFormat(TextDecoder decoder, FieldNames names, ArticleIds ids) {
        this.decoder = decoder;
        this.names = names;
        this.ids = ids;
    }

    @Override
    public Cursor open(Input input) throws IOException, ReadingProblem {
        byte[] start = input.start();
        decoder.requireText(start, start.length);
        input.bytes().skipNBytes(TextDecoder.markLength(start, start.length));
        CharsetDecoder strict = decoder.encodingOf(start, start.length)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new Objects(input, JsonRecords.MAPPER.createParser(new InputStreamReader(input.bytes(), strict)));
    }

    private final class Objects implements Cursor {
        private final Input input;
        private final JsonParser parser;
        private boolean broken;

        Objects(Input input, JsonParser parser) {
            this.input = input;
            this.parser = parser;
        }

        @Override
        public @Nullable ReadResult next() {
            if (broken) {
                return null;
            }
            int line = 1;
            try {
                JsonToken token = parser.nextToken();
                while (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY) {
                    token = parser.nextToken();
                }
                if (token == null) {
                    return null;
                }
                line = parser.currentTokenLocation().getLineNr();
                JsonNode value = parser.readValueAsTree();
                return new ReadResult.Read(
                        JsonRecords.fields(value, names, line).article(input, line, ids));
            } catch (ReadingProblem e) {
                return e.refusal(input.source());
            } catch (JacksonException e) {
                broken = true;
                int at = e.getLocation() == null
                        ? line
                        : Math.max(1, e.getLocation().getLineNr());
                boolean encoding = e.getCause() instanceof CharacterCodingException;
                return new ReadingProblem(
                                encoding ? Rejection.Cause.ENCODING : Rejection.Cause.BROKEN_RECORD,
                                at,
                                (encoding
                                                ? "a byte after this line is not text in the file's encoding; convert it to UTF-8"
                                                : JsonRecords.broken(at, e).getMessage())
                                        + "; the rest of the file is not read")
                        .refusal(input.source());
            }
        }

        @Override
        public void close() throws IOException {
            input.bytes().close();
        }
    }
}
