package org.polybius.model.ontology;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One data file of the ontology: comment lines that begin with {@code #}, a line of column names, then rows, all fields
 * parted by tabs. Whatever is wrong goes into a list of defects as {@code file:line: field: what}, so that one run shows
 * them all; rows that cannot be split are left out.
 */
final class OntologyTable {
    private final List<String> columns;
    private final List<Row> rows = new ArrayList<>();

    /**
     * @param file its name, for messages
     * @param in its bytes in UTF-8, closed here, or null if there is no such file
     * @param columns the names its header must give, in order
     * @param defects what is wrong is added here
     */
    OntologyTable(String file, @Nullable InputStream in, List<String> columns, List<String> defects) {
        this.columns = columns;
        if (in == null) {
            defects.add(file + ": the file is missing; it belongs beside " + Ontology.class.getName());
            return;
        }
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()))) {
            read(file, reader, defects);
        } catch (CharacterCodingException e) {
            defects.add(file + ": not UTF-8");
        } catch (IOException e) {
            defects.add(file + ": cannot be read: " + e.getMessage());
        }
    }

    private void read(String file, BufferedReader reader, List<String> defects) throws IOException {
        boolean header = false;
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            List<String> fields = Arrays.asList(line.split("\t", -1));
            if (!header) {
                header = true;
                if (!fields.equals(columns)) {
                    defects.add(file + ":" + number + ": the columns must be " + columns + ", not " + fields);
                    return;
                }
            } else if (fields.size() != columns.size()) {
                defects.add(file + ":" + number + ": " + columns.size() + " fields expected, parted by tabs, not "
                        + fields.size());
            } else {
                rows.add(new Row(file, number, fields, defects));
            }
        }
        if (!header) {
            defects.add(file + ": no line of column names; the columns must be " + columns);
        }
    }

    List<Row> rows() {
        return rows;
    }

    /** A line of the file. Accessors that find a field wrong note it as a defect and give empty. */
    final class Row {
        private final String file;
        private final int line;
        private final List<String> fields;
        private final List<String> defects;

        private Row(String file, int line, List<String> fields, List<String> defects) {
            this.file = file;
            this.line = line;
            this.fields = fields;
            this.defects = defects;
        }

        /** The field as it stands, perhaps empty. */
        String get(String column) {
            return fields.get(columns.indexOf(column)).strip();
        }

        Optional<String> required(String column) {
            String value = get(column);
            if (value.isEmpty()) {
                defect(column, "must not be empty");
                return Optional.empty();
            }
            return Optional.of(value);
        }

        /** The field read by {@code reader}, which throws an {@link IllegalArgumentException} for what it does not know. */
        <T> Optional<T> parsed(String column, Function<String, T> reader, String expected) {
            return required(column).flatMap(value -> {
                try {
                    return Optional.of(reader.apply(value));
                } catch (IllegalArgumentException e) {
                    defect(column, "'" + value + "' is not " + expected);
                    return Optional.empty();
                }
            });
        }

        /** A score of -10 to 10. */
        Optional<Double> score(String column) {
            return parsed(column, Double::valueOf, "a number").filter(score -> {
                boolean inRange = score >= -10 && score <= 10;
                if (!inRange) {
                    defect(column, score + " is not between -10 and 10");
                }
                return inRange;
            });
        }

        void defect(String column, String what) {
            defects.add(file + ":" + line + ": " + column + ": " + what);
        }
    }
}
