package org.polybius.coding.merging;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.polybius.model.CharSpan;
import org.polybius.model.Document;
import org.polybius.model.Event;
import org.polybius.model.Evidence;
import org.polybius.model.Party;
import org.polybius.model.Section;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.Upos;
import org.polybius.model.ontology.EventType;

/**
 * How a mention tells its event: where in the article, by which word, and whether as one told before.
 *
 * @param event what is told
 * @param sentence where
 * @param trigger the word that names the deed
 * @param summary whether it stands in the headline or the standfirst, which tell again what the body tells
 * @param pointer "the attack" that killed, or in which somebody was killed: a deed told before; null if there is none
 * @param cause the deed that the mention says what came of: "shelled a town, <i>killing</i> two"; null if of none
 * @param additive whether it says that it is one more: "also", "again", "another attack"
 */
record Telling(
        Event event,
        Sentence sentence,
        Token trigger,
        boolean summary,
        @Nullable Token pointer,
        @Nullable Token cause,
        boolean additive) {
    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");
    private static final Set<String> WITHIN = Set.of("in", "during", "by");
    private static final Set<String> ADDITIVE =
            Set.of("also", "again", "another", "separate", "similar", "further", "second");

    static Telling of(Document document, Event event, Function<String, Set<EventType>> nouns) {
        Evidence evidence = event.evidence().get(0);
        Sentence sentence = document.sentences().get(evidence.sentence());
        Section.Kind kind = sentence.section().kind();
        Token trigger = sentence.root();
        for (Token t : sentence.tokens()) {
            if (t.span().equals(evidence.trigger())) {
                trigger = t;
            }
        }
        return new Telling(
                event,
                sentence,
                trigger,
                kind == Section.Kind.TITLE || kind == Section.Kind.STANDFIRST,
                pointer(sentence, trigger, event.type(), nouns),
                event.type() == EventType.ASSAULT ? cause(sentence, trigger) : null,
                isAdditive(sentence, trigger));
    }

    /** "the attack killed four", "four were killed in the attack": a definite noun that may stand for one such event. */
    private static @Nullable Token pointer(
            Sentence s, Token trigger, EventType type, Function<String, Set<EventType>> nouns) {
        for (Token c : s.children(trigger)) {
            boolean place = c.is("nsubj") || c.is("obl") && hasChild(s, c, "case", WITHIN);
            if (place
                    && c.xpos().equals("NN")
                    && hasChild(s, c, "det", DEFINITE)
                    && nouns.apply(c.lemma().toLowerCase(Locale.ROOT)).contains(type)) {
                return c;
            }
        }
        return null;
    }

    /** What a participle without a subject of its own comes of, also through another: "killing two and wounding five". */
    private static @Nullable Token cause(Sentence s, Token trigger) {
        Token at = trigger;
        while (at.is("conj") && at.head() >= 0 && isResult(s, at)) {
            at = s.token(at.head());
        }
        return at.is("advcl") && at.head() >= 0 && isResult(s, at) ? s.token(at.head()) : null;
    }

    private static boolean isResult(Sentence s, Token verb) {
        return verb.xpos().equals("VBG")
                && s.children(verb, "nsubj").isEmpty()
                && s.children(verb, "mark").isEmpty()
                && s.children(verb, "aux").isEmpty();
    }

    private static boolean isAdditive(Sentence s, Token trigger) {
        for (Token c : s.children(trigger)) {
            if (c.is("advmod") && ADDITIVE.contains(c.lemma())) {
                return true;
            }
            boolean named = c.is("obj") || c.is("nsubj") || c.is("obl");
            if (named && (hasChild(s, c, "det", ADDITIVE) || hasChild(s, c, "amod", ADDITIVE))) {
                return true;
            }
        }
        return hasChild(s, trigger, "det", ADDITIVE) || hasChild(s, trigger, "amod", ADDITIVE);
    }

    private static boolean hasChild(Sentence s, Token of, String relation, Set<String> lemmas) {
        List<Token> children = s.children(of);
        return children.stream()
                .anyMatch(c -> c.is(relation) && lemmas.contains(c.lemma().toLowerCase(Locale.ROOT)));
    }

    String lemma() {
        return trigger.lemma().toLowerCase(Locale.ROOT);
    }

    /** Whether the words that date it stand in its own clause, rather than in one that it continues. */
    boolean datesItself() {
        String words = event.date().text();
        return words != null && event.evidence().get(0).quote().contains(words);
    }

    /** Whether a party is named or told as one known already: not "a convoy", "nine soldiers". */
    boolean isGiven(Party party) {
        CharSpan span = party.span();
        if (span == null) {
            return true;
        }
        Token head = null;
        for (Token t : sentence.tokens()) {
            if (span.contains(t.span())
                    && (t.head() < 0 || !span.contains(sentence.token(t.head()).span()))) {
                head = t;
            }
        }
        return head == null
                || head.upos() == Upos.PROPN
                || head.upos() == Upos.PRON
                || hasChild(sentence, head, "det", DEFINITE)
                || sentence.children(head).stream().anyMatch(c -> c.deprel().equals("nmod:poss"));
    }
}
