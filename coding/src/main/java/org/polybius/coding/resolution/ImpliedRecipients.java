package org.polybius.coding.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.composition.Arg;
import org.polybius.coding.composition.Meaning;
import org.polybius.coding.composition.Referents;
import org.polybius.coding.composition.Told;
import org.polybius.coding.countries.Countries;
import org.polybius.coding.countries.Country;
import org.polybius.model.Event;
import org.polybius.model.Party;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.Upos;
import org.polybius.model.ontology.EventType;
import org.polybius.model.ontology.Sector;

/**
 * Whom a deed is aimed at where its own clause does not say: whoever made the request that is turned down, whoever the
 * clause goes on about ("deported the miners and impounded their dredges"), the government where the matter is the
 * state's. Made for one article and one thread.
 */
final class ImpliedRecipients {
    private static final int UP = 4;
    private static final Set<EventType> DONE_TO_THE_SAME =
            Set.of(EventType.ASSAULT, EventType.COERCE, EventType.SANCTION);
    private static final Set<EventType> SPOKEN = Set.of(EventType.AGREE, EventType.REJECT, EventType.THREATEN);
    private static final Set<EventType> CONDITIONAL = Set.of(EventType.AGREE, EventType.THREATEN, EventType.REJECT);
    private static final Set<EventType> QUARREL = Set.of(
            EventType.ASSAULT,
            EventType.COERCE,
            EventType.SANCTION,
            EventType.REJECT,
            EventType.ACCUSE,
            EventType.THREATEN);
    private static final String RECALL = "161";
    private static final String OFFERS_TO_MEDIATE = "039";
    private static final String CROWD_CONTROL = "175";
    private static final Set<String> IF = Set.of("if", "unless");
    private static final Set<String> THIS = Set.of("this", "that", "these", "both");
    private static final Set<EventType> CITIZENS_CAN =
            Set.of(EventType.PROTEST, EventType.REQUEST, EventType.REJECT, EventType.THREATEN);
    private static final Set<EventType> ANSWERS =
            Set.of(EventType.REJECT, EventType.AGREE, EventType.SUPPORT, EventType.ACCUSE, EventType.CONCEDE);
    private static final Set<Sector> OF_THE_STATE = Set.of(Sector.GOV, Sector.MIL, Sector.COP, Sector.JUD, Sector.SPY);
    private static final Set<Sector> OUTSIDE = Set.of(Sector.REB, Sector.UAF, Sector.PRM);

    private final Referents referents;
    private final Countries countries;
    private final Antecedents antecedents;
    private final Answers answers;
    private final WordList matters;
    private final WordList suffered;

    ImpliedRecipients(
            Referents referents,
            Countries countries,
            Antecedents antecedents,
            Answers answers,
            WordList matters,
            WordList suffered) {
        this.referents = referents;
        this.countries = countries;
        this.antecedents = antecedents;
        this.answers = answers;
        this.matters = matters;
        this.suffered = suffered;
    }

    /**
     * Who is meant.
     *
     * @param recipients whom the clause itself names; kept unless they only own what a noun that points back calls
     *     ("criticised the removal of the group": whoever removed it)
     */
    Antecedents.Found find(Sentence s, Told told, List<Party> actors, List<Party> recipients) {
        Meaning m = told.meaning();
        List<Party> named = recipients.stream()
                .filter(r ->
                        actors.stream().noneMatch(a -> EventResolver.same(a, r) || EventResolver.speaksFor(m, a, r)))
                .toList();
        Token about = m.about() != null ? m.about() : object(s, m);
        boolean ownersOnly = about != null
                && m.recipients().stream()
                        .allMatch(a -> !a.asModifier() && a.token().equals(about));
        if (!named.isEmpty() && (!ownersOnly || isOwned(s, about))) {
            return Antecedents.Found.NOBODY;
        }
        Antecedents.Found found = about == null ? Antecedents.Found.NOBODY : pointedBackTo(s, about, actors);
        if (found.parties().isEmpty() && named.isEmpty()) {
            found = answers.clause(s, m, actors);
        }
        if (found.parties().isEmpty() && named.isEmpty()) {
            found = addressed(s, told, actors);
        }
        if (found.parties().isEmpty() && named.isEmpty()) {
            found = goingOn(s, m);
        }
        if (found.parties().isEmpty() && named.isEmpty()) {
            found = onCondition(s, m, actors);
        }
        if (found.parties().isEmpty() && named.isEmpty()) {
            found = asked(s, m, actors);
        }
        if (found.parties().isEmpty() && named.isEmpty()) {
            found = mediated(m, actors);
        }
        if (found.parties().isEmpty() && named.isEmpty()) {
            found = dispersed(s, m, actors);
        }
        if (found.parties().isEmpty() && named.isEmpty()) {
            found = government(s, m, actors);
        }
        return found;
    }

