package org.polybius.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.polybius.coding.actors.ActorCore;
import org.polybius.coding.actors.CastReader;
import org.polybius.coding.countries.Countries;
import org.polybius.coding.dates.DateGrammar;
import org.polybius.coding.dates.DateReader;
import org.polybius.coding.lexicon.Coding;
import org.polybius.coding.lexicon.Lexicon;
import org.polybius.coding.lexicon.LexiconReader;
import org.polybius.coding.places.Gazetteer;
import org.polybius.coding.places.PlaceReader;
import org.polybius.coding.relations.MarkedPair;
import org.polybius.coding.relations.PairRelater;
import org.polybius.coding.repair.Applied;
import org.polybius.coding.repair.RepairRule;
import org.polybius.coding.repair.Repairs;
import org.polybius.coding.resolution.ComposingEventCoder;
import org.polybius.coding.resolution.ReferentReader;
import org.polybius.evaluation.Evaluation;
import org.polybius.evaluation.Predictions;
import org.polybius.evaluation.QuadsResult;
import org.polybius.evaluation.RelationsResult;
import org.polybius.evaluation.Rows;
import org.polybius.evaluation.SentencesResult;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Document;
import org.polybius.model.DocumentParser;
import org.polybius.model.Event;
import org.polybius.model.EventCoder;
import org.polybius.model.Section;
import org.polybius.model.ontology.Ontology;
import org.polybius.stages.BuildVersion;
import org.polybius.stages.Stages;

/**
 * Measures what each tree repair brings: both tables of sentences coded, and the pairs related, without any rule, with all, and with all but one.
 * Takes the table of sentences, the table of the five-class task, the rows and the report's file. How to run it stands
 * in {@code docs/repairs.md}.
 */
public final class RepairsReport {
    private static final int ROUNDS = 5;

    private final Ontology ontology = Ontology.load();
    private final Lexicon lexicon = LexiconReader.load(ontology);
    private final Countries countries = Countries.load();
    private final CastReader casts = new CastReader(ActorCore.load(countries), countries);
    private final DateReader dates = new DateReader(DateGrammar.load());
    private final PlaceReader places = new PlaceReader(countries, Gazetteer.load());
    private final Evaluation evaluation;
    private final Path sentences;
    private final Path quads;
    private final List<Document> sentenceTrees;
    private final List<Document> quadTrees;
    private final List<Pair> pairs;
    private final List<Score> scores = new ArrayList<>();

    private record Score(
            String name, int fired, int changed, SentencesResult roots, RelationsResult pairs, QuadsResult classes) {}

    private record Pair(String id, MarkedPair marked, Document tree) {}

