package org.polybius.coding.quantities;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Event;
import org.polybius.model.Party;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.Upos;
import org.polybius.model.ontology.EventType;

/**
 * Finds the events that a count belongs to. The word that counts looks at itself ("killing 12" is the event), at what
 * hangs on it ("12 died in an attack by"), then at what it hangs on ("attacked the base, killing 12"), step by step;
 * the nearest event that may carry such a count has it. If there is none, but a noun that points back ("the attack
 * also wounded 30"), it is an event of an earlier sentence.
 */
final class CountAttacher {
    private static final int MAX_CLIMB = 4;

    /** Further back no reader would look for "the attack". */
    private static final int REACH = 4;

    private static final Set<String> WITHIN = Set.of("in", "during", "by", "from", "of", "after", "at", "when", "");
    private static final Set<String> FURTHER = Set.of("other", "others", "another", "more", "further", "also");

    private final CountWords words;
    private final Function<String, Set<EventType>> pointsBack;
    private final List<Mention> mentions;

    /** @param pointsBack the types of event a noun (lemma) may point back to */
    CountAttacher(CountWords words, Function<String, Set<EventType>> pointsBack, List<Mention> mentions) {
        this.words = words;
        this.pointsBack = pointsBack;
        this.mentions = mentions;
    }

    /** The indices of the mentions that carry the count; none where it belongs to no event. */
    List<Integer> carriers(SentenceView view, ClauseCounter.Counted counted) {
        Sentence s = view.s();
        Token node = counted.word();
        Token from = node;
        Token anaphor = null;
        boolean own = true;
        for (int i = 0; i <= MAX_CLIMB; i++) {
            Owners here = owners(s, node, counted);
            if (!here.fitting.isEmpty()) {
                return here.fitting;
            }
            if (here.other && (!own || !pointsBack(node, s, counted))) {
                return List.of();
            }
            if (own && (!counted.real() || foreignAgent(view, node, counted) || hasOtherCause(view, node))) {
                return List.of();
            }
            for (Token c : s.children(node)) {
                if (c.equals(from) || !isWithin(view, c)) {
                    continue;
                }
                for (Token inner : withPartsOf(view, c)) {
                    Owners below = owners(s, inner, counted);
                    if (!below.fitting.isEmpty()) {
                        return below.fitting;
                    }
                    anaphor = anaphor == null && pointsBack(inner, s, counted) ? inner : anaphor;
                }
            }
            anaphor = anaphor == null && !own && pointsBack(node, s, counted) ? node : anaphor;
            if (node.head() < 0 || !isLinked(view, node)) {
                break;
            }
            from = node;
            node = s.token(node.head());
            own = false;
        }
        return earlier(view, counted, anaphor);
    }

    private record Owners(List<Integer> fitting, boolean other) {}

    /** The mentions of the sentence in whose words {@code t} is. */
    private Owners owners(Sentence s, Token t, ClauseCounter.Counted counted) {
        List<Integer> fitting = new ArrayList<>(1);
        boolean other = false;
        for (int i = 0; i < mentions.size(); i++) {
            Mention m = mentions.get(i);
            if (m.sentence() != s || !m.meaning().words().contains(t)) {
                continue;
            }
            boolean fits = m.event() != null && counted.entry().fits(m.event()) && !countsActor(m, counted);
            if (fits) {
                fitting.add(i);
            } else {
                other = true;
            }
        }
        return new Owners(fitting, other);
    }

    private static boolean countsActor(Mention m, ClauseCounter.Counted counted) {
        return counted.entry().notActor()
                && m.meaning().actors().stream()
                        .anyMatch(a -> counted.people().contains(a.token()) || isPronoun(a.token()));
    }

    private static boolean isPronoun(Token t) {
        return t.upos() == Upos.PRON;
    }

    /** "A storm injured 30": whoever else did it, no event that the storm's clause hangs on. */
    private boolean foreignAgent(SentenceView view, Token word, ClauseCounter.Counted counted) {
        if (!counted.entry().counted().contains("object") || word.upos() != Upos.VERB) {
            return false;
        }
        for (Token c : view.s().children(word)) {
            boolean agent = c.deprel().equals("nsubj") || c.deprel().equals("obl:agent");
            boolean known = isPronoun(c)
                    || pointsBack(c, view.s(), counted)
                    || !owners(view.s(), c, counted).fitting.isEmpty()
                    || isActor(view, c);
            if (agent && !known) {
                return true;
            }
        }
        return false;
    }