    /** "attacked the mayor's proposal": the owner before a noun is who made it; the one behind "of" may have suffered it. */
    private boolean isOwned(Sentence s, @Nullable Token noun) {
        return noun != null
                && (!s.children(noun, "nmod:poss").isEmpty()
                        || !referents
                                .parties(s, new Arg(noun, "modifier", true))
                                .isEmpty());
    }

    /** "dismissed the charge": the object of a deed that is said, where it points back. */
    private @Nullable Token object(Sentence s, Meaning m) {
        if (!ANSWERS.contains(m.coding().type()) || m.trigger().upos() != Upos.VERB) {
            return null;
        }
        return s.children(m.trigger(), "obj").stream()
                .filter(antecedents::pointsBack)
                .findFirst()
                .orElse(null);
    }

    /** "a Malian request" is Mali's; "the request" is that of an event told before. */
    private Antecedents.Found pointedBackTo(Sentence s, Token about, List<Party> actors) {
        if (!antecedents.pointsBack(about)) {
            return Antecedents.Found.NOBODY;
        }
        boolean suffered = this.suffered.contains(about.lemma().toLowerCase(Locale.ROOT));
        List<Party> whose = suffered ? List.of() : referents.parties(s, new Arg(about, "modifier", true));
        List<Party> owners = whose.stream()
                .filter(p -> actors.stream().noneMatch(a -> a.sameCode(p)))
                .toList();
        return owners.isEmpty()
                ? antecedents.find(about, actors)
                : new Antecedents.Found(owners, "whose \"" + about.form() + "\" the words beside it say");
    }

    /** "told the chancellor that he would resign": who promises, refuses or threatens does so to whom he tells it. */
    private Antecedents.Found addressed(Sentence s, Told told, List<Party> actors) {
        if (!SPOKEN.contains(told.meaning().coding().type()) || told.speech().isEmpty()) {
            return Antecedents.Found.NOBODY;
        }
        Told.Speech saying = told.speech().get(0);
        boolean theirs = saying.speakers().stream()
                .flatMap(a -> referents.parties(s, a).stream())
                .anyMatch(p -> actors.stream().anyMatch(a -> EventResolver.same(a, p)));
        if (!theirs) {
            return Antecedents.Found.NOBODY;
        }
        for (Token c : s.children(saying.cue())) {
            if (c.is("iobj") || c.is("obj")) {
                List<Party> whom = referents.parties(s, new Arg(c, "iobject", false)).stream()
                        .filter(referents::isPolitical)
                        .filter(p -> actors.stream().noneMatch(a -> EventResolver.same(a, p)))
                        .toList();
                if (!whom.isEmpty()) {
                    return new Antecedents.Found(
                            whom, "\"" + saying.cue().form() + "\" says it to \"" + c.form() + "\"");
                }
            }
        }
        return Antecedents.Found.NOBODY;
    }

    /** A clause that goes on from another by the same actors, and names nobody new, is about the same people. */
    private Antecedents.Found goingOn(Sentence s, Meaning m) {
        if (!DONE_TO_THE_SAME.contains(m.coding().type())) {
            return Antecedents.Found.NOBODY;
        }
        // "rejected the charge and recalled its ambassador"
        Set<EventType> onwards = m.coding().cameo().code().equals(RECALL) ? QUARREL : DONE_TO_THE_SAME;
        Token t = m.trigger();
        for (int up = 0; up < UP && t.head() >= 0; up++) {
            boolean goesOn = (t.is("conj") || t.is("advcl") || t.is("xcomp"))
                    && s.children(t, "nsubj").isEmpty();
            if (!goesOn) {
                return Antecedents.Found.NOBODY;
            }
            t = s.token(t.head());
            Event before = antecedents.toldAt(s.index(), t.span());
            if (before != null && !before.recipients().isEmpty() && onwards.contains(before.type())) {
                return new Antecedents.Found(
                        before.recipients(), "\"" + m.trigger().form() + "\" goes on from \"" + t.form() + "\"");
            }
        }
        return Antecedents.Found.NOBODY;
    }

    /** "would hold back the loan if Malawi scrapped the reform": who is to do it, or not to, is threatened or promised. */
    private Antecedents.Found onCondition(Sentence s, Meaning m, List<Party> actors) {
        if (!CONDITIONAL.contains(m.coding().type())) {
            return Antecedents.Found.NOBODY;
        }
        for (Token clause : s.subtree(m.trigger())) {
            boolean condition = clause.is("advcl")
                    && s.children(clause, "mark").stream()
                            .anyMatch(c -> IF.contains(c.form().toLowerCase(Locale.ROOT)));
            if (!condition) {
                continue;
            }
            for (Token subject : s.children(clause, "nsubj")) {
                List<Party> whose = referents.parties(s, new Arg(subject, "subject", false)).stream()
                        .filter(referents::isPolitical)
                        .filter(p -> actors.stream().noneMatch(a -> EventResolver.same(a, p)))
                        .toList();
                if (!whose.isEmpty()) {
                    return new Antecedents.Found(whose, "it hangs on what \"" + subject.form() + "\" does");
                }
            }
        }
        return Antecedents.Found.NOBODY;
    }

