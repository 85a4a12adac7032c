package org.polybius.coding.resolution;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.polybius.coding.actorcodes.ActorCodes;
import org.polybius.coding.actors.Cast;
import org.polybius.coding.composition.Arg;
import org.polybius.coding.composition.Meaning;
import org.polybius.coding.composition.Told;
import org.polybius.coding.confidence.ConfidenceModel;
import org.polybius.coding.confidence.EventFeatures;
import org.polybius.coding.contexts.ContextReader;
import org.polybius.coding.dates.DocumentDates;
import org.polybius.coding.domain.DocumentDomains;
import org.polybius.coding.domain.Domain;
import org.polybius.coding.domain.Licence;
import org.polybius.coding.domain.Passage;
import org.polybius.coding.places.DocumentPlaces;
import org.polybius.coding.repair.RepairedDocument;
import org.polybius.model.Attribution;
import org.polybius.model.CharSpan;
import org.polybius.model.Document;
import org.polybius.model.Event;
import org.polybius.model.EventDate;
import org.polybius.model.Evidence;
import org.polybius.model.Party;
import org.polybius.model.Place;
import org.polybius.model.Provenance;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.Upos;
import org.polybius.model.ontology.Auxiliary;
import org.polybius.model.ontology.EventType;
import org.polybius.model.ontology.Mode;
import org.polybius.model.ontology.Ontology;
import org.polybius.model.ontology.Sector;

/** Makes events of what the sentences of one article tell. Made for one article and one thread. */
final class EventResolver {
    /** CAMEO's code for granting asylum. */
    private static final String ASYLUM = "075";
    /** Those who cannot be told apart further: "Western countries". */
    private static final Set<String> MANY = Set.of("country", "group", "organisation");
    /** Whoever is meant may act for a state. */
    private static final Set<String> UNCLEAR = Set.of("they", "he", "she", "it");

    private static final String EXPEL = "expel";

    private static final Set<EventType> OWN_STANCE = EnumSet.of(EventType.AGREE, EventType.REJECT, EventType.THREATEN);

    private final RepairedDocument repaired;
    private final Document document;
    private final CastReferents referents;
    private final DocumentDates dates;
    private final DocumentPlaces places;
    private final DocumentDomains domains;
    private final Licence licence;
    private final Ontology ontology;
    private final Provenance provenance;
    private final Antecedents antecedents;
    private final Answers answers;
    private final ImpliedRecipients impliedRecipients;
    private final ContextReader contexts;
    private final EventFeatures features;
    private final ConfidenceModel confidence;
    private final Generics generics;

    EventResolver(
            RepairedDocument repaired,
            CastReferents referents,
            DocumentDates dates,
            DocumentPlaces places,
            DocumentDomains domains,
            Licence licence,
            Ontology ontology,
            Provenance provenance,
            Antecedents antecedents,
            Answers answers,
            ImpliedRecipients impliedRecipients,
            ContextReader contexts,
            EventFeatures features,
            ConfidenceModel confidence) {
        this.antecedents = antecedents;
        this.answers = answers;
        this.impliedRecipients = impliedRecipients;
        this.contexts = contexts;
        this.features = features;
        this.confidence = confidence;
        this.generics = new Generics(repaired.document());
        this.repaired = repaired;
        this.document = repaired.document();
        this.referents = referents;
        this.dates = dates;
        this.places = places;
        this.domains = domains;
        this.licence = licence;
        this.ontology = ontology;
        this.provenance = provenance;
    }

    /**
     * An event of a sentence.
     *
     * @param event what happened
     * @param features what its confidence was computed from
     */
    record Resolved(Event event, Map<String, Double> features) {}

