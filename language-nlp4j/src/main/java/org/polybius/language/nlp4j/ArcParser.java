package org.polybius.language.nlp4j;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree of a sentence from left to right, decision by decision, as NLP4J's {@code DEPParser} does: the word on
 * top of the stack and the next of the input are joined or not, and the one or the other is put on the stack, taken from
 * it, or passed over. Thread-safe.
 */
final class ArcParser {
    private static final int LOOKED_AT_FOR_A_HEAD = 5;
    private final LinearModel model;
    private final Decision[] decisions;
    private final TextHash[][] valencies = new TextHash[3][3];

    // Which decisions a state allows, in the order in which NLP4J looks at them: it decides between equal scores.
    private final int[] shifting;
    private final int[] withoutArc;
    private final int[] withoutArcOrReducing;
    private final int[] notOnlyReducing;
    private final int[] leftArcs;
    private final int[] rightArcs;
    private final int[] all;

    private enum Arc {
        LEFT,
        RIGHT,
        NONE
    }

    private enum Move {
        SHIFT,
        REDUCE,
        PASS
    }

    /**
     * A label of the model: {@code L_R_nsubj}.
     *
     * @param relation of the new dependent; empty where there is no arc
     * @param hash of the relation
     */
    private record Decision(Arc arc, Move move, String relation, TextHash hash) {
        static Decision of(String label) {
            String[] parts = label.split("_", 3);
            Arc arc =
                    switch (parts[0]) {
                        case "L" -> Arc.LEFT;
                        case "R" -> Arc.RIGHT;
                        default -> Arc.NONE;
                    };
            Move move =
                    switch (parts[1]) {
                        case "S" -> Move.SHIFT;
                        case "R" -> Move.REDUCE;
                        default -> Move.PASS;
                    };
            return new Decision(arc, move, parts[2], TextHash.of(parts[2]));
        }
    }

    /**
     * A finished tree.
     *
     * @param heads of each word, 0 for the root; the first is the root itself
     * @param relations of each word to its head
     */
    record Arcs(List<Integer> heads, List<String> relations) {

        /** Copies the lists. */
        Arcs {
            heads = List.copyOf(heads);
            relations = List.copyOf(relations);
        }
    }

    ArcParser(LinearModel model) {
        this.model = model;
        decisions = model.labels().stream().map(Decision::of).toArray(Decision[]::new);
        shifting = where(d -> d.move == Move.SHIFT);
        withoutArc = where(d -> d.arc == Arc.NONE);
        withoutArcOrReducing = where(d -> d.arc == Arc.NONE && d.move != Move.REDUCE);
        notOnlyReducing = where(d -> d.arc != Arc.NONE || d.move != Move.REDUCE);
        leftArcs = where(d -> d.arc == Arc.LEFT);
        rightArcs = where(d -> d.arc == Arc.RIGHT);
        all = new int[decisions.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        for (int left = 0; left < 3; left++) {
            for (int right = 0; right < 3; right++) {
                valencies[left][right] = TextHash.of("<".repeat(left) + "-" + ">".repeat(right));
            }
        }
    }

    private int[] where(Predicate<Decision> condition) {
        IntOpenHashSet out = new IntOpenHashSet();
        for (int i = 0; i < decisions.length; i++) {
            if (condition.test(decisions[i])) {
                out.add(i);
            }
        }
        return out.toIntArray();
    }

    /** Parses words that have been tagged and have lemmas. */
    Arcs parse(SentenceWords words) {
        return new Run(words).parse();
    }

    /** One sentence. */
    private final class Run {
        private final int size;
        private final ArcState state;
        private final LinearModel.Scorer scorer;
        private final @Nullable String[] relations;
        private final int[] at = new int[model.places().size()];

        Run(SentenceWords words) {
            size = words.size();
            state = new ArcState(size);
            scorer = model.scorer(size, words);
            relations = new @Nullable String[size];
            for (int word = 0; word < size; word++) {
                scorer.set(Template.Kind.VALENCY, word, valencies[0][0]);
            }
        }

        Arcs parse() {
            while (!state.atEnd()) {
                apply(decisions[highest(scores(), allowed())]);
            }
            for (int word = 1; word < size; word++) {
                if (state.head(word) < 0) {
                    findHead(word);
                }
            }
            List<Integer> heads = new ArrayList<>(size);
            List<String> named = new ArrayList<>(size);
            for (int word = 0; word < size; word++) {
                heads.add(Math.max(0, state.head(word)));
                String relation = relations[word];
                named.add(relation == null ? "root" : relation);
            }
            return new Arcs(heads, named);
        }

        private float[] scores() {
            state.find(model.places(), at);
            return scorer.scores(at);
        }

        private void apply(Decision decision) {
            switch (decision.arc) {
                case LEFT -> attach(state.top(), state.input(), decision);
                case RIGHT -> attach(state.input(), state.top(), decision);
                case NONE -> {}
            }
            switch (decision.move) {
                case SHIFT -> state.shift();
                case REDUCE -> state.reduce();
                case PASS -> state.pass();
            }
        }

        private void attach(int word, int head, Decision decision) {
            int before = state.head(word);
            state.attach(word, head);
            relations[word] = decision.relation;
            scorer.set(Template.Kind.DEPENDENCY_LABEL, word, decision.hash);
            showValency(head);
            if (before >= 0) {
                showValency(before);
            }
        }

        private void showValency(int word) {
            scorer.set(Template.Kind.VALENCY, word, valencies[state.left(word)][state.right(word)]);
        }

        private int[] allowed() {
            int top = state.top();
            int input = state.input();
            if (top == 0) {
                return shifting;
            }
            if (state.isBelow(top, input)) {
                return withoutArc;
            }
            boolean headed = state.head(top) >= 0;
            if (state.isBelow(input, top)) {
                return headed ? withoutArc : withoutArcOrReducing;
            }
            return headed ? all : notOnlyReducing;
        }

        /** A word left without a head gets the likeliest among its nearest neighbours, else the root. */
        private void findHead(int word) {
            double best = -Double.MAX_VALUE;
            int head = 0;
            Decision decision = null;
            for (int direction : new int[] {-1, 1}) {
                int[] arcs = direction > 0 ? leftArcs : rightArcs;
                for (int d = 1; d <= LOOKED_AT_FOR_A_HEAD; d++) {
                    int other = word + d * direction;
                    if (other < 0 || other >= size) {
                        break;
                    }
                    if (!state.isBelow(other, word)) {
                        state.lookAt(Math.min(word, other), Math.max(word, other));
                        float[] scores = scores();
                        int highest = highest(scores, arcs);
                        if (best < scores[highest]) {
                            best = scores[highest];
                            head = other;
                            decision = decisions[highest];
                        }
                    }
                }
            }
            attach(word, head, decision == null ? ROOT : decision);
        }
    }

    private static final Decision ROOT = new Decision(Arc.RIGHT, Move.SHIFT, "root", TextHash.of("root"));

    private static int highest(float[] scores, int[] allowed) {
        int best = allowed[0];
        for (int i : allowed) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }
}
