package org.polybius.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Scores the events of whole articles. Within an article the pairs of gold line and coded event that agree best are
 * taken first, each line and event once. Gold lines that may be missing count when they are found and not when they are
 * missed.
 */
final class ArticleScorer {
    /** A gold line and a coded event, by their positions in the article, with the levels they reach. */
    private record Pair(int gold, int coded, int levels, boolean sameType) {}

    private static final Comparator<Pair> BEST_FIRST = Comparator.comparingInt(Pair::levels)
            .thenComparing(Pair::sameType)
            .reversed()
            .thenComparingInt(Pair::gold)
            .thenComparingInt(Pair::coded);

    private final Map<Level, Score> levels = new EnumMap<>(Level.class);
    private final Map<String, Score> perType = new TreeMap<>();
    private final Confusion.Counter confusions = new Confusion.Counter();
    private final List<ErrorListing.Miss> misses = new ArrayList<>();
    private final List<ErrorListing.FalsePositive> spurious = new ArrayList<>();
    private Share dates = Share.NONE;
    private Share places = Share.NONE;
    private Share speakers = Share.NONE;
    private Share empty = Share.NONE;

    private ArticleScorer() {
        for (Level level : Level.values()) {
            levels.put(level, Score.NONE);
        }
    }

    /** @param gold article id to its gold lines, in the order of scoring */
    static ArticlesResult score(Map<String, List<ScoredEvent>> gold, Predictions predictions, boolean all) {
        ArticleScorer scorer = new ArticleScorer();
        gold.forEach((article, lines) -> scorer.article(
                article, lines.stream().filter(g -> all || g.isCurrent()).toList(), predictions.of(article, all)));
        return new ArticlesResult(
                scorer.levels,
                scorer.dates,
                scorer.places,
                scorer.speakers,
                scorer.empty,
                scorer.perType,
                new ErrorListing(scorer.confusions.list(), scorer.misses, scorer.spurious));
    }

    /** The positions of the coded events of an article that a gold line has, in type and parties. */
    static Set<Integer> right(List<ScoredEvent> gold, List<ScoredEvent> coded) {
        List<Leniency> allowed = gold.stream().map(g -> Leniency.of(g.note())).toList();
        return pairs(gold, coded, allowed).values().stream()
                .filter(p -> Level.PARTIES.isReachedBy(p.levels))
                .map(Pair::coded)
                .collect(Collectors.toSet());
    }

    private void article(String article, List<ScoredEvent> gold, List<ScoredEvent> coded) {
        if (gold.isEmpty()) {
            empty = empty.plus(coded.isEmpty());
        }
        List<Leniency> allowed = gold.stream().map(g -> Leniency.of(g.note())).toList();
        Map<Integer, Pair> found = pairs(gold, coded, allowed);
        for (Level level : Level.values()) {
            levels.merge(level, score(level, found, coded.size(), allowed), Score::plus);
        }
        found.forEach((i, pair) -> {
            if (Level.COUNTRIES.isReachedBy(pair.levels)) {
                details(gold.get(i), coded.get(pair.coded), allowed.get(i));
            }
        });
        errors(article, gold, coded, found, allowed);
    }

    private static Map<Integer, Pair> pairs(List<ScoredEvent> gold, List<ScoredEvent> coded, List<Leniency> allowed) {
        List<Pair> candidates = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < coded.size(); j++) {
                int reached = EventMatcher.levels(gold.get(i), coded.get(j), allowed.get(i));
                if (reached > 0) {
                    boolean sameType = gold.get(i).type().equals(coded.get(j).type());
                    candidates.add(new Pair(i, j, reached, sameType));
                }
            }
        }
        candidates.sort(BEST_FIRST);
        Map<Integer, Pair> found = new LinkedHashMap<>();
        Set<Integer> used = new HashSet<>();
        for (Pair p : candidates) {
            if (!found.containsKey(p.gold) && used.add(p.coded)) {
                found.put(p.gold, p);
            }
        }
        return found;
    }

    private static Score score(Level level, Map<Integer, Pair> found, int coded, List<Leniency> allowed) {
        int hits = (int)
                found.values().stream().filter(p -> level.isReachedBy(p.levels)).count();
        int missed = 0;
        for (int i = 0; i < allowed.size(); i++) {
            missed += !isHit(found.get(i), level) && !allowed.get(i).mayBeMissing() ? 1 : 0;
        }
        return new Score(hits, coded - hits, missed);
    }

    private static boolean isHit(@Nullable Pair pair, Level level) {
        return pair != null && level.isReachedBy(pair.levels);
    }

    private void details(ScoredEvent gold, ScoredEvent coded, Leniency allowed) {
        if (gold.days() != null && !allowed.anyDate()) {
            dates = dates.plus(ScoredEvent.Days.overlap(gold.days(), coded.days(), allowed.slackDays()));
        }
        if (gold.place() != null) {
            places = places.plus(Words.shareOne(Words.of(gold.place()), Words.of(coded.place())));
        }
        if (!gold.speakers().isEmpty()) {
            speakers = speakers.plus(Words.shareOne(Words.of(gold.speakers()), Words.of(coded.speakers())));
        }
    }

    private void errors(
            String article,
            List<ScoredEvent> gold,
            List<ScoredEvent> coded,
            Map<Integer, Pair> found,
            List<Leniency> allowed) {
        Set<Integer> right = new HashSet<>();
        found.values().stream().filter(p -> Level.PARTIES.isReachedBy(p.levels)).forEach(p -> right.add(p.coded));
        for (int i = 0; i < gold.size(); i++) {
            ScoredEvent g = gold.get(i);
            Pair pair = found.get(i);
            if (isHit(pair, Level.PARTIES)) {
                perType.merge(g.type(), new Score(1, 0, 0), Score::plus);
            } else if (!allowed.get(i).mayBeMissing()) {
                perType.merge(g.type(), new Score(0, 0, 1), Score::plus);
                ScoredEvent nearest = pair != null ? coded.get(pair.coded) : nearest(g, coded, right);
                confusions.add(g.type(), nearest == null ? "" : nearest.type());
                misses.add(new ErrorListing.Miss(
                        article, g.shown(), nearest == null ? "nothing" : nearest.shown(), g.quote()));
            }
        }
        for (int j = 0; j < coded.size(); j++) {
            if (!right.contains(j)) {
                ScoredEvent c = coded.get(j);
                perType.merge(c.type(), new Score(0, 1, 0), Score::plus);
                spurious.add(new ErrorListing.FalsePositive(article, c.shown(), c.quote(), c.why()));
            }
        }
    }

    /** The event, not right elsewhere, whose quote shares most words with the gold line's; at least half of the shorter. */
    private static @Nullable ScoredEvent nearest(ScoredEvent gold, List<ScoredEvent> coded, Set<Integer> right) {
        Set<String> words = Words.of(gold.quote());
        ScoredEvent best = null;
        double most = 0.5;
        for (int j = 0; j < coded.size(); j++) {
            Set<String> other = Words.of(coded.get(j).quote());
            int shorter = Math.min(words.size(), other.size());
            long shared = words.stream().filter(other::contains).count();
            if (!right.contains(j) && shorter > 0 && (double) shared / shorter >= most) {
                if (best == null || (double) shared / shorter > most) {
                    best = coded.get(j);
                    most = (double) shared / shorter;
                }
            }
        }
        return best;
    }
}
