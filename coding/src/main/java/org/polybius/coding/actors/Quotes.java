package org.polybius.coding.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Document;
import org.polybius.model.Section;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.Upos;

/** Which words of a document stand between quotation marks, and who says them. */
final class Quotes {
    static final Set<String> SAYING = Set.of(
            "say",
            "tell",
            "add",
            "declare",
            "state",
            "announce",
            "warn",
            "insist",
            "claim",
            "argue",
            "note",
            "stress",
            "explain",
            "write",
            "ask",
            "reply",
            "answer",
            "admit",
            "vow",
            "promise",
            "complain",
            "recall",
            "comment",
            "conclude",
            "maintain",
            "report",
            "remark",
            "respond",
            "repeat",
            "observe",
            "continue",
            "acknowledge",
            "shout",
            "urge",
            "call",
            "tweet",
            "quote",
            "assert",
            "affirm",
            "contend",
            "pledge",
            "demand",
            "describe",
            "accuse");

    private final int[][] quote;
    private final List<Place> speakers = new ArrayList<>();

    /** A token of a document. */
    record Place(int sentence, int token) {}

    Quotes(Document document) {
        List<Sentence> sentences = document.sentences();
        quote = new int[sentences.size()][];
        int open = 0;
        int count = 0;
        Section section = null;
        for (Sentence s : sentences) {
            int[] in = new int[s.size()];
            if (!s.section().equals(section)) {
                open = 0;
                section = s.section();
            }
            for (Token t : s.tokens()) {
                switch (t.form()) {
                    case "\"", "“", "”", "``", "''" -> {
                        boolean opens = open == 0 && !t.form().equals("”");
                        open = opens ? ++count : 0;
                    }
                    default -> in[t.index()] = open;
                }
            }
            quote[s.index()] = in;
        }
        find(sentences, count);
    }

    boolean inside(Sentence s, int token) {
        return quote[s.index()][token] > 0;
    }

    /** Where the speaker of the words at {@code token} is named, or null if they are no quotation or nobody is named. */
    @Nullable
    Place speaker(Sentence s, int token) {
        int q = quote[s.index()][token];
        if (q == 0) {
            return null;
        }
        Place p = speakers.get(q);
        return p.token < 0 ? null : p;
    }

    private void find(List<Sentence> sentences, int count) {
        for (int q = 0; q <= count; q++) {
            speakers.add(new Place(-1, -1));
        }
        Place last = new Place(-1, -1);
        for (Sentence s : sentences) {
            Place here = new Place(-1, -1);
            for (Token t : s.tokens()) {
                if (quote[s.index()][t.index()] == 0 && SAYING.contains(t.lemma()) && t.upos() != Upos.NOUN) {
                    Place subject = subject(s, t);
                    here = subject == null || here.token >= 0 ? here : subject;
                }
            }
            Place who = here.token >= 0 ? here : last;
            for (int q : quote[s.index()]) {
                // A later sentence of the same quotation may name the speaker; until then it is who spoke last.
                if (q > 0 && (here.token >= 0 || speakers.get(q).token < 0)) {
                    speakers.set(q, who);
                }
            }
            last = here.token >= 0 ? here : last;
        }
    }

    private static @Nullable Place subject(Sentence s, Token verb) {
        Token v = verb;
        for (int up = 0; up < 3; up++) {
            List<Token> subjects = s.children(v, "nsubj");
            if (!subjects.isEmpty()) {
                return new Place(s.index(), subjects.get(0).index());
            }
            if (!v.is("conj") && !v.is("xcomp") || v.head() < 0) {
                return null;
            }
            v = s.token(v.head());
        }
        return null;
    }
}
