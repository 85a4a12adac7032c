package org.polybius.coding.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.actors.Role.Flag;
import org.polybius.coding.countries.CountryMention.Way;
import org.polybius.model.Place;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.Upos;
import org.polybius.model.ontology.Sector;

/**
 * Finds where those are who are told by a noun: "people in Darfur", "Kisumu police", "survivors of the flood in Beira". Whoever has
 * a nation or a body beside him is not asked for: Turkish soldiers in Afrin are Turkish.
 */
final class LocationReader {
    private static final Set<String> AT =
            Set.of("in", "at", "across", "inside", "throughout", "near", "outside", "around");
    private static final Set<String> FROM = Set.of("from");
    private static final Set<String> OF = Set.of("of", "from");
    private static final Set<String> SUFFERERS = Set.of("victim", "survivor", "casualty", "orphan", "refugee");

    /** What befalls people where they are, and words for being somewhere. */
    private static final Set<String> BEFALLEN = Set.of(
            "affect",
            "displace",
            "hit",
            "uproot",
            "strike",
            "trap",
            "strand",
            "ravage",
            "threaten",
            "injure",
            "wound",
            "impact",
            "besiege",
            "live",
            "reside",
            "shelter");

    private static final Set<String> WHEN = Set.of("when", "as", "after", "while");

    /** Those who are sent abroad: the place of what is done to them does not tell whose they are. */
    private static final Set<Sector> SENT = Set.of(Sector.GOV, Sector.MIL, Sector.SPY);

    /** Those who protest, fight or police where they live. */
    private static final Set<Sector> LOCAL = Set.of(
            Sector.CVL,
            Sector.COP,
            Sector.REB,
            Sector.UAF,
            Sector.CRM,
            Sector.PRM,
            Sector.OPP,
            Sector.LAB,
            Sector.EDU,
            Sector.BUS,
            Sector.AGR,
            Sector.MED,
            Sector.REL);

    /** Those who, where a place opens the sentence, act there as at home: "In Kampala, soldiers arrested an editor". */
    private static final Set<Sector> AT_HOME = Set.of(Sector.MIL, Sector.JUD, Sector.LEG);

    /** Whoever is sent back somewhere comes from there. */
    private static final Set<String> SENT_BACK = Set.of("deport", "repatriate", "return", "send", "expel", "extradite");

    private static final Set<Sector> PEOPLE = Set.of(Sector.CVL, Sector.REF);

    /** Those who are often abroad, so that where they are does not tell whose they are. */
    private static final Set<String> STRANGERS = Set.of(
            "citizen",
            "national",
            "tourist",
            "foreigner",
            "visitor",
            "expatriate",
            "expat",
            "holidaymaker",
            "traveller",
            "traveler",
            "pilgrim",
            "refugee",
            "migrant",
            "immigrant",
            "seeker");

    private static final int DEEPEST = 3;
    private static final int MAX_CLAUSES = 5;

    private final Reading reading;

    LocationReader(Reading reading) {
        this.reading = reading;
    }

    /** The place where the sentence says those are whom {@code called} means, or null; a sea or a desert has no country. */
    @Nullable
    Place placeOf(SentenceScan scan, NounPhrase np, Piece.Called called) {
        Sentence s = scan.sentence;
        if (reading.places != null && !reading.places.areIn(s)) {
            return null;
        }
        Role role = called.role();
        boolean passing = role.is(Flag.REP) || role.is(Flag.MET) || STRANGERS.contains(role.noun());
        Place before = before(scan, np, called.start());
        if (before != null) {
            return before;
        }
        Place place = behind(scan, np.head(), OF, SUFFERERS.contains(role.noun()));
        // Who negotiates or travels somewhere is mostly from elsewhere.
        if (place == null && !passing) {
            place = behind(scan, np.head(), AT, false);
        }
        for (Token c : s.children(np.head(), "acl")) {
            place = place == null && BEFALLEN.contains(c.lemma()) ? ofBlow(scan, c) : place;
        }
        Sector sector = role.sectors().isEmpty() ? null : role.sectors().get(0);
        boolean sent = passing || sector != null && SENT.contains(sector);
        if (place == null && !passing && sector != null && AT_HOME.contains(sector)) {
            place = inFront(scan, np.head());
        }
        place = place == null && sector != null && PEOPLE.contains(sector) ? sentBackTo(scan, np.head()) : place;
        place = place == null && !sent ? ofDeed(scan, np.head(), sector) : place;
        boolean local = sector != null && LOCAL.contains(sector);
        return place == null && !passing && local ? inFront(scan, np.head()) : place;
    }