    /**
     * The event that the sentence tells; empty if neither side turns out to be a political actor.
     *
     * @param others how many other events the sentence tells
     */
    Optional<Resolved> resolve(Sentence s, Told told, int others) {
        Meaning m = told.meaning();
        List<Party> actors = parties(s, m.actors());
        List<Party> recipients = parties(s, m.recipients());
        String explained = null;
        Answers.Sides answer = answers.sides(s, m, actors, recipients);
        if (answer != null) {
            actors = answer.actors();
            recipients = answer.recipients();
            explained = answer.why();
        }
        Antecedents.Found implied = implied(s, told, actors, recipients);
        if (!implied.parties().isEmpty()) {
            recipients = implied.parties();
            explained = implied.why();
        }
        boolean oneAnother = recipients.isEmpty() ? m.mutual() : recipients.equals(actors);
        if (oneAnother && actors.size() > 1) {
            recipients = List.copyOf(actors.subList(1, actors.size()));
            actors = List.of(actors.get(0));
        }
        if (m.placeSlot() != null
                && m.recipients().stream()
                        .anyMatch(r -> r.token().equals(m.placeSlot().token()))) {
            List<Party> by = actors;
            recipients = recipients.stream()
                    .map(EventResolver::asTerritory)
                    .filter(r -> r.sector() != null || by.stream().noneMatch(a -> isOwn(a, r)))
                    .toList();
        }
        if (m.coding().cameo().code().equals(ASYLUM)) {
            recipients = recipients.stream().map(EventResolver::asRefugee).toList();
        }
        List<Party> acting = actors;
        recipients = recipients.stream()
                .filter(r -> acting.stream().noneMatch(a -> same(a, r) || speaksFor(m, a, r)))
                .toList();
        if (actors.isEmpty() && recipients.isEmpty()) {
            return Optional.empty();
        }
        if (generics.isHabit(s, m) || actors.isEmpty() && isSaidBySomebody(s, m)) {
            return Optional.empty();
        }
        boolean empty = m.alone() && recipients.isEmpty();
        if (empty || (needsBoth(s, m) && (actors.isEmpty() || recipients.isEmpty()))) {
            return Optional.empty();
        }
        Passage passage = domains.of(s);
        if (licence.refusal(passage, m.coding(), m.trigger(), actors, recipients)
                .isPresent()) {
            return Optional.empty();
        }
        Evidence evidence = evidence(s, m.trigger());
        Place place = m.isOnlySaid()
                ? places.placeOfWords(s, m.trigger().index(), m.deed().index())
                : places.placeOf(s, m.deed().index(), m.placeSlot() != null);
        if (place == null && onOwnSoil(m) && actors.size() == 1 && isState(actors.get(0))) {
            place = places.soil(actors.get(0).text(), actors.get(0).country());
        }
        List<String> why = new ArrayList<>(repaired.remarks(s, told.words()));
        why.addAll(m.why());
        if (explained != null) {
            why.add(explained);
        }
        if (passage.domain() != Domain.POLITICS) {
            why.add("in a passage of " + passage.domain().label() + " (" + String.join(", ", passage.words())
                    + ") a political actor acts by its own words");
        }
        why.add("who acts: " + names(actors) + "; who undergoes: " + names(recipients));
        List<Party> both = new ArrayList<>(actors);
        both.addAll(recipients);
        why.addAll(referents.remarks(both));
        for (Told.Speech speech : told.speech()) {
            List<Party> speakers = parties(s, speech.speakers());
            why.add("\"" + speech.cue().form() + "\" is " + speech.entry() + ": according to " + names(speakers));
        }
        EventDate date = dates.dateOf(s, m.trigger().index());
        why.add(when(date));
        ContextReader.Found about = contexts.of(document, s, evidence.span(), m.coding(), actors, recipients);
        why.addAll(about.why());
        Map<String, Double> found = features.of(s, told, actors, recipients, others);
        Event event = new Event(
                id(m, evidence),
                m.coding().type(),
                m.coding().mode(),
                about.names(),
                m.coding().cameo(),
                ontology.intensity(m.coding().type(), m.coding().mode()),
                actors,
                recipients,
                date,
                place,
                attribution(s, told, actors),
                auxiliary(s, m),
                Map.of(),
                List.of(evidence),
                why,
                Math.round(confidence.probability(found) * 100) / 100.0,
                provenance,
                m.coding().own());
        antecedents.told(event, m.deed());
        return Optional.of(new Resolved(event, found));
    }

