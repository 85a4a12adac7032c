package org.polybius.coding.actors;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.actors.Role.Flag;
import org.polybius.model.Place;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.Upos;
import org.polybius.model.ontology.Sector;

/** Reads phrases whose head says what someone is: role and body, nation or possessor beside it make the party. */
final class RoleReader {
    /** Which countries are meant is not told by these alone, as it is by "Arab states". */
    private static final Set<String> BARE_LANDS =
            Set.of("country", "nation", "state", "kingdom", "republic", "power", "neighbour", "neighbor", "donor");

    private static final Set<Sector> ARMED = Set.of(Sector.REB, Sector.PRM, Sector.MIL, Sector.UAF);
    private static final Set<Sector> OFFICES =
            Set.of(Sector.GOV, Sector.LEG, Sector.MIL, Sector.JUD, Sector.COP, Sector.SPY);
    private static final Set<String> STATES_OF =
            Set.of("side", "party", "camp", "faction", "foe", "rival", "group", "belligerent");

    /** Words that say no more than that someone is meant: with "the", the one just mentioned. */
    private static final Set<String> SOMEONE = Set.of("man", "woman", "person");

    private final Reading reading;
    private final PhraseReader phrases;
    private final OwnerReader owners;
    private final LocationReader located;

    RoleReader(Reading reading, PhraseReader phrases, OwnerReader owners) {
        this.reading = reading;
        this.phrases = phrases;
        this.owners = owners;
        this.located = new LocationReader(reading);
    }

    List<Entity> read(SentenceScan scan, Token head, Piece.Called called) {
        Role role = called.role();
        Sentence s = scan.sentence;
        NounPhrase np = NounPhrase.of(s, head.index(), called.start());
        if (role.is(Flag.PART)
                && (role.kind() == Kind.OTHER || PhraseReader.complement(s, head, Set.of("of")) != null)) {
            return partOf(s, head);
        }
        if (role.is(Flag.MANY)) {
            return many(s, head, role);
        }
        if (role.kind() == Kind.FACILITY) {
            return role.sectors().equals(List.of(Sector.GOV)) ? owned(scan, head, called) : List.of();
        }
        if (role.kind() == Kind.OTHER) {
            return List.of();
        }
        List<Entity> named = appositive(scan, head, called);
        if (named.isEmpty() && head.is("appos") && s.token(head.head()).upos() == Upos.PROPN) {
            named = reading.resolve(s, head.head());
        }
        if (!named.isEmpty()) {
            return named;
        }
        List<Entity> part = role.is(Flag.BACK) && role.sectors().isEmpty() ? partOf(s, head) : List.of();
        if (!part.isEmpty()) {
            return part;
        }
        if (role.is(Flag.LAND)) {
            Token of = PhraseReader.complement(s, head, Set.of("of"));
            // "the state of siege", "the land of the free" are no country.
            return of != null && of.upos() != Upos.PROPN ? List.of() : theCountry(scan, np, called);
        }
        if (np.definite()
                && np.from() + 1 >= called.start()
                && PhraseReader.complement(s, head, Set.of("of", "from")) == null) {
            Entity back = back(s, head, called);
            if (back != null) {
                return List.of(back);
            }
        }
        return compose(scan, head, called);
    }

    /** Whom the phrase behind "of" means. */
    private List<Entity> partOf(Sentence s, Token head) {
        Token of = PhraseReader.complement(s, head, Set.of("of"));
        return of == null ? List.of() : reading.resolve(s, of.index());
    }

    /** What a description says of someone it names: "a band of hackers" says what hackers are. */
    List<Entity> facts(SentenceScan scan, Token head, Piece.Called called) {
        List<Entity> facts = compose(scan, head, called);
        return facts.isEmpty() && called.role().is(Flag.BACK) ? partOf(scan.sentence, head) : facts;
    }

    /** An embassy acts for its country. */
    private List<Entity> owned(SentenceScan scan, Token head, Piece.Called called) {
        return Set.of("embassy", "consulate", "high commission", "consulate general")
                        .contains(called.role().phrase())
                ? compose(scan, head, called)
                : List.of();
    }

