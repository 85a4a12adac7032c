package org.polybius.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.polybius.model.Event;

/**
 * Gold's verdict on each single event, where the scorers give only figures: what confidence is learned from. Recalled,
 * imagined and denied events are judged too.
 *
 * @param verdicts in the order of gold
 * @param gold how much there was to find: roots of sentences, rows with a class other than 0, lines of articles
 */
public record Verdicts(List<Verdict> verdicts, int gold) {

    /** Copies the list. */
    public Verdicts {
        verdicts = List.copyOf(verdicts);
    }

    /**
     * Events of sentences: right if gold has their root for that sentence. Gold names one pair of a sentence, so that a
     * second event may be right and count as wrong; a sentence that stands in several rows is judged once, by all.
     *
     * @param table as {@link Evaluation#sentences} takes it
     * @param events whose evidence names the row as its article
     */
    public static Verdicts ofSentences(Path table, Rows rows, List<Event> events) throws IOException {
        Map<String, Set<String>> gold = new LinkedHashMap<>();
        Map<String, String> first = new HashMap<>();
        for (GoldTable.Row row : GoldTable.read(table, rows)) {
            String sentence = row.required("sentence").strip();
            first.putIfAbsent(sentence, row.id());
            gold.computeIfAbsent(sentence, s -> new HashSet<>()).add(Labels.root(row.first("root", "gold_root")));
        }
        Map<String, List<Event>> byRow = byArticle(events);
        List<Verdict> out = new ArrayList<>();
        gold.forEach((sentence, roots) -> {
            String row = first.getOrDefault(sentence, "");
            for (Event e : byRow.getOrDefault(row, List.of())) {
                String root = Labels.root(e.type().name());
                out.add(new Verdict(row, e.id(), root, roots.contains(root)));
            }
        });
        return new Verdicts(out, gold.values().stream().mapToInt(Set::size).sum());
    }

    /**
     * Relations of marked pairs: right if gold has their root for that row.
     *
     * @param table as {@link Evaluation#relations(Path, Map)} takes it
     * @param answers a row's id to the type answered; a row without an answer has no verdict
     */
    public static Verdicts ofPairs(Path table, Rows rows, Map<String, String> answers) throws IOException {
        List<GoldTable.Row> gold = GoldTable.read(table, rows);
        List<Verdict> out = new ArrayList<>();
        for (GoldTable.Row row : gold) {
            String answer = Labels.root(answers.get(row.id()));
            if (!answer.isEmpty()) {
                String right = Labels.root(row.first("root", "gold_root"));
                out.add(new Verdict(row.id(), row.id(), answer, answer.equals(right)));
            }
        }
        return new Verdicts(out, gold.size());
    }

    /**
     * Events of sentences with a CAMEO class: right if theirs is gold's.
     *
     * @param table as {@link Evaluation#quads} takes it
     * @param events whose evidence names the row as its article
     */
    public static Verdicts ofClasses(Path table, Rows rows, List<Event> events) throws IOException {
        Map<String, List<Event>> byRow = byArticle(events);
        List<Verdict> out = new ArrayList<>();
        int gold = 0;
        for (GoldTable.Row row : GoldTable.read(table, rows)) {
            String right = QuadScorer.goldClass(row);
            gold += right.equals("0") ? 0 : 1;
            for (Event e : byRow.getOrDefault(row.id(), List.of())) {
                String answer = QuadScorer.classOf(ScoredEvent.of(e));
                out.add(new Verdict(row.id(), e.id(), answer, answer.equals(right)));
            }
        }
        return new Verdicts(out, gold);
    }

    /**
     * Events of whole articles: right if a gold line has their type and parties.
     *
     * @param goldDir as {@link Evaluation#articles} takes it
     */
    public static Verdicts ofArticles(Path goldDir, List<Event> events) throws IOException {
        Map<String, List<Event>> byArticle = byArticle(events);
        List<Verdict> out = new ArrayList<>();
        int lines = 0;
        for (Path file : Evaluation.goldFiles(goldDir)) {
            List<ScoredEvent> gold = EventLines.read(file);
            String article = Evaluation.articleOf(file);
            List<Event> coded = byArticle.getOrDefault(article, List.of());
            Set<Integer> right = ArticleScorer.right(
                    gold, coded.stream().map(ScoredEvent::of).toList());
            lines += gold.size();
            for (int j = 0; j < coded.size(); j++) {
                String type = coded.get(j).type().name();
                // Every gold line is found by one event at most, so each counts for itself.
                out.add(new Verdict(article, coded.get(j).id(), type + " " + j, right.contains(j)));
            }
        }
        return new Verdicts(out, lines);
    }

    private static Map<String, List<Event>> byArticle(List<Event> events) {
        return events.stream()
                .collect(Collectors.groupingBy(e -> e.evidence().get(0).article()));
    }
}
