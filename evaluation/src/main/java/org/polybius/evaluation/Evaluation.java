package org.polybius.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.polybius.articles.copies.Likeness;
import org.polybius.model.Event;
import org.polybius.store.corrections.CorrectedArticle;

/**
 * Scores what a coder found against gold; the way in for commands and tests.
 *
 * @param rows which rows of a table are scored; whole articles are always all scored
 * @param all whether events that are recalled, imagined or denied are scored too; else they are left out on both sides
 */
public record Evaluation(Rows rows, boolean all) {
    private static final String GOLD_SUFFIX = ".events.jsonl";

    /**
     * A row of a table as something to code.
     *
     * @param id the row's id, which the coded events' evidence has to name
     * @param text the sentence
     */
    public record Input(String id, String text) {}

    /** All rows, current events only: the figures that are reported unless said otherwise. */
    public Evaluation() {
        this(Rows.ALL, false);
    }

    /**
     * Whole articles: events with parties, dates, places, speakers.
     *
     * @param goldDir has a file {@code ID.events.jsonl} for each article to be scored
     * @throws IllegalArgumentException if a gold line is broken, or there is no gold file
     */
    public ArticlesResult articles(Path goldDir, Predictions predictions) throws IOException {
        Map<String, List<ScoredEvent>> gold = new TreeMap<>();
        for (Path file : goldFiles(goldDir)) {
            gold.put(articleOf(file), EventLines.read(file));
        }
        if (gold.isEmpty()) {
            throw new IllegalArgumentException(goldDir + ": has no gold, that is no file *" + GOLD_SUFFIX);
        }
        return ArticleScorer.score(gold, predictions, all);
    }

    /** The gold files of a folder, in the order of their names. */
    public static List<Path> goldFiles(Path goldDir) throws IOException {
        try (Stream<Path> files = Files.list(goldDir)) {
            return files.filter(f -> f.getFileName().toString().endsWith(GOLD_SUFFIX))
                    .sorted()
                    .toList();
        }
    }

    /** The id of the article whose gold a file has. */
    static String articleOf(Path goldFile) {
        String name = goldFile.getFileName().toString();
        return name.substring(0, name.length() - GOLD_SUFFIX.length());
    }

    /**
     * The set of roots coded from one sentence.
     *
     * @param gold a table with the columns {@code sentence} and {@code root} (or {@code gold_root})
     * @throws IllegalArgumentException if a column is missing
     */
    public SentencesResult sentences(Path gold, Predictions predictions) throws IOException {
        return SentenceScorer.score(GoldTable.read(gold, rows), predictions, all);
    }

    /**
     * The five-class CAMEO task.
     *
     * @param gold a table with the column {@code class} (or {@code gold_class}), 0 to 4
     * @throws IllegalArgumentException if the column is missing or holds something else
     */
    public QuadsResult quads(Path gold, Predictions predictions) throws IOException {
        return QuadScorer.score(GoldTable.read(gold, rows), predictions, all);
    }

    /**
     * The relation of a marked pair.
     *
     * @param gold a table with the column {@code root} (or {@code gold_root})
     * @param answers a row's id to the type answered; a row without one counts as wrong
     */
    public RelationsResult relations(Path gold, Map<String, String> answers) throws IOException {
        return RelationScorer.score(GoldTable.read(gold, rows), answers);
    }

    /**
     * The relation of a marked pair.
     *
     * @param answers a table with the columns {@code id} (or {@code uid}, or rows in gold's order) and {@code type}
     */
    public RelationsResult relations(Path gold, Path answers) throws IOException {
        Map<String, String> byId = new HashMap<>();
        for (GoldTable.Row row : GoldTable.read(answers, Rows.ALL)) {
            byId.put(row.id(), row.fields().getOrDefault("type", ""));
        }
        return relations(gold, byId);
    }

    /**
     * Names of places in articles.
     *
     * @param gold the articles, as {@link ToponymGold#read} gives them for these rows
     * @param answers what was said of each, by the articles' ids
     * @throws IllegalArgumentException if an article has not one answer for each of its names
     */
    public PlacesResult places(List<ToponymGold> gold, Map<String, PlaceAnswers> answers) {
        return PlaceScorer.score(gold, answers);
    }

    /**
     * Who acts and who undergoes.
     *
     * @param gold sentences, as {@link RoleGold#read} gives them for these rows
     * @param events what was coded from them; an event's article is the sentence's id
     */
    public ActorsResult actors(List<RoleGold> gold, List<Event> events) {
        return RoleScorer.score(gold, events);
    }

    /**
     * What people said about events.
     *
     * @param articles with the coding that is measured, and what was said about their events
     */
    public CorrectionsResult corrections(List<CorrectedArticle> articles) {
        return CorrectionScorer.score(articles);
    }

    /**
     * Copies of articles.
     *
     * @param cases a collection in which it is known what is a copy, as {@link CopyCases#of} makes it of these rows
     * @param likeness what is taken for a copy
     */
    public CopiesResult copies(List<CopyCases.Case> cases, Likeness likeness) {
        return CopyScorer.score(cases, likeness);
    }

    /**
     * The text of reports, read from pages of layouts of our own that hold them.
     *
     * @param reports as {@link ToponymGold#read} gives them for these rows; the names in them do not matter
     */
    public MainTextResult mainText(List<ToponymGold> reports) {
        return MainTextScorer.score(reports);
    }

    /** The rows of a table as texts to code, for {@link #sentences} and {@link #quads}. */
    public List<Input> inputs(Path gold) throws IOException {
        return GoldTable.read(gold, rows).stream()
                .map(r -> new Input(r.id(), r.required("sentence").strip()))
                .toList();
    }

    /** The rows of a table of marked pairs as pairs to relate: the text is the marked sentence. */
    public List<Input> pairs(Path gold) throws IOException {
        return GoldTable.read(gold, rows).stream()
                .map(r -> new Input(r.id(), r.required("marked_sentence")))
                .toList();
    }
}