    /** "the interior minister, Modibo Diakite": the apposition names whom the role describes. */
    private List<Entity> appositive(SentenceScan scan, Token head, Piece.Called called) {
        Sentence s = scan.sentence;
        List<Token> around = new ArrayList<>(s.children(head));
        // "the mayor of Cali, Luis Rojas": a name behind a place is whoever holds office there.
        located.seats(scan, head).forEach(seat -> around.addAll(s.children(seat, "appos")));
        for (Token c : around) {
            boolean calling = c.is("acl") && Set.of("call", "know", "name").contains(c.lemma());
            Token name = c.is("appos") ? c : calling ? namedBy(s, c) : null;
            if (name == null || name.upos() != Upos.PROPN) {
                continue;
            }
            Piece p = scan.at(name.index());
            boolean body = p instanceof Piece.Called noun && noun.role().kind() != Kind.PERSON;
            boolean person = called.role().kind() == Kind.PERSON && !called.plural();
            if (p instanceof Piece.Known || p instanceof Piece.Learned) {
                return reading.resolve(s, name.index());
            }
            if (p instanceof Piece.Land) {
                continue;
            }
            List<Entity> facts = facts(scan, head, called);
            if (!facts.isEmpty() && SentenceScan.isName(name) && (person || body || !called.plural())) {
                String words = person
                        ? NameReader.properName(scan, NounPhrase.of(s, name.index()))
                        : NameReader.bodyName(scan, name);
                return words.isEmpty()
                        ? List.of()
                        : List.of(reading.learned.introduced(scan, learn(facts.get(0), words, person, called.role())));
            }
        }
        return List.of();
    }

    private static @Nullable Token namedBy(Sentence s, Token participle) {
        for (Token c : s.children(participle)) {
            boolean object = c.is("obj") || c.is("xcomp") || c.is("obl") || c.is("nmod") || c.is("iobj");
            if (object && c.upos() == Upos.PROPN) {
                return c;
            }
        }
        return null;
    }

    Entity learn(Entity facts, String name, boolean person, Role role) {
        Entity e = new Entity(
                name,
                facts.id() != null && !person ? facts.id() : null,
                facts.country(),
                facts.sectors(),
                facts.titles(),
                person ? Kind.PERSON : facts.kind() == Kind.PERSON ? Kind.GROUP : facts.kind(),
                false,
                facts.gender(),
                true,
                facts.nouns());
        String key = reading.learned.learn(e.called(role.noun()));
        Entity known = reading.learned.get(key);
        return known == null ? e : known;
    }

    private List<Entity> many(Sentence s, Token head, Role role) {
        boolean states = STATES_OF.stream().noneMatch(w -> role.phrase().contains(w))
                && !role.phrase().equals("both");
        int count = role.phrase().startsWith("three") ? 3 : 2;
        List<Entity> found = states ? reading.salience.states(s, head.index(), count) : reading.salience.camps();
        if (found.size() < count) {
            return List.of();
        }
        // A camp is known by its people: "six soldiers" of Mali stand for Mali.
        return found.stream()
                .map(e -> states || e.sector() == Sector.GOV || e.sector() == Sector.MIL
                        ? phrases.state(String.valueOf(e.country()))
                        : e)
                .toList();
    }

