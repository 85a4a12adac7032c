package org.polybius.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.polybius.evaluation.PlaceAnswers;
import org.polybius.evaluation.ToponymGold;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Document;
import org.polybius.model.Section;
import org.polybius.stages.Stages;

/** Resolves and finds the names of places of gold articles, several side by side. */
final class PlaceCoding {
    private PlaceCoding() {}

    /** What is said of each article, by its id. */
    static Map<String, PlaceAnswers> answers(List<ToponymGold> gold, Stages stages, Console console) {
        console.waiting("loading …");
        Map<String, PlaceAnswers> out = new HashMap<>();
        try (OrderedPipeline<ToponymGold, Map.Entry<String, PlaceAnswers>> pipeline = new OrderedPipeline<>(
                Runtime.getRuntime().availableProcessors(),
                article -> Map.entry(article.id(), answer(article, stages)),
                one -> out.put(one.getKey(), one.getValue()))) {
            gold.forEach(pipeline::submit);
            pipeline.finish();
        }
        console.endProgress();
        return out;
    }

    private static PlaceAnswers answer(ToponymGold gold, Stages stages) {
        Document document = stages.parser().parse(article(gold));
        List<CharSpan> spans =
                gold.toponyms().stream().map(ToponymGold.Toponym::span).toList();
        return new PlaceAnswers(
                stages.places().resolve(document, spans),
                stages.places().read(document).toponyms());
    }

    /** The article's text as it is, one section a line, so that offsets stay gold's; its title stands after it, as when it is read. */
    private static Article article(ToponymGold gold) {
        String text = gold.text();
        String title = gold.title();
        String whole = title == null ? text : text + "\n\n" + title;
        List<Section> sections = new ArrayList<>();
        if (title != null) {
            sections.add(new Section(Section.Kind.TITLE, new CharSpan(text.length() + 2, whole.length())));
        }
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || text.charAt(at) == '\n') {
                if (!text.substring(from, at).isBlank()) {
                    sections.add(new Section(Section.Kind.BODY, new CharSpan(from, at)));
                }
                from = at + 1;
            }
        }
        return new Article(gold.id(), title, whole, whole, sections, null, gold.url(), null, "gold", Map.of());
    }
}