    /** "I would ask ministers", "critics blame Peru": words of somebody who has no name and is no political actor. */
    private boolean isSaidBySomebody(Sentence s, Meaning m) {
        return m.coding().type().quad() % 2 == 1
                && m.trigger().upos() == Upos.VERB
                && s.children(m.trigger()).stream()
                        .anyMatch(c -> c.deprel().equals("nsubj")
                                && m.recipients().stream()
                                        .noneMatch(r -> r.token().equals(c))
                                && (c.upos() == Upos.PRON
                                        || Character.isLowerCase(c.form().charAt(0)))
                                && c.upos() != Upos.PROPN
                                && !UNCLEAR.contains(c.form().toLowerCase(Locale.ROOT))
                                && !MANY.contains(referents.kind(s, c)));
    }

    /** Whom the words around mean; what is done by both to one another needs no such guess. */
    private Antecedents.Found implied(Sentence s, Told told, List<Party> actors, List<Party> recipients) {
        Meaning m = told.meaning();
        boolean both = m.mutual() && actors.size() > 1;
        return both ? Antecedents.Found.NOBODY : impliedRecipients.find(s, told, actors, recipients);
    }

    /** What is done with or for somebody says little without both sides; what is only agreed or refused has a speaker. */
    private boolean needsBoth(Sentence s, Meaning m) {
        Ontology.TypeFacts facts = ontology.types().get(m.coding().type());
        boolean spoken = m.coding().type() == EventType.AGREE
                || (m.entries().get(0).isOperator() && m.coding().type().quad() == 3);
        return (m.mutual() && !spoken && !isGathering(s, m))
                || (m.coding().type().quad() == 2 && facts != null && facts.requiresRecipient());
    }

    /** "Ministers of the African Union met in Addis Ababa": several who meet need nobody else. */
    private boolean isGathering(Sentence s, Meaning m) {
        return m.coding().type() == EventType.CONSULT
                && m.trigger().upos() == Upos.VERB
                && m.actors().stream()
                        .anyMatch(a -> referents.kind(s, a.token()).equals("group"));
    }

    private List<Party> parties(Sentence s, List<Arg> args) {
        Map<String, Party> out = new LinkedHashMap<>();
        for (Arg arg : args) {
            for (Party p : referents.parties(s, arg)) {
                out.putIfAbsent(p.name() + p.country() + p.sectors(), p);
            }
        }
        return List.copyOf(out.values());
    }

    /** "The minister said Bogota would not": nobody of a government acts on his own state. */
    static boolean speaksFor(Meaning m, Party official, Party state) {
        return OWN_STANCE.contains(m.coding().type())
                && state.id() != null
                && state.titles().isEmpty()
                && official.sector() == Sector.GOV
                && official.sameCode(state);
    }

    static boolean same(Party a, Party b) {
        return a.name().equals(b.name()) && a.sameCode(b);
    }

    /** A country whose ground is taken is not its government: "overran the Iraqi city of Ramadi" is done to Iraq. */
    private static Party asTerritory(Party p) {
        return p.id() != null && p.titles().isEmpty() && p.sector() == Sector.GOV
                ? ActorCodes.coded(
                        new Party(p.text(), p.span(), p.name(), p.id(), p.country(), List.of(), List.of(), null))
                : p;
    }

    /** Whoever expels somebody or grants him asylum does it in his own country. */
    private static boolean onOwnSoil(Meaning m) {
        Mode mode = m.coding().mode();
        boolean there = mode != null && mode.name().equals(EXPEL)
                || m.coding().cameo().code().equals(ASYLUM);
        return there
                && !m.isOnlySaid()
                && m.actors().stream().noneMatch(a -> a.token().upos() == Upos.PRON);
    }

    private static boolean isState(Party p) {
        return p.country() != null && (p.sector() == Sector.GOV || p.sector() == null);
    }