    private boolean isActor(SentenceView view, Token t) {
        List<Party> parties = view.parties(t);
        for (Mention m : mentions) {
            Event e = m.event();
            if (m.sentence() == view.s()
                    && e != null
                    && e.actors().stream().anyMatch(a -> parties.stream()
                            .anyMatch(p -> p.name().equals(a.name())))) {
                return true;
            }
        }
        return false;
    }

    private boolean hasOtherCause(SentenceView view, Token word) {
        for (Token c : view.s().children(word)) {
            if (words.isOtherCause(c)) {
                return true;
            }
            for (Token g : view.s().children(c, "nmod")) {
                if (words.isOtherCause(g)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Token> withPartsOf(SentenceView view, Token c) {
        List<Token> out = new ArrayList<>(List.of(c));
        for (Token g : view.s().children(c)) {
            boolean part = g.is("nmod") && view.frames().preposition(g).equals("of");
            boolean also = g.is("conj");
            if (part || also) {
                out.add(g);
            }
        }
        return out;
    }

    /** Whether what hangs on a word of counting may be the event: its subject, "in the attack", "when rebels attacked". */
    private boolean isWithin(SentenceView view, Token c) {
        if (c.is("nsubj") || c.is("obj")) {
            return true;
        }
        if (c.is("obl") || c.is("nmod")) {
            return WITHIN.contains(view.frames().preposition(c));
        }
        if (c.is("advcl")) {
            String marker = marker(view, c);
            return WITHIN.contains(marker) || marker.equals("as") || marker.equals("while");
        }
        return false;
    }

    /** Whether the clause or phrase at {@code node} follows from what it hangs on. */
    private boolean isLinked(SentenceView view, Token node) {
        Token head = view.s().token(node.head());
        if (node.is("acl")) {
            return !Set.of("person", "group", "organisation", "country").contains(view.kind(head));
        }
        if (node.is("advcl") || node.is("conj") || node.is("parataxis")) {
            return !words.unlinks(marker(view, node));
        }
        return node.is("xcomp")
                || node.is("obj")
                || node.is("nsubj")
                || node.is("obl")
                || node.is("nmod")
                || node.is("amod")
                || node.is("appos")
                || node.is("dep");
    }

    private static String marker(SentenceView view, Token clause) {
        String marker = view.frames().marker(clause);
        if (marker.isEmpty()) {
            for (Token c : view.s().children(clause, "advmod")) {
                marker = lower(c).equals("when") ? "when" : marker;
            }
        }
        return marker;
    }

    /** "The attack", alone: "Monday's attack in Gao" may be another one. */
    private boolean pointsBack(Token noun, Sentence s, ClauseCounter.Counted counted) {
        if (noun.upos() != Upos.NOUN
                || counted.entry().events().stream()
                        .noneMatch(c -> pointsBack.apply(CountWords.lemma(noun)).contains(c.type()))) {
            return false;
        }
        boolean definite = false;
        for (Token c : s.children(noun)) {
            definite |= c.is("det")
                    && Set.of("the", "this", "that", "these", "those", "both").contains(lower(c));
            if (c.is("amod") || c.is("compound") || c.is("nmod")) {
                return false;
            }
        }
        return definite;
    }

    private List<Integer> earlier(SentenceView view, ClauseCounter.Counted counted, @Nullable Token anaphor) {
        boolean further = counted.entry().counted().contains("level") || saysFurther(view, counted);
        if (anaphor == null && !further) {
            return List.of();
        }
        int here = view.s().index();
        for (int i = mentions.size() - 1; i >= 0; i--) {
            Mention m = mentions.get(i);
            int back = here - m.sentence().index();
            if (back <= 0 || m.event() == null || !counted.entry().fits(m.event())) {
                continue;
            }
            if (back > REACH || anaphor == null && back > 2) {
                return List.of();
            }
            EventType type = m.event().type();
            if (anaphor == null || pointsBack.apply(CountWords.lemma(anaphor)).contains(type)) {
                return List.of(i);
            }
        }
        return List.of();
    }

    /** "40 others were wounded", "also killing 12": it goes on with what was told before. */
    private static boolean saysFurther(SentenceView view, ClauseCounter.Counted counted) {
        for (int i = counted.count().first(); i <= counted.count().last(); i++) {
            if (FURTHER.contains(lower(view.s().token(i)))) {
                return true;
            }
        }
        return false;
    }

    private static String lower(Token t) {
        return t.form().toLowerCase(Locale.ROOT);
    }
}
