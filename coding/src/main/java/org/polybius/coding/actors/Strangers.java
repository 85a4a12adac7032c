package org.polybius.coding.actors;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.polybius.model.Token;
import org.polybius.model.Upos;

/**
 * Persons whom an article names without saying what they are. They stand for no party, but "he" and "the man" mean them where they
 * were named last, and not the judge or the president of the sentence before.
 */
final class Strangers {
    /** Any of them. */
    static final Entity SOMEBODY =
            new Entity("somebody", null, null, List.of(), List.of(), Kind.PERSON, false, '?', true, Set.of());

    private final Set<String> names = new HashSet<>();

    /**
     * Whether a name that nobody knows is a person's: of several words, or one that such a name had before.
     *
     * @param head the last word of the name
     */
    boolean meet(SentenceScan scan, Token head) {
        if (scan.title || head.upos() != Upos.PROPN || !SentenceScan.isName(head) || scan.at(head.index()) != null) {
            return false;
        }
        if (scan.sentence.children(head).stream().anyMatch(c -> c.is("det") || c.is("nmod:poss") || c.is("amod"))) {
            return false;
        }
        String name = NameReader.properName(scan, NounPhrase.of(scan.sentence, head.index()));
        List<String> words = List.of(name.split(" "));
        if (words.size() == 1) {
            return names.contains(words.get(0));
        }
        boolean person =
                plain(head) && words.size() < 5 && words.stream().noneMatch(w -> w.equals(w.toUpperCase(Locale.ROOT)));
        if (person) {
            names.addAll(words.subList(1, words.size()));
        }
        return person;
    }

    /** Whether it does or undergoes something, or something is its own: a place or a body is named so less often. */
    private static boolean plain(Token head) {
        return head.is("nsubj")
                || head.is("obj")
                || head.is("nmod:poss")
                || head.is("appos")
                || head.deprel().equals("obl:agent")
                || head.deprel().equals("nsubj:pass");
    }
}
