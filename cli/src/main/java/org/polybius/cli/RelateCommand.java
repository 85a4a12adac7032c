package org.polybius.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.lexicon.Coding;
import org.polybius.coding.relations.Relation;
import org.polybius.stages.Stages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SequenceWriter;

/** {@code polybius relate}: what the first of two marked phrases does to the second. */
@Command(
        name = "relate",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Tells what one marked party does to another.",
            "IN is a table of tab-separated values with a column marked_sentence, in which <s>…</s> marks who acts and"
                    + " <t>…</t> who undergoes. All columns are kept; type, mode, cameo, confidence and why are added."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  polybius relate pairs.tsv -o relations.tsv",
            "  polybius relate pairs.tsv --abstain 0.5 -o relations.tsv    leaves doubtful ones empty",
            "  polybius relate pairs.tsv --lexicon my-codes/ -o relations.tsv"
        })
final class RelateCommand implements Callable<Integer> {
    private static final String MARKED = "marked_sentence";
    private static final List<String> ADDED = List.of("type", "mode", "cameo", "confidence", "why");

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "IN.tsv", description = "The table.")
    private Path in = Path.of("");

    @Option(
            names = "--abstain",
            paramLabel = "P",
            defaultValue = "0",
            description = "Leaves relations with a confidence under P (0 to 1) empty.")
    private double abstain;

    @Mixin
    private LexiconArguments lexicon = new LexiconArguments();

    @Mixin
    private RunArguments how = new RunArguments();

    private record Answer(
            Map<String, String> row,
            @Nullable Relation relation,
            @Nullable String mistake) {}

    @Override
    public Integer call() {
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        Console console = new Console(err, how.quiet, Console.isTerminal("err") && how.output != null);
        try (Reader text = Files.newBufferedReader(in);
                PairTable table = new PairTable(text)) {
            if (!table.columns().contains(MARKED)) {
                console.error(in + " has no column " + MARKED + ", only " + table.columns()
                        + ": mark who acts as <s>…</s> and who undergoes as <t>…</t> in it");
                return ExitCode.NOTHING_READ;
            }
            return how.output == null
                    ? relate(table, new BufferedWriter(spec.commandLine().getOut()), console)
                    : toFile(table, how.output, console);
        } catch (Stages.NotLoaded e) {
            console.error(String.valueOf(e.getMessage()));
            return ExitCode.CANNOT_START;
        } catch (IOException | UncheckedIOException | IllegalArgumentException | JacksonException e) {
            console.error(in + " could not be read: " + Objects.requireNonNullElse(e.getMessage(), e.toString()));
            return ExitCode.NOTHING_READ;
        }
    }

    private int toFile(PairTable table, Path output, Console console) {
        try (OutputFile file = new OutputFile(output)) {
            int code = relate(table, file.writer(), console);
            file.commit();
            return code;
        } catch (IOException e) {
            console.error("the output could not be written: " + e.getMessage());
            return ExitCode.NO_OUTPUT;
        }
    }

    private int relate(PairTable table, Writer out, Console console) throws IOException {
        Stages stages = Polybius.stages(Objects.requireNonNull(spec)).begin(console::note, lexicon.folder());
        PairCoding pairs = new PairCoding(stages);
        console.waiting("loading …");
        stages.relater(); // Before the first line is written: what cannot be loaded leaves no output.
        int[] counts = new int[3];
        SequenceWriter rows = PairTable.MAPPER.writer(PairTable.FORM).writeValues(out);
        List<String> header = new ArrayList<>(table.columns());
        ADDED.stream().filter(c -> !header.contains(c)).forEach(header::add);
        rows.write(header.toArray(String[]::new));
        try (OrderedPipeline<Map<String, String>, Answer> pipeline =
                new OrderedPipeline<>(how.threads, row -> answer(row, pairs), answer -> {
                    counts[0]++;
                    if (answer.mistake != null) {
                        counts[1]++;
                        console.error(in + ", row " + counts[0] + ": " + answer.mistake);
                    }
                    rows.write(cells(header, answer, counts));
                })) {
            while (table.hasNext()) {
                pipeline.submit(table.next());
            }
            pipeline.finish();
        }
        rows.flush();
        console.endProgress();
        console.note(
                String.format(Locale.ROOT, "%,d pairs, %,d related, %,d rejected", counts[0], counts[2], counts[1]));
        return counts[0] == 0 || counts[1] == counts[0]
                ? ExitCode.NOTHING_READ
                : counts[1] > 0 ? ExitCode.SOME_REJECTED : ExitCode.OK;
    }

    private static Answer answer(Map<String, String> row, PairCoding pairs) {
        try {
            return new Answer(row, pairs.relate(row.getOrDefault(MARKED, "")), null);
        } catch (IllegalArgumentException e) {
            return new Answer(row, null, e.getMessage());
        }
    }

    private String[] cells(List<String> header, Answer answer, int[] counts) {
        Map<String, String> row = answer.row;
        Relation relation = answer.relation;
        Coding coding = relation == null || relation.confidence() < abstain ? null : relation.coding();
        counts[2] += coding == null ? 0 : 1;
        row.put("type", coding == null ? "" : coding.type().name());
        row.put(
                "mode",
                coding == null || coding.mode() == null ? "" : coding.mode().name());
        row.put("cameo", coding == null ? "" : coding.cameo().code());
        row.put("confidence", relation == null ? "" : String.format(Locale.ROOT, "%.2f", relation.confidence()));
        row.put("why", relation == null ? String.valueOf(answer.mistake) : String.join("; ", relation.why()));
        return header.stream().map(c -> row.getOrDefault(c, "")).toArray(String[]::new);
    }
}