    /** Who refuses what was just asked of him, or the charge just made ("brushed this aside"), answers whoever spoke. */
    private Antecedents.Found asked(Sentence s, Meaning m, List<Party> actors) {
        boolean charges = s.children(m.trigger(), "obj").stream()
                .anyMatch(o -> THIS.contains(o.form().toLowerCase(Locale.ROOT)));
        Set<EventType> acts = m.coding().type() == EventType.REJECT
                ? charges ? Set.of(EventType.REQUEST, EventType.ACCUSE, EventType.THREATEN) : Set.of(EventType.REQUEST)
                : Answers.isBare(s, m) ? Answers.ASKING : Set.of();
        Event request = antecedents.asked(s.index(), actors, acts);
        return request == null
                ? Antecedents.Found.NOBODY
                : new Antecedents.Found(request.actors(), "what was said to them: \"" + quote(request) + "\"");
    }

    /** "Brazil offered to mediate": between the two of whose quarrel the article has told last. */
    private Antecedents.Found mediated(Meaning m, List<Party> actors) {
        List<Party> sides =
                m.coding().cameo().code().equals(OFFERS_TO_MEDIATE) ? antecedents.opponents(actors) : List.of();
        return sides.isEmpty()
                ? Antecedents.Found.NOBODY
                : new Antecedents.Found(sides, "between the two of whose quarrel was told last");
    }

    /** "Students marched on parliament. Police fired tear gas": at those who protested. */
    private Antecedents.Found dispersed(Sentence s, Meaning m, List<Party> actors) {
        Event protest = m.coding().cameo().code().equals(CROWD_CONTROL) ? antecedents.protestBefore(s.index()) : null;
        return protest == null
                        || protest.actors().stream()
                                .anyMatch(p -> actors.stream().anyMatch(a -> EventResolver.same(a, p)))
                ? Antecedents.Found.NOBODY
                : new Antecedents.Found(protest.actors(), "those who protested: \"" + quote(protest) + "\"");
    }

    /**
     * Citizens who protest over a tax, call for an election or reject its result address their government; those of a country whose
     * citizens have protested against it before in the article, too, when they protest or threaten.
     */
    private Antecedents.Found government(Sentence s, Meaning m, List<Party> actors) {
        boolean protest = m.coding().type() == EventType.PROTEST || m.coding().type() == EventType.THREATEN;
        if (!CITIZENS_CAN.contains(m.coding().type()) || actors.isEmpty()) {
            return Antecedents.Found.NOBODY;
        }
        Party citizen = actors.get(0);
        Country country = citizen.country() == null ? null : countries.get(citizen.country());
        Sector sector = citizen.sector();
        // A parliament calls on the government; what it refuses it refuses to others.
        boolean lawgiver = sector == Sector.LEG && m.coding().type() != EventType.REQUEST;
        if (country == null
                || sector == null
                || lawgiver
                || OF_THE_STATE.contains(sector)
                || OUTSIDE.contains(sector)) {
            return Antecedents.Found.NOBODY;
        }
        Token matter = matter(s, m);
        if (matter != null) {
            Token head = matter.is("compound") ? s.token(matter.head()) : matter;
            List<Party> whose = referents.parties(s, new Arg(head, "modifier", true));
            boolean theirs = whose.stream().allMatch(p -> country.iso3().equals(p.country()));
            return theirs
                    ? new Antecedents.Found(
                            List.of(governmentOf(country, matter.form())),
                            "\"" + matter.form() + "\" is a matter of the government")
                    : Antecedents.Found.NOBODY;
        }
        Event before = protest ? antecedents.protest(country.iso3()) : null;
        return before == null
                ? Antecedents.Found.NOBODY
                : new Antecedents.Found(
                        before.recipients(), "as in the protest told before: \"" + quote(before) + "\"");
    }

    private static Party governmentOf(Country country, String words) {
        return new Party(
                words,
                null,
                country.name(),
                null,
                country.iso3(),
                List.of(Sector.GOV),
                List.of(),
                country.iso3() + "GOV");
    }

    /** The word behind the trigger, in its clause, that names a matter of state; or null. */
    private @Nullable Token matter(Sentence s, Meaning m) {
        Token clause = m.trigger();
        for (int up = 0; up < UP && clause.head() >= 0 && clause.upos() != Upos.VERB; up++) {
            clause = s.token(clause.head());
        }
        List<Token> words = new ArrayList<>(s.subtree(clause.upos() == Upos.VERB ? clause : m.trigger()));
        for (Token c : s.children(clause, "conj")) {
            words.removeAll(s.subtree(c));
        }
        for (Token t : words) {
            boolean behind = t.index() > m.trigger().index()
                    && t.upos() == Upos.NOUN
                    && !t.is("nsubj")
                    && !m.words().contains(t);
            if (behind && matters.contains(t.lemma().toLowerCase(Locale.ROOT))) {
                return t;
            }
        }
        return null;
    }

    private static String quote(Event e) {
        return e.evidence().get(0).quote();
    }
}
