package org.polybius.cli;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/**
 * A table of tab-separated values with a header, read row by row, a row a line. A cell in double quotes, with those inside
 * it doubled, as spreadsheets and Python's {@code csv} write it, loses them; any other cell is taken as it stands, also one
 * that begins with a quotation ("\"We will go,\" he said").
 */
final class PairTable implements Closeable {
    static final CsvSchema FORM =
            CsvSchema.emptySchema().withColumnSeparator('\t').withLineSeparator("\n");
    static final CsvMapper MAPPER =
            CsvMapper.builder().enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING).build();

    /** Possessive, so that no row takes long. */
    private static final Pattern CELL = Pattern.compile("\"((?:[^\"]|\"\")*+)\"(?=\t|$)|([^\t]*+)");

    private final BufferedReader in;
    private final List<String> columns;
    private @Nullable String next;

    /** @throws IllegalArgumentException if the table is empty */
    PairTable(Reader in) {
        this.in = new BufferedReader(in);
        this.next = read();
        if (next == null) {
            throw new IllegalArgumentException("is empty; a header with the names of its columns is wanted");
        }
        columns = List.copyOf(cells());
    }

    List<String> columns() {
        return columns;
    }

    boolean hasNext() {
        return next != null;
    }

    /** The next row by column; cells beyond the header are left out, missing ones empty. */
    Map<String, String> next() {
        List<String> cells = cells();
        Map<String, String> out = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            out.put(columns.get(i), i < cells.size() ? cells.get(i) : "");
        }
        return out;
    }

    /** The cells of the line that is next, and goes on to the one after it. */
    private List<String> cells() {
        String line = next;
        if (line == null) {
            throw new NoSuchElementException();
        }
        List<String> out = new ArrayList<>();
        Matcher m = CELL.matcher(line);
        for (int at = 0; at <= line.length() && m.find(at); at = m.end() + 1) {
            out.add(m.group(1) == null ? m.group(2) : m.group(1).replace("\"\"", "\""));
        }
        next = read();
        return out;
    }

    private @Nullable String read() {
        try {
            String line = in.readLine();
            while (line != null && line.isEmpty()) {
                line = in.readLine();
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
