package org.polybius.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.polybius.articles.ArticleReader;
import org.polybius.articles.ReadResult;
import org.polybius.articles.ReadingOptions;
import org.polybius.coding.relations.Relation;
import org.polybius.evaluation.Evaluation;
import org.polybius.evaluation.RelationsResult;
import org.polybius.evaluation.RoleGold;
import org.polybius.evaluation.Rows;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Document;
import org.polybius.model.Event;
import org.polybius.model.Section;
import org.polybius.stages.Stages;

/** Codes the texts that gold belongs to, several side by side. */
final class GoldCoding {
    private final Stages stages;
    private final Console console;

    GoldCoding(Stages stages, Console console) {
        this.stages = stages;
        this.console = console;
    }

    /**
     * What was coded.
     *
     * @param events in the order of the articles
     * @param features article and event, parted by a line break, to what the event's confidence is computed from
     */
    record Coded(List<Event> events, Map<String, Map<String, Double>> features) {
        Map<String, Double> features(String article, String event) {
            return features.getOrDefault(article + '\n' + event, Map.of());
        }
    }

    private record One(Article article, List<Event> events, Map<String, Map<String, Double>> features) {}

    /** The events alone, those that are certain enough. */
    List<Event> events(List<Article> articles, double least) {
        return ConfidenceArguments.atLeast(least, code(articles, false).events());
    }

    /** The events with what their confidence is computed from. */
    Coded withFeatures(List<Article> articles) {
        return code(articles, true);
    }

    private Coded code(List<Article> articles, boolean withFeatures) {
        console.waiting("loading …");
        List<Event> events = new ArrayList<>();
        Map<String, Map<String, Double>> features = new HashMap<>();
        int[] done = new int[1];
        long start = System.nanoTime();
        try (OrderedPipeline<Article, One> pipeline =
                new OrderedPipeline<>(Runtime.getRuntime().availableProcessors(), a -> one(a, withFeatures), one -> {
                    events.addAll(one.events);
                    one.features.forEach((id, f) -> features.put(one.article.id() + '\n' + id, f));
                    double seconds = (System.nanoTime() - start) / 1e9;
                    console.progress(++done[0], articles.size(), events.size(), seconds);
                })) {
            articles.forEach(pipeline::submit);
            pipeline.finish();
        }
        console.endProgress();
        return new Coded(events, features);
    }

    /**
     * What relates the pairs of a table.
     *
     * @return row id to relation, in the order of the rows
     */
    Map<String, Relation> relations(Path table, Rows rows) throws IOException {
        console.waiting("loading …");
        PairCoding pairs = new PairCoding(stages);
        Map<String, Relation> out = new LinkedHashMap<>();
        try (OrderedPipeline<Evaluation.Input, Map.Entry<String, Relation>> pipeline = new OrderedPipeline<>(
                Runtime.getRuntime().availableProcessors(),
                in -> Map.entry(in.id(), pairs.relate(in.text())),
                one -> out.put(one.getKey(), one.getValue()))) {
            new Evaluation(rows, false).pairs(table).forEach(pipeline::submit);
            pipeline.finish();
        }
        console.endProgress();
        return out;
    }

    /** Relates the pairs of a table and scores the answers. */
    RelationsResult relations(Path table, Evaluation evaluation) throws IOException {
        return evaluation.relations(table, types(relations(table, evaluation.rows())));
    }

    /** The type answered for each row; "" for none. */
    static Map<String, String> types(Map<String, Relation> relations) {
        Map<String, String> out = new LinkedHashMap<>();
        relations.forEach((id, r) ->
                out.put(id, r.coding() == null ? "" : r.coding().type().name()));
        return out;
    }

    private One one(Article article, boolean withFeatures) {
        Document document = stages.parser().parse(article);
        return new One(
                article,
                stages.coder().code(document),
                withFeatures ? stages.coder().features(document) : Map.of());
    }

    /** The articles that lie beside the gold files of a folder; what cannot be read is said. */
    static List<Article> articles(Path gold, Console console) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path file : Evaluation.goldFiles(gold)) {
            Path text = file.resolveSibling(file.getFileName().toString().replace(".events.jsonl", ".txt"));
            if (Files.exists(text)) {
                texts.add(text.toString());
            } else {
                console.error(file + " has no article beside it: give the events coded from it as EVENTS");
            }
        }
        List<Article> out = new ArrayList<>();
        new ArticleReader(ReadingOptions.defaults()).read(texts, System.in).forEach(r -> {
            if (r instanceof ReadResult.Read read) {
                out.add(read.article());
            } else if (r instanceof ReadResult.Refused refused) {
                console.error(refused.rejection().source() + ": "
                        + refused.rejection().message());
            }
        });
        return out;
    }

    /** Sentences with marked roles, each an article of its own. */
    static List<Article> roles(List<RoleGold> gold) {
        return gold.stream().map(g -> sentence(g.id(), g.text(), "gold")).toList();
    }

    /** The sentences of a table, each an article of its own whose id is the row's. */
    static List<Article> sentences(Path table, Rows rows) throws IOException {
        List<Article> out = new ArrayList<>();
        for (Evaluation.Input in : new Evaluation(rows, false).inputs(table)) {
            out.add(sentence(in.id(), in.text(), table.toString()));
        }
        return out;
    }

    private static Article sentence(String id, String text, String source) {
        Section body = new Section(Section.Kind.BODY, new CharSpan(0, text.length()));
        return new Article(id, null, text, text, List.of(body), null, null, null, source, Map.of());
    }
}
