package org.polybius.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.polybius.coding.relations.PairTypes;
import org.polybius.coding.relations.Relation;
import org.polybius.evaluation.Rows;
import org.polybius.evaluation.Verdicts;
import org.polybius.evaluation.calibration.CalibrationReport.Part;
import org.polybius.evaluation.calibration.Case;
import org.polybius.model.Article;
import org.polybius.model.Event;
import org.polybius.stages.Stages;

/** Codes data whose gold is known and says of each event how it was found and whether it is right. */
final class CalibrationCases {
    private final Path sentences;
    private final Path classes;
    private final Path gold;
    private final Console console;
    private final GoldCoding coding;
    private String lexicon = "unknown";

    CalibrationCases(Path data, Path gold, Stages stages, Console console) {
        this.sentences = data.resolve("plv").resolve("train.tsv");
        this.classes = data.resolve("cameo").resolve("class_train.tsv");
        this.gold = gold;
        this.console = console;
        this.coding = new GoldCoding(stages, console);
    }

    /** The rows of the table of sentences and of that of classes. */
    List<Part> tables(Rows rows) throws IOException {
        GoldCoding.Coded roots = code(GoldCoding.sentences(sentences, rows));
        GoldCoding.Coded five = code(GoldCoding.sentences(classes, rows));
        return List.of(
                comparable("sentences", sentences, rows, Verdicts.ofSentences(sentences, rows, roots.events()), roots),
                comparable("classes", classes, rows, Verdicts.ofClasses(classes, rows, five.events()), five));
    }

    /** The rows of the table of pairs. */
    Part pairs(Rows rows) throws IOException {
        Map<String, Relation> relations = coding.relations(sentences, rows);
        Verdicts verdicts = Verdicts.ofPairs(sentences, rows, GoldCoding.types(relations));
        List<Case> cases = verdicts.verdicts().stream()
                .map(v -> new Case(
                        v.where(),
                        v.label(),
                        Objects.requireNonNull(relations.get(v.where())).features(),
                        v.right()))
                .toList();
        return new Part("pairs", sentences, rows, cases, verdicts.gold());
    }

    /** The gold articles. */
    Part articles() throws IOException {
        GoldCoding.Coded coded = code(GoldCoding.articles(gold, console));
        return part("articles", gold, Rows.ALL, Verdicts.ofArticles(gold, coded.events()), coded);
    }

    /** The hash of the lexicon that coded. */
    String lexicon() {
        return lexicon;
    }

    private GoldCoding.Coded code(List<Article> articles) {
        GoldCoding.Coded coded = coding.withFeatures(articles);
        if (!coded.events().isEmpty()) {
            lexicon = coded.events().get(0).provenance().lexicon();
        }
        return coded;
    }

    private static Part part(String name, Path data, Rows rows, Verdicts verdicts, GoldCoding.Coded coded) {
        return new Part(name, data, rows, cases(name, verdicts, coded, id -> true), verdicts.gold());
    }

    /** The same without those whose code the data type otherwise: a conviction is SANCTION in events, ACCUSE in them. */
    private static Part comparable(String name, Path data, Rows rows, Verdicts verdicts, GoldCoding.Coded coded) {
        PairTypes types = PairTypes.load();
        Set<String> comparable = coded.events().stream()
                .filter(e ->
                        e.cameo() == null || !types.differ(e.type(), e.cameo().code()))
                .map(Event::id)
                .collect(Collectors.toSet());
        return new Part(name, data, rows, cases(name, verdicts, coded, comparable::contains), verdicts.gold());
    }

    private static List<Case> cases(
            String name, Verdicts verdicts, GoldCoding.Coded coded, Predicate<String> comparable) {
        return verdicts.verdicts().stream()
                .filter(v -> comparable.test(v.event()))
                .map(v -> new Case(name + " " + v.where(), v.label(), coded.features(v.where(), v.event()), v.right()))
                .toList();
    }
}