    /** A state takes nothing from itself: the place is its own, or claimed. */
    private static boolean isOwn(Party state, Party territory) {
        return (state.sector() == Sector.GOV || state.sector() == Sector.MIL)
                && state.country() != null
                && state.country().equals(territory.country());
    }

    /** Who is granted asylum is a refugee, whatever else he is called. */
    private static Party asRefugee(Party p) {
        return p.sector() == Sector.CVL
                ? ActorCodes.coded(new Party(
                        p.text(), p.span(), p.name(), p.id(), p.country(), List.of(Sector.REF), p.titles(), null))
                : p;
    }

    private static String when(EventDate date) {
        boolean unknown = date.start() == null;
        if (date.text() == null) {
            return unknown ? "no words say when, and no day is given" : "no words say when: the day of publication";
        }
        String words = "when: \"" + date.text() + "\"";
        return unknown
                ? words + ", but no day is given to count from"
                : words + " is " + date.start() + " to " + date.end();
    }

    private static String names(List<Party> parties) {
        return parties.isEmpty()
                ? "nobody named"
                : String.join(
                        ", ",
                        parties.stream()
                                .map(p -> p.name() + " (" + code(p) + ")")
                                .toList());
    }

    /** "TUR GOV", "GOV" of a body whose state is unknown. */
    private static String code(Party p) {
        String sector = p.sector() == null ? "" : p.sector().name();
        return p.country() == null ? sector : (p.country() + " " + sector).strip();
    }

    private Set<Auxiliary> auxiliary(Sentence s, Meaning m) {
        EnumSet<Auxiliary> out = EnumSet.noneOf(Auxiliary.class);
        if (m.hypothetical()) {
            out.add(Auxiliary.HYPOTHETICAL);
        }
        if (dates.historical(s, m.trigger().index())) {
            out.add(Auxiliary.HISTORICAL);
        }
        return out;
    }

    private List<Attribution> attribution(Sentence s, Told told, List<Party> actors) {
        List<Attribution> out = new ArrayList<>();
        for (Told.Speech speech : told.speech()) {
            for (Party speaker : parties(s, speech.speakers())) {
                if (actors.stream().noneMatch(a -> same(a, speaker))) {
                    EventDate said = dates.dateOf(s, speech.cue().index());
                    out.add(new Attribution(speaker, speech.cue().form(), said.text() == null ? null : said.start()));
                }
            }
        }
        Cast.Quoted quoted =
                told.speech().isEmpty() ? referents.quotedBy(s, told.meaning().trigger()) : null;
        if (quoted != null) {
            quoted.speakers().stream()
                    .filter(speaker -> actors.stream().noneMatch(a -> same(a, speaker)))
                    .forEach(speaker -> out.add(new Attribution(speaker, quoted.cue(), null)));
        }
        return out;
    }

    /** The words of the trigger's clause, without leading and trailing punctuation and without coordinated clauses. */
    private Evidence evidence(Sentence s, Token trigger) {
        Set<Integer> left = new java.util.HashSet<>();
        for (Token c : s.children(trigger, "conj")) {
            s.subtree(c).forEach(t -> left.add(t.index()));
        }
        List<Token> words = new ArrayList<>(s.subtree(trigger).stream()
                .filter(t -> !left.contains(t.index()))
                .toList());
        while (words.size() > 1 && words.get(0).upos() == Upos.PUNCT) {
            words.remove(0);
        }
        while (words.size() > 1 && words.get(words.size() - 1).upos() == Upos.PUNCT) {
            words.remove(words.size() - 1);
        }
        CharSpan span = trigger.span();
        for (Token t : words) {
            span = span.cover(t.span());
        }
        String text = document.article().text();
        return new Evidence(document.article().id(), s.index(), span, trigger.span(), span.in(text));
    }

    /** The same article, words and coding give the same id, whatever else the article tells. */
    private static String id(Meaning m, Evidence e) {
        String key = e.article()
                + '\n'
                + m.coding()
                + '\n'
                + e.trigger().start()
                + '\n'
                + m.deed().span().start();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException x) {
            throw new IllegalStateException("every Java has SHA-256", x);
        }
    }
}
