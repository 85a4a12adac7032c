package org.polybius.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.polybius.articles.copies.CopyFinder;
import org.polybius.articles.copies.Likeness;
import org.polybius.articles.copies.Signature;
import org.polybius.articles.copies.Story;

/** Scores which articles of a collection were found to be copies. */
final class CopyScorer {
    private CopyScorer() {}

    /**
     * An article is a hit if it is in one story with the unchanged article that it was made from, and spurious if it is in
     * one story with what was made of others.
     */
    static CopiesResult score(List<CopyCases.Case> cases, Likeness likeness) {
        CopyFinder finder = new CopyFinder(likeness);
        Map<String, String> sources = new HashMap<>();
        for (CopyCases.Case c : cases) {
            finder.add(c.article().id(), null, Signature.of(c.article()));
            sources.put(c.article().id(), c.source());
        }
        Map<String, Story> stories = new HashMap<>();
        finder.stories().forEach(s -> s.articles().forEach(id -> stories.put(id, s)));
        Map<String, String> unchanged = cases.stream()
                .filter(c -> c.change() == CopyCases.Change.NONE)
                .collect(Collectors.toMap(
                        CopyCases.Case::source, c -> c.article().id()));

        Map<CopyCases.Change, Score> scores = new EnumMap<>(CopyCases.Change.class);
        List<ErrorListing.Miss> misses = new ArrayList<>();
        List<ErrorListing.FalsePositive> spurious = new ArrayList<>();
        for (CopyCases.Case c : cases) {
            String id = c.article().id();
            Story story = stories.get(id);
            List<String> wrong = story == null
                    ? List.of()
                    : story.articles().stream()
                            .filter(other -> !c.source().equals(sources.get(other)))
                            .toList();
            boolean wanted = c.change().isCopy() && c.change() != CopyCases.Change.NONE;
            boolean found = wanted && story != null && story.articles().contains(unchanged.get(c.source()));
            if (wanted && !found) {
                misses.add(new ErrorListing.Miss(
                        c.source(), c.change().toString(), story == null ? "nothing" : story.fullest(), ""));
            }
            if (!wrong.isEmpty()) {
                spurious.add(
                        new ErrorListing.FalsePositive(c.source(), c.change().toString(), "", wrong));
            }
            scores.merge(
                    c.change(),
                    new Score(found ? 1 : 0, wrong.isEmpty() ? 0 : 1, wanted && !found ? 1 : 0),
                    Score::plus);
        }
        return new CopiesResult(scores, cases.size(), new ErrorListing(List.of(), misses, spurious));
    }
}