    private List<Entity> theCountry(SentenceScan scan, NounPhrase np, Piece.Called called) {
        Sentence s = scan.sentence;
        // "Ready for talks with its neighbour": the other one of two; "its neighbours" may be any.
        boolean next = called.role().noun().startsWith("neighbo");
        List<Token> names = next ? s.children(np.head(), "appos") : List.of();
        if (!names.isEmpty()) {
            return reading.resolve(s, names.get(0).index());
        }
        List<Token> whose = next && called.plural() ? List.of() : s.children(np.head(), "nmod:poss");
        for (Token p : whose) {
            for (Entity e : reading.resolve(s, p.index())) {
                if (e.country() != null && e.hasState()) {
                    String other = next ? reading.salience.otherState(s, np.head(), e.country()) : e.country();
                    return other == null ? List.of() : List.of(phrases.state(other));
                }
            }
        }
        if (called.plural()) {
            // "Arab states", "Western countries" are several states and no one country's.
            Role role = called.role();
            boolean which = !BARE_LANDS.contains(role.phrase())
                    || Surroundings.of(scan, np, called.start()).abroad();
            return which ? List.of(entity(scan, np, role, true, null, role.sectors())) : List.of();
        }
        if (!np.definite()) {
            return List.of();
        }
        Entity near = reading.salience.latest(s, np.head().index(), 0, e -> e.kind() == Kind.COUNTRY && e.hasState());
        String country = near != null ? near.country() : reading.country(scan, np.head(), true);
        return country == null ? List.of() : List.of(phrases.state(country));
    }

    /** Whom "the group", "the president", "the militants" mean: someone called so before, else someone who could be. */
    private @Nullable Entity back(Sentence s, Token head, Piece.Called called) {
        Role role = called.role();
        String noun = role.noun();
        boolean person = role.kind() == Kind.PERSON;
        Entity same = reading.salience.latest(
                s,
                head.index(),
                6,
                e -> e.nouns().contains(noun)
                        && !(noun.equals("army") && e.sector() == Sector.REB)
                        && (e.named() || e.plural() == called.plural())
                        && (e.named() || !called.plural() || role.sectors().equals(e.sectors())));
        if (same != null && (person || same.named() || role.is(Flag.BACK) && same.plural() == called.plural())) {
            return same.kind() == Kind.PERSON && called.plural() && same.isPerson() ? null : same;
        }
        if (person && SOMEONE.contains(noun) && !called.plural()) {
            char not = noun.equals("man") ? 'F' : noun.equals("woman") ? 'M' : ' ';
            return reading.salience.latest(s, head.index(), 2, e -> e.isPerson() && e.gender() != not);
        }
        if (!role.is(Flag.BACK) || person && !called.plural()) {
            return null;
        }
        Sector sector = role.sectors().isEmpty() ? null : role.sectors().get(0);
        Predicate<Entity> body = e -> e.named()
                && !e.isPerson()
                && e.kind() != Kind.COUNTRY
                && (sector == null ? e.kind() != Kind.PERSON : e.sector() == sector);
        // "Operations against the group" are against those who bear arms, rather than who told of them.
        Entity armed = sector != null || head.is("nsubj")
                ? null
                : reading.salience.latest(s, head.index(), 2, body.and(this::isArmed));
        return armed != null ? armed : reading.salience.latest(s, head.index(), 5, body);
    }

    /** One entity for every owner; one without an owner takes the country the article speaks of. */
    List<Entity> compose(SentenceScan scan, Token head, Piece.Called called) {
        Role role = called.role();
        Entity fled = fleeing(scan, head, called);
        if (fled != null) {
            return List.of(fled);
        }
        NounPhrase np = NounPhrase.of(scan.sentence, head.index(), called.start());
        Surroundings around = Surroundings.of(scan, np, called.start());
        List<Entity> bodies = owners.of(scan, head, called.start(), role, false);
        boolean told = bodies.stream().allMatch(o -> o.country() != null);
        Place place = around.abroad() || told && !bodies.isEmpty() ? null : located.placeOf(scan, np, called);
        List<Entity> out = new ArrayList<>();
        if (bodies.isEmpty()) {
            String pseudo = role.pseudoCountry();
            String known = role.is(Flag.BARE) && !called.plural() ? countryOf(scan.sentence, head, role) : null;
            known = known == null && place == null ? owners.nationBeside(scan, head, role) : known;
            String country =
                    pseudo != null ? pseudo : known != null ? known : countryAround(scan, head, role, around, place);
            List<Sector> own = officers(scan, head, role);
            List<Sector> sectors = pseudo == null || pseudo.equals("UNO") || pseudo.equals("MNC") ? own : List.of();
            boolean collective = role.kind() == Kind.GROUP && !called.plural() && !counted(scan, np);
            if (role.is(Flag.MET) || role.is(Flag.REP) && !role.is(Flag.BARE) || collective) {
                return List.of();
            }
            if (sectors.isEmpty() && pseudo == null) {
                return List.of();
            }
            out.add(entity(scan, np, role, called.plural(), country, qualified(sectors, role, around)));
            return out;
        }
        for (Entity owner : bodies) {
            boolean group = called.plural() || role.kind() != Kind.PERSON;
            if (group && owner.named() && sameArms(owner, role) && !around.past()) {
                out.add(owner.called(role.noun()));
                continue;
            }
            String country = owner.country();
            String pseudo = role.pseudoCountry();
            boolean charity = "NGO".equals(pseudo) && role.sectors().isEmpty();
            if (("UNO".equals(pseudo) || charity) && !ActorFiles.PSEUDO_COUNTRIES.contains(String.valueOf(country))) {
                country = pseudo;
            } else if (country == null) {
                country = countryAround(scan, head, role, around, place);
            }
            List<Sector> sectors = qualified(sectorsFor(role, owner), role, around);
            if (!sectors.isEmpty() || country == null || ActorFiles.PSEUDO_COUNTRIES.contains(country)) {
                out.add(entity(scan, np, role, called.plural(), country, sectors));
            }
        }
        return out;
    }

