package org.polybius.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/**
 * A table of tab-separated values with a header, read row by row; a field that begins with a double quote runs to the
 * next single one, as spreadsheets and Python's {@code csv} write it.
 */
final class PairTable implements Closeable {
    static final CsvSchema FORM =
            CsvSchema.emptySchema().withColumnSeparator('\t').withLineSeparator("\n");
    static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvReadFeature.WRAP_AS_ARRAY)
            .enable(CsvReadFeature.SKIP_EMPTY_LINES)
            .enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING)
            .build();

    private final MappingIterator<String[]> rows;
    private final List<String> columns;

    /** @throws IllegalArgumentException if the table is empty */
    PairTable(Reader in) {
        rows = MAPPER.readerFor(String[].class).with(FORM).readValues(in);
        if (!rows.hasNext()) {
            throw new IllegalArgumentException("is empty; a header with the names of its columns is wanted");
        }
        columns = List.of(rows.next());
    }

    List<String> columns() {
        return columns;
    }

    boolean hasNext() {
        return rows.hasNext();
    }

    /** The next row by column; cells beyond the header are left out, missing ones empty. */
    Map<String, String> next() {
        List<String> cells = new ArrayList<>(List.of(rows.next()));
        Map<String, String> out = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            out.put(columns.get(i), i < cells.size() ? cells.get(i) : "");
        }
        return out;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
