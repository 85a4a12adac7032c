package org.polybius.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.polybius.model.Event;

/** What a coder found, by article. An article that is not named has no events. */
public final class Predictions {
    private final Map<String, List<ScoredEvent>> byArticle;

    private Predictions(List<ScoredEvent> events) {
        byArticle = events.stream()
                .collect(Collectors.groupingBy(ScoredEvent::article, LinkedHashMap::new, Collectors.toList()));
    }

    /** Events in memory. */
    public static Predictions of(List<Event> events) {
        return new Predictions(events.stream().map(ScoredEvent::of).toList());
    }

    /**
     * Events as a coder wrote them, one JSON object a line.
     *
     * @throws IllegalArgumentException naming file and line, if a line is no event
     */
    public static Predictions read(Path jsonl) throws IOException {
        return new Predictions(EventLines.read(jsonl));
    }

    /** The events of an article in the coder's order; without {@code all}, those only that are told as current. */
    List<ScoredEvent> of(String article, boolean all) {
        return byArticle.getOrDefault(article, List.of()).stream()
                .filter(e -> all || e.isCurrent())
                .toList();
    }
}
