package org.polybius.coding.quantities;

import java.util.List;
import org.polybius.coding.composition.Arg;
import org.polybius.coding.composition.FrameReader;
import org.polybius.coding.composition.Referents;
import org.polybius.model.Party;
import org.polybius.model.Sentence;
import org.polybius.model.Token;

/**
 * One sentence with what is known of it.
 *
 * @param s the sentence
 * @param frames its predicates' arguments
 * @param referents who is meant
 * @param numbers its number phrases in order
 */
record SentenceView(Sentence s, FrameReader frames, Referents referents, List<NumberPhrase> numbers) {

    String kind(Token t) {
        return referents.kind(s, t);
    }

    List<Party> parties(Token t) {
        return referents.parties(s, new Arg(t, "", false));
    }

    /** Whether a dependent of {@code t}, or its object, is that word. */
    boolean hasDependent(Token t, String lemma) {
        for (Token c : s.children(t)) {
            if (!c.is("nsubj") && CountWords.lemma(c).equals(lemma)) {
                return true;
            }
            // "shot dead two protesters": the tree may hang "dead" on the protesters; "in custody" holds two words.
            for (Token g : s.children(c)) {
                boolean small = g.is("case") || g.is("amod") || g.is("mark");
                if (small && CountWords.lemma(g).equals(lemma)) {
                    return true;
                }
            }
        }
        return frames.read(t).get("object").stream()
                .anyMatch(a -> CountWords.lemma(a.token()).equals(lemma));
    }
}
