package org.polybius.articles;

import java.util.LinkedHashMap;
import java.util.Map;
import org.polybius.model.Rejection;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object is one article: its strings and numbers may be the fields of one, the rest is kept as it is. */
final class JsonRecords {
    private static final int DEEPEST = 100;

    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(ArticleFormat.MOST_BYTES)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    /** Reads a text that must be one JSON value and nothing more. */
    static final ObjectReader ONE = MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonRecords() {}

    /**
     * The fields of a record.
     *
     * @param line where the record stands in its file
     * @throws ReadingProblem if it is no object or has no text
     */
    static RecordFields fields(JsonNode record, FieldNames names, int line) throws ReadingProblem {
        if (!record.isObject()) {
            throw broken(line, "an object {…} is expected, but " + record.getNodeType() + " found");
        }
        if (NinjsRecord.is(record)) {
            return NinjsRecord.fields(record, line);
        }
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, String> all = new LinkedHashMap<>();
        record.forEachEntry((name, value) -> {
            if (!value.isNull()) {
                all.put(name, value.toString());
            }
            if (value.isString() || value.isNumber()) {
                values.put(name, value.asString());
            }
        });
        return RecordFields.of(values, all, names, line);
    }

    static ReadingProblem broken(int line, String what) {
        return new ReadingProblem(Rejection.Cause.BROKEN_RECORD, line, what + "; mend or remove the record");
    }

    /** What a parser says about a record, with the column. */
    static ReadingProblem broken(int line, JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        String column = at == null || at.getColumnNr() < 1 ? "" : " at column " + at.getColumnNr();
        return broken(line, "not JSON" + column + ": " + shortened(e.getOriginalMessage()));
    }

    static String shortened(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() <= 200 ? line : line.substring(0, 200) + "…";
    }
}