    /** The words behind an office that name where it is held: "the mayor of Cali". */
    List<Token> seats(SentenceScan scan, Token head) {
        Token of = PhraseReader.complement(scan.sentence, head, Set.of("of"));
        boolean place = of != null && (scan.at(of.index()) instanceof Piece.Land || named(scan, of) != null);
        return place ? List.of(of) : List.of();
    }

    /** The country from which those have fled whom {@code head} means, or null; of a crowd also "people fleeing Myanmar". */
    @Nullable
    String fled(Sentence s, Token head, boolean crowd) {
        for (Token c : s.children(head)) {
            if (c.is("acl") && c.lemma().equals("flee") && (crowd || !c.deprel().equals("acl"))) {
                for (Token from : s.children(c, "obj")) {
                    for (Entity e : reading.resolve(s, from.index())) {
                        if (e.kind() == Kind.COUNTRY) {
                            return e.country();
                        }
                    }
                }
            }
        }
        return null;
    }

    /** "Kharkiv residents", "Kano's traders" */
    private @Nullable Place before(SentenceScan scan, NounPhrase np, int end) {
        List<Token> modifiers = new ArrayList<>(scan.sentence.children(np.head(), "nmod:poss"));
        for (int i = np.from(); i < end; i++) {
            modifiers.add(scan.sentence.token(i));
        }
        for (Token t : modifiers) {
            Place place = scan.at(t.index()) == null ? named(scan, t) : null;
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    /** The place in a phrase behind {@code head}: "in Darfur", "in the city of Goma", "at a mosque in Kano", "of the flood in Beira". */
    private @Nullable Place behind(SentenceScan scan, Token head, Set<String> prepositions, boolean struck) {
        for (Token c : scan.sentence.children(head)) {
            boolean phrase = (c.deprel().equals("nmod") || c.deprel().equals("obl")) && c.index() > head.index();
            if (phrase && hasCase(scan.sentence, c, prepositions)) {
                Place place = at(scan, c, 0);
                place = place == null && struck ? in(scan, c, 0) : place;
                if (place != null) {
                    return place;
                }
            }
        }
        return null;
    }

    /** Where what {@code verb} tells befalls somebody: "displaced in Idlib", "hit by floods in Sindh". */
    private @Nullable Place ofBlow(SentenceScan scan, Token verb) {
        Place place = in(scan, verb, 0);
        for (Token by : scan.sentence.children(verb, "obl")) {
            place = place == null ? in(scan, by, 0) : place;
        }
        return place;
    }

    /**
     * Where those are to whom something is done in a place, told as one with them: "shelled civilians in Idlib"; or who do
     * something where they live.
     *
     * @param sector theirs; civilians may be brought away from where they live: "evacuated civilians from Idlib"
     */
    private @Nullable Place ofDeed(SentenceScan scan, Token head, @Nullable Sector sector) {
        boolean people = sector != null && PEOPLE.contains(sector);
        if (head.deprel().equals("nsubj")) {
            boolean local = sector != null && LOCAL.contains(sector) && head.head() >= 0;
            return local ? ofClause(scan, scan.sentence.token(head.head())) : null;
        }
        boolean passive = head.deprel().equals("nsubj:pass");
        if (!passive && !head.is("obj")) {
            return null;
        }
        Sentence s = scan.sentence;
        for (Token c : s.children(s.token(head.head()), "obl")) {
            boolean beside = passive || onlyCase(s, head.index() + 1, c);
            boolean there = hasCase(s, c, AT) || people && hasCase(s, c, FROM);
            Place place = beside && there && c.index() > head.index() ? at(scan, c, 0) : null;
            if (place != null) {
                return place;
            }
        }
        return passive ? ofOccasion(scan, s.token(head.head())) : null;
    }

    /** "sent 62 migrants back to Myanmar" */
    private @Nullable Place sentBackTo(SentenceScan scan, Token head) {
        Sentence s = scan.sentence;
        boolean undergoes = head.is("obj") || head.deprel().equals("nsubj:pass");
        if (!undergoes
                || head.head() < 0
                || !SENT_BACK.contains(s.token(head.head()).lemma())) {
            return null;
        }
        for (Token c : s.subtree(s.token(head.head()))) {
            Place place = (c.is("obl") || c.is("nmod")) && c.index() > head.index() && hasCase(s, c, Set.of("to"))
                    ? at(scan, c, 0)
                    : null;
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    /** The place in a phrase before the subject of a clause around: "In Kampala, a court found soldiers guilty". */
    private @Nullable Place inFront(SentenceScan scan, Token word) {
        Sentence s = scan.sentence;
        if (word.is("conj")) {
            // "In Bridgetown, the Venezuelan government and the opposition signed": beside others one is theirs.
            return null;
        }
        Token at = word;
        for (int up = 0; up < MAX_CLAUSES && at.head() >= 0; up++) {
            at = s.token(at.head());
            List<Token> subjects = s.children(at, "nsubj");
            int before = subjects.isEmpty() ? -1 : subjects.get(0).index();
            for (Token c : s.children(at, "obl")) {
                Place place = c.index() < before && hasCase(s, c, AT) ? at(scan, c, 0) : null;
                if (place != null) {
                    return place;
                }
            }
        }
        return null;
    }

    /** Where it was done on the occasion of which something was suffered: "were killed when jets bombed a market in Idlib". */
    private @Nullable Place ofOccasion(SentenceScan scan, Token suffered) {
        Sentence s = scan.sentence;
        for (Token clause : s.children(suffered, "advcl")) {
            boolean occasion = s.children(clause).stream()
                    .anyMatch(c -> (c.is("mark") || c.is("advmod")) && WHEN.contains(c.lemma()));
            Place place = occasion ? ofClause(scan, clause) : null;
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    /** Where something is done: "stormed the parliament in Tbilisi", "marched in Oslo". */
    private @Nullable Place ofClause(SentenceScan scan, Token verb) {
        Sentence s = scan.sentence;
        for (Token c : s.children(verb)) {
            Place place = c.is("obl") && hasCase(s, c, AT)
                    ? at(scan, c, 0)
                    : c.is("obj") || c.is("obl") ? behind(scan, c, AT, false) : null;
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    /** Whether nothing but {@code t}'s own modifiers stands between. */
    private static boolean onlyCase(Sentence s, int from, Token t) {
        for (int i = from; i < t.index(); i++) {
            if (s.token(i).head() != t.index()) {
                return false;
            }
        }
        return true;
    }

    /** The place that the phrase of {@code t} names, or in which the spot lies that it names. */
    private @Nullable Place at(SentenceScan scan, Token t, int depth) {
        Piece p = scan.at(t.index());
        Place own = p == null || p instanceof Piece.Land ? named(scan, t) : null;
        boolean facility = p instanceof Piece.Called called && called.role().kind() == Kind.FACILITY;
        boolean ground = facility || p == null && reading.places != null && reading.places.isGround(t);
        if (own != null || !ground || depth > DEEPEST) {
            return own;
        }
        for (Token c : scan.sentence.children(t, "compound")) {
            Place place = scan.at(c.index()) == null ? named(scan, c) : null;
            if (place != null) {
                return place;
            }
        }
        return in(scan, t, depth + 1);
    }

    /** The place in a phrase on {@code t}, whatever it is. */
    private @Nullable Place in(SentenceScan scan, Token t, int depth) {
        for (Token c : scan.sentence.children(t)) {
            boolean phrase = c.is("nmod") || c.is("obl");
            boolean placing = phrase && (hasCase(scan.sentence, c, AT) || hasCase(scan.sentence, c, OF));
            Place place = placing && c.index() > t.index() ? at(scan, c, depth) : null;
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    private static boolean hasCase(Sentence s, Token t, Set<String> prepositions) {
        for (Token c : s.children(t, "case")) {
            if (prepositions.contains(c.lemma())) {
                return true;
            }
        }
        return false;
    }

    /** A country by name needs no list of places. */
    private @Nullable Place named(SentenceScan scan, Token t) {
        if (scan.at(t.index()) instanceof Piece.Land land
                && (land.mention().way() == Way.NAME || land.mention().way() == Way.CAPITAL)) {
            String country = land.mention().country();
            return new Place(t.form(), t.form(), country, null, null, null, null, Place.Precision.COUNTRY);
        }
        return reading.places == null || t.upos() != Upos.PROPN
                ? null
                : reading.places.surely(scan.sentence, t.index());
    }
}
