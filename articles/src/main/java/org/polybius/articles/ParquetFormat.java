package org.polybius.articles;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Article;
import org.polybius.model.Rejection;

/**
 * A Parquet file, a row a report. DuckDB reads it, row after row and within bounds of its own: one thread, half a gigabyte,
 * nothing fetched from the network. What does not lie in a file of its own (standard input, archives) is copied to one first.
 *
 * <p>DuckDB hands over 2048 rows at once, however long they are. So rows of more than {@link #LONG_ROW} bytes come without
 * their values at first, which are then fetched row by row.
 */
final class ParquetFormat implements ArticleFormat {
    private static final long LARGEST_COPY = 4L << 30;
    private static final int LONG_ROW = 1 << 16;

    private final FieldNames names;
    private final ArticleIds ids;

    ParquetFormat(FieldNames names, ArticleIds ids) {
        this.names = names;
        this.ids = ids;
    }

    /** @param kind how its values are written in JSON */
    private record Column(String name, Kind kind) {}

    private enum Kind {
        STRING,
        /** Numbers and truth values, which are JSON as they stand. */
        BARE,
        /** Lists and structures, as JSON. */
        NESTED
    }

    @Override
    public Cursor open(Input input) throws IOException, ReadingProblem {
        Path file = input.part().file();
        Path copy = null;
        if (file == null) {
            copy = Files.createTempFile("polybius-", ".parquet");
            file = copy;
        }
        Rows rows = new Rows(input, file, copy);
        try {
            if (copy != null) {
                copy(input.bytes(), copy);
            }
            rows.start();
            return rows;
        } catch (SQLException e) {
            rows.close();
            throw new ReadingProblem(
                    Rejection.Cause.UNREADABLE,
                    "no Parquet file, or a broken one; write it again (" + firstLine(e) + ")");
        } catch (IOException | ReadingProblem e) {
            rows.close();
            throw e;
        }
    }

