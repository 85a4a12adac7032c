package org.polybius.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.polybius.store.database.DatabaseException;
import org.polybius.store.database.EventDatabase;
import org.polybius.store.database.EventDatabase.Access;
import org.polybius.store.database.QueryException;
import org.polybius.store.database.QueryResult;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.csv.CsvMapper;

/** {@code polybius query}: SQL that reads a database and can do nothing else. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Runs one SQL statement that reads a database. It cannot change it, nor reach files or the network.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  polybius query \"SELECT type, count(*) AS n FROM events GROUP BY type ORDER BY n DESC\" --db events.duckdb",
            "  polybius query \"DESCRIBE events\" --db events.duckdb",
            "",
            "The tables are in docs/database.md; the language is DuckDB's.",
            "Exit status: 0 all well, 1 the statement is wrong or took too long, 2 wrong command line, 4 no database."
        })
final class QueryCommand implements Callable<Integer> {
    private static final int WIDEST_CELL = 60;

    enum Form {
        TABLE,
        CSV,
        JSONL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "SQL", description = "One statement: SELECT …, FROM …, WITH …, DESCRIBE …, SUMMARIZE ….")
    private String sql = "";

    @Option(names = "--db", paramLabel = "FILE", required = true, description = "The database.")
    private Path db = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "TABLE",
            description = "${COMPLETION-CANDIDATES}; a table for people otherwise.")
    private Form form = Form.TABLE;

    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "1000",
            description = "So many rows at most; ${DEFAULT-VALUE} otherwise.")
    private int rows = 1000;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "60",
            description = "After which it is stopped; ${DEFAULT-VALUE} otherwise.")
    private int seconds = 60;

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        if (rows < 1 || seconds < 1) {
            throw new CommandLine.ParameterException(line, "--rows and --seconds must be 1 or more");
        }
        Console console = new Console(line.getErr(), false, false);
        try (EventDatabase database = EventDatabase.open(db, Access.SANDBOX)) {
            QueryResult result = database.query(sql, rows, Duration.ofSeconds(seconds));
            PrintWriter out = line.getOut();
            switch (form) {
                case TABLE -> table(result, out);
                case CSV -> csv(result, out);
                case JSONL -> jsonl(result, out);
            }
            out.flush();
            if (result.more()) {
                console.note("there are more than " + rows + " rows: --rows gives more");
            }
            return ExitCode.OK;
        } catch (QueryException e) {
            console.error(String.valueOf(e.getMessage()));
            return ExitCode.MISTAKES;
        } catch (DatabaseException e) {
            console.error(String.valueOf(e.getMessage()));
            return ExitCode.NOTHING_READ;
        }
    }

    private static void table(QueryResult result, PrintWriter out) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(result.columns());
        for (List<@Nullable Object> row : result.rows()) {
            cells.add(row.stream().map(QueryCommand::cell).toList());
        }
        int[] widths = new int[result.columns().size()];
        for (List<String> row : cells) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        boolean[] numbers = new boolean[widths.length];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            numbers[i] = !result.rows().isEmpty()
                    && result.rows().stream().allMatch(r -> r.get(column) == null || r.get(column) instanceof Number);
        }
        for (int r = 0; r < cells.size(); r++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = cells.get(r).get(i);
                String space = " ".repeat(widths[i] - cell.length());
                text.append(i == 0 ? "" : "  ").append(numbers[i] ? space + cell : cell + space);
            }
            out.println(text.toString().stripTrailing());
        }
    }

    private static String cell(@Nullable Object value) {
        String text = value == null ? "" : Console.harmless(String.valueOf(value));
        return text.length() <= WIDEST_CELL ? text : text.substring(0, WIDEST_CELL - 1) + "…";
    }

    private static void csv(QueryResult result, PrintWriter out) {
        CsvMapper mapper = CsvMapper.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        try (SequenceWriter csv = mapper.writer().writeValues(out)) {
            csv.write(result.columns());
            for (List<@Nullable Object> row : result.rows()) {
                csv.write(row.stream()
                        .map(v -> v == null ? "" : String.valueOf(v))
                        .toList());
            }
        }
    }

    private static void jsonl(QueryResult result, PrintWriter out) {
        JsonMapper mapper = JsonMapper.shared();
        for (List<@Nullable Object> row : result.rows()) {
            ObjectNode object = mapper.createObjectNode();
            for (int i = 0; i < row.size(); i++) {
                object.putPOJO(result.columns().get(i), row.get(i));
            }
            out.print(mapper.writeValueAsString(object));
            out.print('\n');
        }
    }
}
