package org.polybius.coding.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.places.GazetteerPlace.Kind;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.TokenSpan;
import org.polybius.model.Upos;

/** What the words around a name say: where its land may be named, what kind of place it is, whether something is in it. */
final class Surroundings {
    private static final int FAR = 4;
    private static final int NOUNS = 3;

    private final PlaceWords words;

    Surroundings(PlaceWords words) {
        this.words = words;
    }

    /** Where the name of the land that holds the place may begin: "X, Texas", "X in northern Syria", "the Iraqi city of X". */
    List<Integer> around(Sentence s, TokenSpan span, int head) {
        List<Integer> out = new ArrayList<>();
        int i = span.end();
        if (i < s.size() && words.generic(s.token(i))) {
            i++;
        }
        if (i < s.size() && s.token(i).form().equals(",")) {
            out.add(i + 1);
            if (i + 2 < s.size() && s.token(i + 1).form().equals("in")) {
                out.add(i + 2);
            }
        } else if (i < s.size()
                && (s.token(i).form().equals("in") || s.token(i).form().equals("("))) {
            for (int k = i + 1; k < s.size() && k <= i + FAR; k++) {
                out.add(k);
                Upos u = s.token(k).upos();
                if (u != Upos.DET && u != Upos.ADJ && u != Upos.VERB && u != Upos.ADV) {
                    break;
                }
            }
        }
        // The noun phrase around it: "the Iraqi city of X", "Syria's X", "Nigeria's restive Borno state".
        int from = span.start();
        Token top = s.token(head);
        for (int up = 0; up < 2 && top.head() >= 0; up++) {
            Token above = s.token(top.head());
            if (!(top.is("nmod") || top.is("compound") || top.is("appos") || top.is("flat")) || !words.generic(above)) {
                break;
            }
            top = above;
            from = Math.min(from, top.index());
        }
        for (int k = from - 1; k >= 0 && k >= from - FAR; k--) {
            Token t = s.token(k);
            boolean inside = t.head() == top.index() || t.head() == head || t.upos() == Upos.PART || t.is("case");
            if (!inside || t.upos() == Upos.ADP || t.upos() == Upos.PUNCT) {
                break;
            }
            out.add(k);
        }
        return out;
    }

    /** The kind of place that a noun beside the name says it is, or null. */
    @Nullable
    Kind wanted(Sentence s, TokenSpan span, int head) {
        int above = s.token(head).head();
        Kind next = span.end() < s.size() ? kind(s.token(span.end())) : null;
        boolean governed = above >= 0 && above < span.start() && between(s, above, span.start());
        Kind said = next != null ? next : governed ? kind(s.token(above)) : null;
        return said == null && beforeOffice(s, span) ? Kind.PROVINCE : said;
    }

    /** Whether it is of a land that somebody holds office: "the Quebec health minister", "an Arizona Republican". */
    private boolean beforeOffice(Sentence s, TokenSpan span) {
        for (int i = span.end(); i < Math.min(s.size(), span.end() + NOUNS); i++) {
            Token t = s.token(i);
            if (words.is("office", t)) {
                return true;
            }
            if (t.upos() != Upos.NOUN && t.upos() != Upos.PROPN && t.upos() != Upos.ADJ) {
                return false;
            }
        }
        return false;
    }

    private @Nullable Kind kind(Token noun) {
        if (words.is("town", noun)) {
            return Kind.TOWN;
        }
        boolean division = words.is("province", noun) && noun.upos() != Upos.ADJ;
        boolean lesser =
                noun.lemma().equalsIgnoreCase("district") || noun.lemma().equalsIgnoreCase("county");
        return division && !lesser ? Kind.PROVINCE : null;
    }

    /** Whether only "of" and articles stand between. */
    private static boolean between(Sentence s, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (!s.token(i).form().equalsIgnoreCase("of") && s.token(i).upos() != Upos.DET) {
                return false;
            }
        }
        return true;
    }

    /** Whether a preposition of place stands before the name. */
    boolean locative(Sentence s, TokenSpan span, int head) {
        for (Token c : s.children(s.token(head), "case")) {
            if (words.locative(c.form().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        int i = span.start() - 1;
        while (i >= 0 && (s.token(i).upos() == Upos.DET || s.token(i).upos() == Upos.ADJ)) {
            i--;
        }
        if (i < 0) {
            return false;
        }
        String before = s.token(i).form().toLowerCase(Locale.ROOT);
        return words.locative(before)
                || before.equals("of") && i > 0 && (words.generic(s.token(i - 1)) || words.is("side", s.token(i - 1)));
    }

    /** Whether the name follows "of" after a noun for a building or another spot. */
    boolean ofSite(Sentence s, TokenSpan span) {
        int i = span.start() - 1;
        return i > 0
                && s.token(i).form().equalsIgnoreCase("of")
                && words.is("site", s.token(i - 1))
                && !words.is("town", s.token(i - 1));
    }
}