    /** "The officers" in a report on the police are policemen. */
    private List<Sector> officers(SentenceScan scan, Token head, Role role) {
        if (!role.phrase().equals("officer")) {
            return role.sectors();
        }
        Entity near = reading.salience.latest(
                scan.sentence, head.index(), 8, e -> e.sector() == Sector.COP || e.sector() == Sector.MIL);
        return near != null && near.sector() == Sector.COP ? List.of(Sector.COP) : role.sectors();
    }

    /** The country of what nobody is said to own: where it stands. */
    @Nullable
    String countryOfPlace(SentenceScan scan, Token head, Piece.Called called) {
        NounPhrase np = NounPhrase.of(scan.sentence, head.index(), called.start());
        Surroundings around = Surroundings.of(scan, np, called.start());
        return countryAround(scan, head, called.role(), around, located.placeOf(scan, np, called));
    }

    /** The country of those of whom no owner tells it: that of the place where they are; else that which the article speaks of. */
    private @Nullable String countryAround(
            SentenceScan scan, Token head, Role role, Surroundings around, @Nullable Place place) {
        if (place != null) {
            return place.country();
        }
        boolean agent = role.is(Flag.REP) || role.is(Flag.MET);
        // Whom somebody speaks for is not told by the towns that the article names.
        return around.abroad() || agent && reading.focus.get() == null
                ? null
                : reading.country(scan, head, role.is(Flag.STATE));
    }

    /** "Ambassador Rey" in an article that told of Peru's ambassador is Peru's; a title alone says no country. */
    private @Nullable String countryOf(Sentence s, Token head, Role role) {
        Entity same = reading.salience.latest(
                s,
                head.index(),
                12,
                e -> e.country() != null && e.isPerson() && e.titles().contains(role.phrase()));
        return same == null ? null : same.country();
    }

    /** "people fleeing Myanmar" are refugees from there, "a politician who fled Minsk" one of there. */
    private @Nullable Entity fleeing(SentenceScan scan, Token head, Piece.Called called) {
        boolean crowd = called.role().sectors().equals(List.of(Sector.CVL)) && called.plural();
        String left = located.fled(scan.sentence, head, crowd);
        NounPhrase np = NounPhrase.of(scan.sentence, head.index(), called.start());
        List<Sector> sectors = crowd ? List.of(Sector.REF) : called.role().sectors();
        return left == null ? null : entity(scan, np, called.role(), called.plural(), left, sectors);
    }

    /** Whether a collective noun is told apart from a mass: "the force", "a Somali force", not "by force", "more force". */
    private static boolean counted(SentenceScan scan, NounPhrase np) {
        return scan.title
                || np.head().upos() == Upos.PROPN
                || apart(scan, np)
                || !scan.sentence.children(np.head(), "nmod:poss").isEmpty();
    }

