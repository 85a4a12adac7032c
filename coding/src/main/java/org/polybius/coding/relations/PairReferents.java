package org.polybius.coding.relations;

import java.util.ArrayList;
import java.util.List;
import org.polybius.coding.composition.Arg;
import org.polybius.coding.composition.Referents;
import org.polybius.model.CharSpan;
import org.polybius.model.Party;
import org.polybius.model.Sentence;
import org.polybius.model.Token;

/** The article's parties, and the two marked phrases, which are parties whatever they name. */
final class PairReferents implements Referents {
    /** How deep in a noun phrase a marked phrase is looked for: "the release of soldiers from Peru". */
    private static final int MAX_DEPTH = 6;

    private final Referents article;
    private final MarkedPair pair;
    private final boolean onlyMarked;

    /**
     * @param onlyMarked whether nobody else is a party: then a slot that somebody else fills does not hide the marked
     *     phrase in another one
     */
    PairReferents(Referents article, MarkedPair pair, boolean onlyMarked) {
        this.article = article;
        this.pair = pair;
        this.onlyMarked = onlyMarked;
    }

    @Override
    public List<Party> parties(Sentence s, Arg arg) {
        List<Party> known = article.parties(s, arg);
        boolean acting = Closeness.of(s, arg, pair.acting()) > 0;
        boolean undergoing = Closeness.of(s, arg, pair.undergoing()) > 0;
        if (!acting && !undergoing) {
            return onlyMarked ? List.of() : known;
        }
        List<Party> out = new ArrayList<>(known);
        if (out.isEmpty()) {
            CharSpan span = (acting ? pair.acting() : pair.undergoing()).get(0);
            String text = span.in(pair.text());
            out.add(new Party(text, span, text, null, null, List.of(), List.of(), null));
        }
        return out;
    }

    @Override
    public String kind(Sentence s, Token token) {
        return article.kind(s, token);
    }

    @Override
    public boolean isPolitical(Party p) {
        return p.country() == null || article.isPolitical(p) || isMarked(p);
    }

    /** Who is asked about takes part in politics, else nobody would ask. */
    private boolean isMarked(Party p) {
        CharSpan span = p.span();
        return span != null
                && (pair.acting().stream().anyMatch(span::overlaps)
                        || pair.undergoing().stream().anyMatch(span::overlaps));
    }

    /** How well an argument names a marked phrase. */
    static final class Closeness {
        private Closeness() {}

        /** 1 where the argument's head stands in a mark, less where only a word inside its phrase does, else 0. */
        static double of(Sentence s, Arg arg, List<CharSpan> marks) {
            if (arg.asModifier()) {
                return s.children(arg.token()).stream()
                                .anyMatch(c -> (c.is("amod") || c.is("compound") || c.is("nmod")) && in(c, marks))
                        ? 0.9
                        : 0;
            }
            return in(arg.token(), marks) ? 1 : inside(s, arg.token(), marks, 0);
        }

        private static double inside(Sentence s, Token head, List<CharSpan> marks, int depth) {
            if (depth > MAX_DEPTH) {
                return 0;
            }
            double best = 0;
            for (Token c : s.children(head)) {
                boolean nominal = c.is("nmod") || c.is("compound") || c.is("amod") || c.is("appos") || c.is("flat");
                if (nominal) {
                    best = Math.max(best, 0.8 * (in(c, marks) ? 1 : inside(s, c, marks, depth + 1)));
                }
            }
            return best;
        }

        static boolean in(Token t, List<CharSpan> marks) {
            return marks.stream().anyMatch(m -> m.overlaps(t.span()));
        }
    }
}
