package org.polybius.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table of tab-separated values with a header, as spreadsheets and Python's {@code csv} write it: a field that begins
 * with a double quote runs to the next single one, tabs and line breaks included.
 */
final class GoldTable {

    /**
     * A row.
     *
     * @param id column {@code id}, else {@code uid}, else the row's number from 0
     */
    record Row(String id, String source, Map<String, String> fields) {

        /** The first of the columns that is there and not empty, or null. */
        @Nullable
        String first(String... columns) {
            for (String column : columns) {
                String value = fields.get(column);
                if (value != null && !value.isEmpty()) {
                    return value;
                }
            }
            return null;
        }

        /** @throws IllegalArgumentException if the table has no such column, or the row ends before it */
        String required(String column) {
            String value = fields.get(column);
            if (value == null) {
                throw new IllegalArgumentException(source + ": row " + id + " has no column \"" + column + "\", only "
                        + fields.keySet() + "; is it the right table for this task?");
            }
            return value;
        }
    }

    private GoldTable() {}

    static List<Row> read(Path file, Rows rows) throws IOException {
        List<List<String>> lines =
                records(Files.readString(file).replace("\r\n", "\n").replace('\r', '\n'));
        if (lines.isEmpty()) {
            throw new IllegalArgumentException(file + ": is empty; a header with the names of its columns is wanted");
        }
        List<String> header = lines.get(0);
        List<Row> out = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (rows.takes(i - 1)) {
                out.add(row(file.toString(), i - 1, header, lines.get(i)));
            }
        }
        if (out.isEmpty()) {
            throw new IllegalArgumentException(file + ": has no rows to score");
        }
        return out;
    }

    private static Row row(String source, int number, List<String> header, List<String> values) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int c = 0; c < Math.min(header.size(), values.size()); c++) {
            fields.put(header.get(c), values.get(c));
        }
        Row unnamed = new Row(Integer.toString(number), source, fields);
        String id = unnamed.first("id", "uid");
        return id == null ? unnamed : new Row(id, source, fields);
    }

    /** The fields of every line that is not empty. */
    private static List<List<String>> records(String text) {
        List<List<String>> out = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        boolean began = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    field.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    field.append(c);
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && !began) {
                quoted = true;
                began = true;
            } else if (c == '\t' || c == '\n') {
                if (c == '\t' || began || !fields.isEmpty()) {
                    fields.add(field.toString());
                }
                field.setLength(0);
                began = false;
                if (c == '\n' && !fields.isEmpty()) {
                    out.add(fields);
                    fields = new ArrayList<>();
                }
            } else {
                field.append(c);
                began = true;
            }
        }
        if (began || !fields.isEmpty()) {
            fields.add(field.toString());
            out.add(fields);
        }
        return out;
    }
}
