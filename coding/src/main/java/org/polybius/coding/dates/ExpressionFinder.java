package org.polybius.coding.dates;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the time expressions of one sentence, group by group as the grammar orders them. */
final class ExpressionFinder implements PhraseTree.Chart {
    private final Pieces pieces;
    private final List<List<Vocabulary.Reading>> readings;
    private final Map<String, @Nullable Match[]> longest = new HashMap<>();
    private final List<Match> candidates = new ArrayList<>();

    private ExpressionFinder(DateGrammar grammar, Pieces pieces) {
        this.pieces = pieces;
        this.readings = new ArrayList<>(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            readings.add(grammar.vocabulary().readings(pieces, i));
        }
    }

    /** The longest expressions that do not overlap, in order. */
    static List<Match> find(DateGrammar grammar, Pieces pieces) {
        ExpressionFinder finder = new ExpressionFinder(grammar, pieces);
        for (DateGrammar.Group group : grammar.groups()) {
            finder.read(group);
        }
        return finder.best();
    }

    private void read(DateGrammar.Group group) {
        @Nullable Match[] best = new @Nullable Match[pieces.size()];
        for (int i = 0; i < pieces.size(); i++) {
            int from = i;
            group.tree().matchesAt(i, this, match -> {
                Match known = best[match.start()];
                // an expression with context before it is none that another phrase could begin with
                if (match.start() == from
                        && (known == null
                                || match.length() > known.length()
                                || match.length() == known.length()
                                        && match.pattern().line()
                                                < known.pattern().line())) {
                    best[from] = match;
                }
                if (group.standalone() && (group.possessive() || !pieces.possessive(match.end()))) {
                    candidates.add(match);
                }
            });
        }
        longest.put(group.name(), best);
    }

    private List<Match> best() {
        candidates.sort(Comparator.comparingInt((Match m) -> -m.length())
                .thenComparingInt(Match::start)
                .thenComparingInt(m -> m.pattern().line()));
        BitSet taken = new BitSet(pieces.size());
        List<Match> chosen = new ArrayList<>();
        for (Match m : candidates) {
            if (taken.get(m.start(), m.end()).isEmpty() && pieces.wholeTokens(m.start(), m.end())) {
                taken.set(m.start(), m.end());
                chosen.add(m);
            }
        }
        chosen.sort(Comparator.comparingInt(Match::start));
        return chosen;
    }

    @Override
    public String word(int piece) {
        return pieces.word(piece);
    }

    @Override
    public List<Vocabulary.Reading> readings(int piece) {
        return readings.get(piece);
    }

    @Override
    public @Nullable Match longest(String group, int piece) {
        @Nullable Match[] best = longest.get(group);
        return best == null ? null : best[piece];
    }

    @Override
    public int size() {
        return pieces.size();
    }
}