    private static void copy(InputStream in, Path copy) throws IOException, ReadingProblem {
        try (InputStream bounded = new BoundedStream(in, LARGEST_COPY)) {
            Files.copy(bounded, copy, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String firstLine(SQLException e) {
        return JsonRecords.shortened(
                String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }

    private final class Rows implements Cursor {
        private final Input input;
        private final Path file;
        private final @Nullable Path copy;
        private final List<Column> columns = new ArrayList<>();
        private final List<Connection> connections = new ArrayList<>();
        private @Nullable ResultSet rows;
        private @Nullable PreparedStatement longRow;
        private int row;

        Rows(Input input, Path file, @Nullable Path copy) {
            this.input = input;
            this.file = file;
            this.copy = copy;
        }

        void start() throws IOException, ReadingProblem, SQLException {
            String path = file.toRealPath().toString();
            input.part().unpacking().read(Files.size(file));
            Properties settings = new Properties();
            settings.setProperty("autoinstall_known_extensions", "false");
            settings.setProperty("autoload_known_extensions", "false");
            settings.setProperty("temp_directory", "");
            settings.setProperty("memory_limit", "512MB");
            settings.setProperty("threads", "1");
            settings.setProperty("jdbc_stream_results", "true");
            Connection made = new DuckDBDriver().connect("jdbc:duckdb:", settings);
            connections.add(made);
            // The path is a pattern to DuckDB: what is special in one stands for itself in brackets.
            String pattern = path.replaceAll("[\\[*?]", "[$0]").replace("'", "''");
            String from = " FROM read_parquet('" + pattern + "'";
            List<String> selected = new ArrayList<>();
            try (Statement statement = made.createStatement();
                    ResultSet described = statement.executeQuery("DESCRIBE SELECT *" + from + ")")) {
                while (described.next()) {
                    String name = String.valueOf(described.getString("column_name"));
                    String type = String.valueOf(described.getString("column_type"));
                    String quoted = "\"" + name.replace("\"", "\"\"") + "\"";
                    Kind kind = kindOf(type);
                    columns.add(new Column(name, kind));
                    selected.add(
                            type.equals("BLOB")
                                    ? "TRY(decode(" + quoted + "))"
                                    : kind == Kind.NESTED ? "to_json(" + quoted + ")::VARCHAR" : quoted + "::VARCHAR");
                }
            }
            List<String> present = columns.stream().map(Column::name).collect(Collectors.toList());
            if (names.in(FieldNames.folded(present), ArticleField.TEXT).isEmpty()) {
                throw new ReadingProblem(
                        Rejection.Cause.BROKEN_RECORD,
                        "no column is called \"" + names.expected(ArticleField.TEXT) + "\"; the columns are "
                                + JsonRecords.shortened(String.join(", ", present))
                                + ": say which one has the text with --columns text=NAME");
            }
            String values = numbered(selected, "$1 AS v$2", ", ");
            String all = "SELECT file_row_number AS n, " + values + from + ", file_row_number = true)";
            String length = numbered(selected, "coalesce(strlen(v$2), 0)", " + ");
            // A connection reads one result at a time, so long rows need one of their own.
            Connection second = made.unwrap(DuckDBConnection.class).duplicate();
            connections.add(second);
            longRow = second.prepareStatement(
                    "SELECT " + numbered(selected, "v$2", ", ") + " FROM (" + all + ") WHERE n = ?");
            rows = made.prepareStatement("SELECT length, "
                            + numbered(selected, "CASE WHEN length <= " + LONG_ROW + " THEN v$2 END", ", ")
                            + " FROM (SELECT *, " + length + " AS length FROM (" + all + "))")
                    .executeQuery();
        }

        /** The columns in a form: {@code $1} is what is selected, {@code $2} a number. */
        private static String numbered(List<String> selected, String form, String between) {
            return IntStream.range(0, selected.size())
                    .mapToObj(i -> form.replace("$2", String.valueOf(i)).replace("$1", selected.get(i)))
                    .collect(Collectors.joining(between));
        }

        private static Kind kindOf(String type) {
            return type.endsWith("]") || type.startsWith("STRUCT") || type.startsWith("MAP") || type.startsWith("UNION")
                    ? Kind.NESTED
                    : type.matches("(?:U?(?:TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL.*|BOOLEAN)")
                            ? Kind.BARE
                            : Kind.STRING;
        }

        @Override
        public @Nullable ReadResult next() throws IOException {
            ResultSet open = rows;
            if (open == null) {
                return null;
            }
            try {
                if (!open.next()) {
                    rows = null;
                    return null;
                }
                row++;
                return new ReadResult.Read(article(open));
            } catch (ReadingProblem e) {
                return e.refusal(input.source());
            } catch (SQLException e) {
                rows = null;
                return new ReadingProblem(
                                Rejection.Cause.UNREADABLE,
                                row,
                                "broken after this row (" + firstLine(e) + "); the rest of the file is not read")
                        .refusal(input.source());
            }
        }

        private Article article(ResultSet open) throws SQLException, IOException, ReadingProblem {
            long length = open.getLong(1);
            if (length > MOST_BYTES) {
                throw new ReadingProblem(
                        Rejection.Cause.TOO_LONG,
                        row,
                        "the row is longer than " + (MOST_BYTES >> 20) + " MiB; split it");
            }
            input.part().unpacking().unpacked(length);
            PreparedStatement single = longRow;
            if (length <= LONG_ROW || single == null) {
                return article(open, 2);
            }
            single.setLong(1, row - 1L);
            try (ResultSet alone = single.executeQuery()) {
                alone.next();
                return article(alone, 1);
            }
        }

        /** @param first the number of the first value */
        private Article article(ResultSet open, int first) throws SQLException, ReadingProblem {
            Map<String, String> values = new LinkedHashMap<>();
            Map<String, String> all = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                String value = open.getString(first + i);
                if (value != null) {
                    Column column = columns.get(i);
                    all.put(
                            column.name(),
                            column.kind() == Kind.STRING ? JsonRecords.MAPPER.writeValueAsString(value) : value);
                    if (column.kind() != Kind.NESTED) {
                        values.put(column.name(), value);
                    }
                }
            }
            return RecordFields.of(values, all, names, row).article(input, row, ids);
        }

        @Override
        public void close() throws IOException {
            rows = null;
            try {
                for (Connection connection : connections) {
                    connection.close();
                }
            } catch (SQLException e) {
                throw new IOException(e.getMessage(), e);
            } finally {
                if (copy != null) {
                    Files.deleteIfExists(copy);
                }
                input.bytes().close();
            }
        }
    }
}
