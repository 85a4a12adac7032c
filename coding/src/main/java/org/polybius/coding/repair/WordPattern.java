package org.polybius.coding.repair;

import java.util.ArrayList;
import java.util.List;
import org.polybius.model.Sentence;
import org.polybius.model.Token;

/**
 * One word of a rule's pattern.
 *
 * @param name what the rule calls it
 * @param link how it hangs together with an earlier word of the pattern, or where it stands beside one; the first word of a pattern stands alone
 * @param of the place in the pattern of that earlier word
 * @param orders where it stands
 * @param conditions what it must be, the cheapest first
 */
record WordPattern(String name, Link link, int of, List<Order> orders, List<Condition> conditions) {
    /** Hostile trees can hang thousands of words on one; no pattern looks at more of them. */
    private static final int MOST_CHILDREN = 60;
    /** So far to the left a word is looked for. */
    private static final int FARTHEST = 12;

    /** The last two tell where a word stands, however the parser hung it. */
    enum Link {
        NONE,
        CHILD_OF,
        HEAD_OF,
        NEXT_TO,
        LEFT_OF
    }

    /** Stands behind ({@code after}) or before an earlier word of the pattern. */
    record Order(boolean after, int word) {}

    /** The words that hang together with those found so far as this pattern asks, its conditions not yet tested. */
    List<Token> candidates(Sentence s, int[] found) {
        return switch (link) {
            case NONE -> List.of();
            case CHILD_OF -> {
                List<Token> children = s.children(s.token(found[of]));
                yield children.size() > MOST_CHILDREN ? children.subList(0, MOST_CHILDREN) : children;
            }
            case HEAD_OF -> {
                int head = s.token(found[of]).head();
                yield head < 0 ? List.of() : List.of(s.token(head));
            }
            case NEXT_TO -> {
                int next = found[of] + 1;
                yield next < s.tokens().size() ? List.of(s.token(next)) : List.of();
            }
            case LEFT_OF -> {
                List<Token> left = new ArrayList<>();
                for (int i = found[of] - 1; i >= 0 && left.size() < FARTHEST; i--) {
                    left.add(s.token(i));
                }
                yield left;
            }
        };
    }

    boolean holds(Sentence s, Token t, int[] found) {
        for (Order o : orders) {
            if (t.index() > found[o.word()] != o.after()) {
                return false;
            }
        }
        for (Condition c : conditions) {
            if (!c.holds(s, t)) {
                return false;
            }
        }
        return true;
    }
}
