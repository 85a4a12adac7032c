package org.polybius.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.Upos;

/**
 * What makes a tree Universal Dependencies v2: its relations are in the inventory, and function words and punctuation
 * govern nothing but their own kind. That it is one tree with one root is checked by {@link Sentence} itself.
 *
 * <p>Source of the rules: universaldependencies.org, "Universal Dependency Relations", the English subtypes, and the
 * validator's levels 2 and 3. Rules that only a person can check (is this a complement or an adjunct?) are not here.
 */
public final class UdTree {
    private static final Set<String> RELATIONS = Set.of(
            "acl",
            "advcl",
            "advmod",
            "amod",
            "appos",
            "aux",
            "case",
            "cc",
            "ccomp",
            "clf",
            "compound",
            "conj",
            "cop",
            "csubj",
            "dep",
            "det",
            "discourse",
            "dislocated",
            "expl",
            "fixed",
            "flat",
            "goeswith",
            "iobj",
            "list",
            "mark",
            "nmod",
            "nsubj",
            "nummod",
            "obj",
            "obl",
            "orphan",
            "parataxis",
            "punct",
            "reparandum",
            "root",
            "vocative",
            "xcomp");

    private static final Set<String> SUBTYPES = Set.of(
            "acl:relcl",
            "advcl:relcl",
            "aux:pass",
            "cc:preconj",
            "compound:prt",
            "csubj:outer",
            "csubj:pass",
            "det:predet",
            "flat:foreign",
            "flat:name",
            "nmod:desc",
            "nmod:npmod",
            "nmod:poss",
            "nmod:tmod",
            "nmod:unmarked",
            "nsubj:outer",
            "nsubj:pass",
            "obl:agent",
            "obl:npmod",
            "obl:tmod",
            "obl:unmarked");

    private static final Set<String> BARE = Set.of("aux", "case", "cc", "cop", "fixed", "mark", "punct");
    private static final Set<String> UNDER_BARE = Set.of("fixed", "goeswith", "reparandum", "conj", "cc", "punct");

    private UdTree() {}

    /** What is wrong with the tree, in words for people; empty if nothing is. */
    public static List<String> problems(Sentence sentence) {
        List<String> out = new ArrayList<>();
        for (Token t : sentence.tokens()) {
            if (!(t.deprel().contains(":") ? SUBTYPES : RELATIONS).contains(t.deprel())) {
                out.add("unknown relation " + at(t));
            }
            if (t.head() < 0) {
                continue;
            }
            Token head = sentence.token(t.head());
            String above = base(head);
            if (BARE.contains(above) && !UNDER_BARE.contains(base(t)) && !modifiesMarker(t, above)) {
                out.add(at(t) + " hangs on the function word " + at(head));
            }
            if (t.is("punct") && t.upos() != Upos.PUNCT && t.upos() != Upos.SYM) {
                out.add("punctuation that is a word: " + at(t));
            }
            if ((t.is("aux") || t.is("cop")) && t.upos() != Upos.AUX) {
                out.add("auxiliary that is none: " + at(t));
            }
            if ((t.is("conj") || t.is("appos") || t.is("fixed") || t.is("flat")) && t.head() > t.index()) {
                out.add(at(t) + " stands before its head " + at(head));
            }
        }
        return out;
    }

    /** "just after", "two days before": markers of case and clause may have a measure. */
    private static boolean modifiesMarker(Token t, String above) {
        return (above.equals("case") || above.equals("mark")) && (t.is("advmod") || t.is("obl"));
    }

    private static String base(Token t) {
        int colon = t.deprel().indexOf(':');
        return colon < 0 ? t.deprel() : t.deprel().substring(0, colon);
    }

    private static String at(Token t) {
        return (t.index() + 1) + " " + t.form() + " (" + t.deprel() + ")";
    }
}