    /** Whether more stands before the head than adjectives of measure or manner. */
    private static boolean apart(SentenceScan scan, NounPhrase np) {
        for (int i = np.from(); i < np.head().index(); i++) {
            Upos upos = scan.sentence.token(i).upos();
            if (scan.at(i) != null || upos != Upos.ADJ && upos != Upos.ADV && upos != Upos.CCONJ) {
                return true;
            }
        }
        return false;
    }

    private boolean isArmed(Entity e) {
        return e.sector() != null && ARMED.contains(e.sector());
    }

    private static boolean sameArms(Entity owner, Role role) {
        return owner.sector() != null
                && owner.kind() != Kind.COUNTRY
                && !owner.isPerson()
                && ARMED.contains(owner.sector())
                && !role.sectors().isEmpty()
                && ARMED.contains(role.sectors().get(0));
    }

    private static List<Sector> sectorsFor(Role role, Entity owner) {
        boolean nation = owner.kind() == Kind.COUNTRY || owner.sectors().equals(List.of(Sector.CVL));
        if (role.is(Flag.KIN)) {
            // A soldier's wife is no former officer, a minister's may speak for the house.
            boolean office = owner.sector() != null
                    && owner.sector() != Sector.MIL
                    && (OFFICES.contains(owner.sector()) || owner.sector() == Sector.ELI);
            return office ? List.of(Sector.ELI) : role.sectors();
        }
        if (role.is(Flag.MET)) {
            return owner.sectors().isEmpty() ? role.sectors() : owner.sectors();
        }
        if (role.is(Flag.STATES)
                && Set.of("IGO", "EUR", "UNO").contains(String.valueOf(owner.country()))
                && !owner.isPerson()) {
            return List.of(Sector.GOV);
        }
        if (role.is(Flag.REP) && !nation) {
            return owner.sectors();
        }
        // "Sinaloa cartel lieutenants" serve in no army.
        boolean henchmen = owner.sector() == Sector.CRM && role.sectors().equals(List.of(Sector.MIL));
        return sameArms(owner, role) || henchmen ? owner.sectors() : role.sectors();
    }

    private static List<Sector> qualified(List<Sector> sectors, Role role, Surroundings around) {
        boolean office = !sectors.isEmpty() && OFFICES.contains(sectors.get(0)) && role.kind() == Kind.PERSON;
        if (around.past() && office) {
            return List.of(Sector.ELI);
        }
        boolean someone = sectors.equals(List.of(Sector.CVL)) || sectors.isEmpty();
        if (around.unknown() && someone) {
            return List.of(Sector.UAF);
        }
        Role before = around.role() == null ? null : around.role().role();
        boolean opposed =
                before != null && before.sectors().equals(List.of(Sector.OPP)) && !sectors.contains(Sector.OPP);
        if (opposed && !sectors.isEmpty() && sectors.get(0) == Sector.LEG) {
            return List.of(Sector.LEG, Sector.OPP);
        }
        return sectors;
    }

    Entity entity(
            SentenceScan scan,
            NounPhrase np,
            Role role,
            boolean plural,
            @Nullable String country,
            List<Sector> sectors) {
        char gender = role.is(Flag.FEM) || role.noun().endsWith("woman")
                ? 'F'
                : role.noun().endsWith("man") && !plural ? 'M' : '?';
        String name = NameReader.displayName(np, reading.document.article().text());
        List<String> titles = role.kind() == Kind.PERSON && !plural ? List.of(role.phrase()) : List.of();
        Set<String> nouns = new HashSet<>(Set.of(role.noun()));
        Kind kind = role.kind() == Kind.PERSON && plural
                ? Kind.GROUP
                : role.kind() == Kind.FACILITY ? Kind.ORGANISATION : role.kind();
        boolean people = plural
                || role.kind() == Kind.GROUP
                        && Set.of("troops", "forces", "police").contains(role.noun());
        return new Entity(name, null, country, sectors, titles, kind, people, gender, false, nouns);
    }
}
