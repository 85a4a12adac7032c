package org.polybius.coding.resolution;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.composition.Meaning;
import org.polybius.model.Event;
import org.polybius.model.Party;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.Upos;
import org.polybius.model.ontology.EventType;

/** Deeds that answer one told before: "He refused", "The request was turned down", "which Chad called a provocation". */
final class Answers {
    /** What asks for an answer. */
    static final Set<EventType> ASKING = Set.of(EventType.REQUEST, EventType.AGREE);

    private static final Set<EventType> GIVEN = Set.of(EventType.REJECT, EventType.AGREE, EventType.CONCEDE);
    private static final Set<EventType> OPINIONS = Set.of(EventType.REJECT, EventType.ACCUSE, EventType.SUPPORT);
    private static final Set<String> CLAUSES = Set.of("which", "this", "that");
    /** Behind these an answer says what it is about. */
    private static final Set<String> ABOUT = Set.of("to", "with", "about", "over", "against");

    private static final int UP = 3;

    private final Antecedents antecedents;

    Answers(Antecedents antecedents) {
        this.antecedents = antecedents;
    }

    /**
     * Both sides of an answer.
     *
     * @param why the step for the derivation
     */
    record Sides(List<Party> actors, List<Party> recipients, String why) {}

    /** Whether the verb says yes or no and nothing more: "agreed", "declined on Friday". */
    static boolean isBare(Sentence s, Meaning m) {
        Token verb = m.trigger();
        return GIVEN.contains(m.coding().type())
                && m.alone()
                && verb.upos() == Upos.VERB
                && s.children(verb).stream()
                        .noneMatch(c -> c.is("obj")
                                || c.is("iobj")
                                || c.is("xcomp")
                                || c.is("ccomp")
                                || c.is("obl")
                                        && s.children(c, "case").stream()
                                                .anyMatch(p ->
                                                        ABOUT.contains(p.form().toLowerCase(Locale.ROOT))));
    }

    /**
     * Who answers whom where the words say less: a pronoun is whoever was asked, and a request that "was refused" was so
     * by whoever it went to. Null if the words say enough.
     *
     * @param actors who acts by the words
     * @param recipients whom the words name
     */
    @Nullable
    Sides sides(Sentence s, Meaning m, List<Party> actors, List<Party> recipients) {
        if (!GIVEN.contains(m.coding().type()) || m.trigger().upos() != Upos.VERB || !recipients.isEmpty()) {
            return null;
        }
        if (actors.isEmpty()) {
            for (Token c : s.children(m.trigger())) {
                Event asked = c.deprel().equals("nsubj:pass") ? antecedents.event(c, List.of()) : null;
                if (asked != null
                        && ASKING.contains(asked.type())
                        && !asked.recipients().isEmpty()) {
                    return answered(asked, "\"" + c.form() + "\" points back to");
                }
            }
            return null;
        }
        Token subject = s.children(m.trigger(), "nsubj").stream().findFirst().orElse(null);
        if (subject == null || subject.upos() != Upos.PRON || !isBare(s, m)) {
            return null;
        }
        Event asked = antecedents.askedBy(s.index(), actors, ASKING);
        return asked == null ? null : answered(asked, "\"" + subject.form() + "\" answers");
    }

    private static Sides answered(Event asked, String how) {
        return new Sides(
                /* actors= */ asked.recipients(),
                /* recipients= */ asked.actors(),
                how + " " + asked.type() + ": \"" + asked.evidence().get(0).quote() + "\"");
    }

    /** "flew two bombers along the coast, which Caracas called a provocation": who did what the clause before tells. */
    Antecedents.Found clause(Sentence s, Meaning m, List<Party> actors) {
        if (!OPINIONS.contains(m.coding().type()) || m.trigger().upos() != Upos.VERB) {
            return Antecedents.Found.NOBODY;
        }
        Token object = s.children(m.trigger(), "obj").stream()
                .filter(o -> CLAUSES.contains(o.form().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
        if (object == null) {
            return Antecedents.Found.NOBODY;
        }
        Event event = null;
        if (object.form().equalsIgnoreCase("which")) {
            Token at = m.trigger();
            for (int up = 0; up < UP && event == null && at.head() >= 0; up++) {
                at = s.token(at.head());
                event = antecedents.toldAt(s.index(), at.span());
            }
        } else {
            event = antecedents.before(s.index());
        }
        if (event == null
                || event.actors().isEmpty()
                || event.actors().stream().anyMatch(a -> actors.stream().anyMatch(b -> EventResolver.same(a, b)))) {
            return Antecedents.Found.NOBODY;
        }
        String quote = event.evidence().get(0).quote();
        return new Antecedents.Found(
                event.actors(), "\"" + object.form() + "\" is what was just told: \"" + quote + "\"");
    }
}