    private RepairsReport(Path sentences, Path quads, Rows rows) throws IOException {
        this.evaluation = new Evaluation(rows, false);
        this.sentences = sentences;
        this.quads = quads;
        DocumentParser parser = new Stages(true, false, System.err::println).parser();
        sentenceTrees = parse(sentences, parser);
        quadTrees = parse(quads, parser);
        pairs = pairs(parser);
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 4) {
            throw new IllegalArgumentException("give: SENTENCES.tsv CLASSES.tsv all|odd|even REPORT.md");
        }
        Rows rows = Rows.valueOf(args[2].toUpperCase(Locale.ROOT));
        RepairsReport report = new RepairsReport(Path.of(args[0]), Path.of(args[1]), rows);
        String text = report.markdown(String.join(" ", args));
        System.out.println(text);
        Files.writeString(Path.of(args[3]), text);
    }

    private List<Document> parse(Path table, DocumentParser parser) throws IOException {
        List<Document> out = new ArrayList<>();
        for (Evaluation.Input in : evaluation.inputs(table)) {
            out.add(parser.parse(article(in.id(), in.text(), table)));
        }
        return out;
    }

    /** The marked pairs of the table of sentences; a row's id is its evaluation's. */
    private List<Pair> pairs(DocumentParser parser) throws IOException {
        List<String> ids =
                evaluation.inputs(sentences).stream().map(Evaluation.Input::id).toList();
        List<Pair> out = new ArrayList<>();
        List<String> lines = Files.readAllLines(sentences);
        List<String> header = List.of(lines.get(0).split("\t", -1));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            String id = cells[header.indexOf("id")];
            if (ids.contains(id)) {
                MarkedPair marked = MarkedPair.parse(cells[header.indexOf("marked_sentence")]);
                out.add(new Pair(id, marked, parser.parse(article("pair", marked.text(), sentences))));
            }
        }
        return out;
    }

    private static Article article(String id, String text, Path table) {
        Section body = new Section(Section.Kind.BODY, new CharSpan(0, text.length()));
        return new Article(id, null, text, text, List.of(body), null, null, null, table.toString(), Map.of());
    }

    private String markdown(String arguments) throws IOException {
        Repairs all = Repairs.load(lexicon);
        Map<String, Integer> fired = fired(all);
        int sum = fired.values().stream().mapToInt(Integer::intValue).sum();
        List<String> bare = shown(Repairs.none());
        List<String> whole = shown(all);
        score("no repairs", 0, 0, Repairs.none());
        score("all repairs", sum, differing(bare, whole), all);
        for (RepairRule rule : all.rules()) {
            Repairs without = all.without(rule.name());
            score(
                    "all but: " + rule.name(),
                    fired.getOrDefault(rule.name(), 0),
                    differing(whole, shown(without)),
                    without);
        }
        List<String> out = new ArrayList<>(List.of(
                "# What each tree repair brings",
                "",
                "- command: `RepairsReport " + arguments + "` (see `docs/repairs.md`)",
                "- coder: polybius " + BuildVersion.number(),
                "- date: " + LocalDate.now(java.time.ZoneOffset.UTC),
                "- " + sentenceTrees.size() + " and " + quadTrees.size() + " rows of the two tables",
                String.format(
                        Locale.ROOT,
                        "- repairing takes %.1f %% of the time of coding",
                        100 * repairing(all) / coding(all)),
                "",
                "*fired*: how often the rule fires; *changed*: rows whose events differ without it (in the second line: with"
                        + " all rules from none).",
                "",
                "| rules | fired | changed | sentences P | R | F1 | pairs root macro-F1 | quad | classes accuracy | macro-F1 of"
                        + " 1-4 |",
                "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"));
        for (Score s : scores) {
            out.add(String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %.4f | %.4f | %.4f | %.4f | %.4f | %.4f | %.4f |",
                    s.name(),
                    s.fired(),
                    s.changed(),
                    s.roots().root().precision(),
                    s.roots().root().recall(),
                    s.roots().root().f1(),
                    s.pairs().root().macroF1(),
                    s.pairs().quad().macroF1(),
                    s.classes().five().accuracy().value(),
                    s.classes().four().macroF1()));
        }
        return String.join("\n", out) + "\n";
    }

    private Map<String, Integer> fired(Repairs repairs) {
        Map<String, Integer> out = new HashMap<>();
        for (List<Document> trees : List.of(sentenceTrees, quadTrees)) {
            for (Document d : trees) {
                for (List<Applied> applied : repairs.repair(d).applied().values()) {
                    applied.forEach(a -> out.merge(a.rule(), 1, Integer::sum));
                }
            }
        }
        return out;
    }

    private void score(String name, int fired, int changed, Repairs repairs) throws IOException {
        scores.add(new Score(
                name,
                fired,
                changed,
                evaluation.sentences(sentences, Predictions.of(code(sentenceTrees, repairs))),
                evaluation.relations(sentences, relate(repairs)),
                evaluation.quads(quads, Predictions.of(code(quadTrees, repairs)))));
    }

    private EventCoder coder(Repairs repairs) {
        return new ComposingEventCoder(ontology, lexicon, casts, dates, places, countries, "report", repairs);
    }

    private Map<String, String> relate(Repairs repairs) {
        PairRelater relater = new PairRelater(lexicon, new ReferentReader(casts, places, countries), repairs);
        Map<String, String> out = new HashMap<>();
        for (Pair pair : pairs) {
            Coding coding = relater.relate(pair.tree(), pair.marked()).coding();
            out.put(pair.id(), coding == null ? "" : coding.type().name());
        }
        return out;
    }

    private List<Event> code(List<Document> trees, Repairs repairs) {
        EventCoder coder = coder(repairs);
        return trees.stream().flatMap(d -> coder.code(d).stream()).toList();
    }

    /** The events of each row as a line, in the order of the rows: type, code and parties. */
    private List<String> shown(Repairs repairs) {
        EventCoder coder = coder(repairs);
        List<String> out = new ArrayList<>();
        for (List<Document> trees : List.of(sentenceTrees, quadTrees)) {
            for (Document d : trees) {
                List<String> events = coder.code(d).stream()
                        .map(e -> e.type() + " " + e.cameo() + " " + e.actors() + " " + e.recipients())
                        .toList();
                out.add(events.toString());
            }
        }
        return out;
    }

    private static int differing(List<String> a, List<String> b) {
        int n = 0;
        for (int i = 0; i < a.size(); i++) {
            n += a.get(i).equals(b.get(i)) ? 0 : 1;
        }
        return n;
    }

    /** Milliseconds to repair all trees, the best of some rounds. */
    private double repairing(Repairs repairs) {
        return best(() -> sentenceTrees.forEach(repairs::repair));
    }

    private double coding(Repairs repairs) {
        EventCoder coder = coder(repairs);
        return best(() -> sentenceTrees.forEach(coder::code));
    }

    private static double best(Runnable task) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            task.run();
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
        }
        return best;
    }
}
