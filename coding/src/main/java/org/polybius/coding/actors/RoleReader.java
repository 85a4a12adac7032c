package org.polybius.coding.actors;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.actors.Role.Flag;
import org.polybius.model.Place;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.Upos;
import org.polybius.model.ontology.Sector;

/** Reads phrases whose head says what someone is: role and body, nation or possessor beside it make the party. */
final class RoleReader {
    /** Those who bear arms. */
    static final Set<Sector> ARMED = Set.of(Sector.REB, Sector.PRM, Sector.MIL, Sector.UAF);

    private static final Set<Sector> NO_ARMY = Set.of(Sector.CRM, Sector.COP, Sector.SPY);

    private static final Set<Sector> OFFICES =
            Set.of(Sector.GOV, Sector.LEG, Sector.MIL, Sector.JUD, Sector.COP, Sector.SPY);
    private final Reading reading;
    private final OwnerReader owners;
    private final LocationReader located;
    private final BackwardRoles backward;

    RoleReader(Reading reading, PhraseReader phrases, OwnerReader owners) {
        this.reading = reading;
        this.owners = owners;
        this.located = new LocationReader(reading);
        this.backward = new BackwardRoles(reading, phrases, this);
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
            return backward.many(s, head, role);
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
            return of != null && of.upos() != Upos.PROPN ? List.of() : backward.theCountry(scan, np, called);
        }
        if (np.definite()
                && np.from() + 1 >= called.start()
                && PhraseReader.complement(s, head, Set.of("of", "from")) == null) {
            Entity back = backward.called(s, head, called);
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
        for (int i = head.index() - 1; i >= 0; i--) {
            String word = scan.sentence.token(i).lemma();
            if (word.equals("police") || word.equals("army")) {
                return List.of(word.equals("police") ? Sector.COP : Sector.MIL);
            }
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
        if (owner.isPerson() && role.noun().equals("deputy") && !owner.sectors().isEmpty()) {
            // "the rebel commander's deputy" sits in no parliament.
            return owner.sectors();
        }
        if (role.is(Flag.REP) && !nation) {
            // A president's supporters are people, a party's are the party.
            boolean followers = owner.isPerson() && role.sectors().equals(List.of(Sector.CVL));
            return followers ? role.sectors() : owner.sectors();
        }
        // "Sinaloa cartel lieutenants", "officers of the security service" serve in no army.
        boolean henchmen = owner.sector() != null
                && NO_ARMY.contains(owner.sector())
                && role.sectors().equals(List.of(Sector.MIL));
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
