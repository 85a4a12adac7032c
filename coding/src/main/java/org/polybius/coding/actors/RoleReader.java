package org.polybius.coding.actors;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.actors.Role.Flag;
import org.polybius.coding.countries.CountryMention.Way;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.ontology.Sector;

/** Reads phrases whose head says what someone is: role and body, nation or possessor beside it make the party. */
final class RoleReader {
    private static final Set<Sector> ARMED = Set.of(Sector.REB, Sector.PRM, Sector.MIL, Sector.UAF);
    private static final Set<Sector> OFFICES =
            Set.of(Sector.GOV, Sector.LEG, Sector.MIL, Sector.JUD, Sector.COP, Sector.SPY);
    private static final Set<String> STATES_OF =
            Set.of("side", "party", "camp", "faction", "foe", "rival", "group", "belligerent");

    private final Reading reading;
    private final PhraseReader phrases;

    RoleReader(Reading reading, PhraseReader phrases) {
        this.reading = reading;
        this.phrases = phrases;
    }

    List<Entity> read(SentenceScan scan, Token head, Piece.Called called) {
        Role role = called.role();
        Sentence s = scan.sentence;
        NounPhrase np = NounPhrase.of(s, head.index(), called.start());
        if (role.is(Flag.PART)) {
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
        if (named.isEmpty() && head.is("appos") && s.token(head.head()).upos() == org.polybius.model.Upos.PROPN) {
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
            return theCountry(scan, np, called);
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
        for (Token c : s.children(head)) {
            boolean calling = c.is("acl") && Set.of("call", "know", "name").contains(c.lemma());
            Token name = c.is("appos") ? c : calling ? namedBy(s, c) : null;
            if (name == null || name.upos() != org.polybius.model.Upos.PROPN) {
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
                return words.isEmpty() ? List.of() : List.of(learn(facts.get(0), words, person, called.role()));
            }
        }
        return List.of();
    }

    private static @Nullable Token namedBy(Sentence s, Token participle) {
        for (Token c : s.children(participle)) {
            boolean object = c.is("obj") || c.is("xcomp") || c.is("obl") || c.is("nmod") || c.is("iobj");
            if (object && c.upos() == org.polybius.model.Upos.PROPN) {
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
        return states
                ? found.stream()
                        .map(e -> phrases.state(String.valueOf(e.country())))
                        .toList()
                : found;
    }

    private List<Entity> theCountry(SentenceScan scan, NounPhrase np, Piece.Called called) {
        Sentence s = scan.sentence;
        for (Token p : s.children(np.head(), "nmod:poss")) {
            for (Entity e : reading.resolve(s, p.index())) {
                if (e.country() != null && e.hasState()) {
                    return List.of(phrases.state(e.country()));
                }
            }
        }
        if (called.plural() || !np.definite()) {
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
                        && (e.named() || e.plural() == called.plural())
                        && (e.named() || !called.plural() || role.sectors().equals(e.sectors())));
        if (same != null && (person || same.named() || role.is(Flag.BACK) && same.plural() == called.plural())) {
            return same.kind() == Kind.PERSON && called.plural() && same.isPerson() ? null : same;
        }
        if (!role.is(Flag.BACK) || person && !called.plural()) {
            return null;
        }
        Sector sector = role.sectors().isEmpty() ? null : role.sectors().get(0);
        return reading.salience.latest(
                s,
                head.index(),
                5,
                e -> e.named()
                        && !e.isPerson()
                        && e.kind() != Kind.COUNTRY
                        && (sector == null ? e.kind() != Kind.PERSON : e.sector() == sector));
    }

    /** One entity for every owner; one without an owner takes the country the article speaks of. */
    List<Entity> compose(SentenceScan scan, Token head, Piece.Called called) {
        Role role = called.role();
        NounPhrase np = NounPhrase.of(scan.sentence, head.index(), called.start());
        Surroundings around = Surroundings.of(scan, np, called.start());
        List<Entity> owners = owners(scan, head, called.start(), role);
        List<Entity> out = new ArrayList<>();
        if (owners.isEmpty()) {
            String pseudo = role.pseudoCountry();
            String country =
                    pseudo != null ? pseudo : around.abroad() ? null : reading.country(scan, head, role.is(Flag.STATE));
            List<Sector> sectors =
                    pseudo == null || pseudo.equals("UNO") || pseudo.equals("MNC") ? role.sectors() : List.of();
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
        for (Entity owner : owners) {
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
                country = around.abroad() ? null : reading.country(scan, head, role.is(Flag.STATE));
            }
            List<Sector> sectors = qualified(sectorsFor(role, owner), role, around);
            if (!sectors.isEmpty() || country == null || ActorFiles.PSEUDO_COUNTRIES.contains(country)) {
                out.add(entity(scan, np, role, called.plural(), country, sectors));
            }
        }
        return out;
    }

    /** Whether a collective noun has an article or stands in a headline: "the force" are people, "by force" is not. */
    private static boolean counted(SentenceScan scan, NounPhrase np) {
        return scan.title
                || np.head().upos() == org.polybius.model.Upos.PROPN
                || np.from() < np.head().index()
                || !scan.sentence.children(np.head(), "nmod:poss").isEmpty();
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
            boolean office =
                    owner.sector() != null && (OFFICES.contains(owner.sector()) || owner.sector() == Sector.ELI);
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
        if (sameArms(owner, role)) {
            return owner.sectors();
        }
        return role.sectors();
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

    /**
     * Those to whom the head belongs: bodies before it, else roles before it, its possessor, nations before it, and the
     * phrases behind it; of several countries only the coordinated.
     *
     * @param role the head's role where it has one: some behave otherwise behind "for"
     */
    List<Entity> owners(SentenceScan scan, Token head, int end, @Nullable Role role) {
        Sentence s = scan.sentence;
        NounPhrase np = NounPhrase.of(s, head.index(), end);
        Surroundings around = Surroundings.of(scan, np, end);
        List<Entity> possessors = new ArrayList<>();
        for (Token p : s.children(head, "nmod:poss")) {
            possessors.addAll(withConjuncts(s, p));
        }
        List<Entity> before = before(scan, head, end);
        boolean rep = role != null && (role.is(Flag.REP) || role.is(Flag.MET) || role.is(Flag.KIN));
        List<Entity> behind = behind(scan, head, rep && role != null && !isEnvoy(role));
        boolean nationsOnly = before.stream().allMatch(e -> e.kind() == Kind.COUNTRY);
        if (role != null && role.is(Flag.MET) && !before.isEmpty() && !possessors.isEmpty()) {
            return before.stream()
                    .map(e -> e.withSectors(possessors.get(0).sectors()))
                    .toList();
        }
        if (!before.isEmpty() && !(nationsOnly && rep && behind.stream().anyMatch(e -> e.kind() != Kind.COUNTRY))) {
            return before.stream().map(e -> located(e, possessors, behind)).toList();
        }
        if (!possessors.isEmpty()) {
            return possessors;
        }
        return behind.isEmpty() && around.abroad() ? List.of() : behind;
    }

    private static boolean isEnvoy(Role role) {
        return Set.of(
                        "envoy",
                        "ambassador",
                        "representative",
                        "diplomat",
                        "rapporteur",
                        "coordinator",
                        "mediator",
                        "attache")
                .contains(role.noun());
    }

    /** A body that is only described ("the defence ministry") lies in the country its phrase names. */
    private static Entity located(Entity e, List<Entity> possessors, List<Entity> behind) {
        if (e.country() != null || e.named()) {
            return e;
        }
        for (List<Entity> from : List.of(possessors, behind)) {
            for (Entity o : from) {
                if (o.country() != null) {
                    return e.withCountry(o.country());
                }
            }
        }
        return e;
    }

    /** What nations, bodies and roles before the head name. */
    List<Entity> before(SentenceScan scan, Token head, int end) {
        NounPhrase np = NounPhrase.of(scan.sentence, head.index(), end);
        Surroundings around = Surroundings.of(scan, np, end);
        List<Entity> bodies = new ArrayList<>();
        for (Piece p : around.bodies()) {
            bodies.addAll(phrases.body(scan, p));
        }
        if (!bodies.isEmpty()) {
            return bodies;
        }
        List<String> lands = new ArrayList<>(around.ledBy());
        for (Piece.Land land : around.lands()) {
            boolean all = both(scan.sentence, head) && land.mention().ambiguous();
            lands.addAll(
                    all ? land.mention().candidates() : List.of(land.mention().countryNear(reading.focus.get())));
        }
        Piece.Called role = around.role();
        if (role == null || role.role().sectors().isEmpty() || role.role().kind() == Kind.COUNTRY) {
            return lands.stream().map(phrases::state).toList();
        }
        Role r = role.role();
        boolean adjective = scan.sentence.token(role.end() - 1).is("amod");
        if (adjective && lands.isEmpty()) {
            return List.of();
        }
        List<@Nullable String> of = new ArrayList<>(lands);
        if (of.isEmpty()) {
            of.add(r.pseudoCountry());
        }
        List<Entity> out = new ArrayList<>();
        for (@Nullable String country : of) {
            out.add(new Entity(
                    words(scan, role),
                    null,
                    country,
                    r.sectors(),
                    List.of(),
                    Kind.ORGANISATION,
                    false,
                    '?',
                    false,
                    Set.of(r.noun())));
        }
        return out;
    }

    /** "both Korean capitals" */
    private static boolean both(Sentence s, Token head) {
        return s.children(head).stream()
                .anyMatch(c -> Set.of("both", "two").contains(c.lemma().toLowerCase(Locale.ROOT)));
    }

    private String words(SentenceScan scan, Piece p) {
        return scan.words(
                        new org.polybius.model.TokenSpan(p.start(), p.end()),
                        reading.document.article().text())
                .toLowerCase(Locale.ROOT);
    }

    private List<Entity> behind(SentenceScan scan, Token head, boolean forToo) {
        Sentence s = scan.sentence;
        Token of = PhraseReader.complement(s, head, forToo ? Set.of("of", "for") : Set.of("of"));
        if (of != null) {
            List<Entity> who = withConjuncts(s, of);
            if (!who.isEmpty()) {
                return who;
            }
            // Not the owners of "of" in full: a chain of a thousand "of"s would be read a thousand deep.
            List<Entity> whose = new ArrayList<>(before(scan, of, of.index()));
            s.children(of, "nmod:poss").forEach(p -> whose.addAll(reading.resolve(s, p.index())));
            if (whose.stream().anyMatch(e -> e.kind() == Kind.COUNTRY)) {
                return whose;
            }
        }
        Token from = PhraseReader.complement(s, head, Set.of("from", "in", "at", "with", "across", "inside"));
        if (from == null) {
            return List.of();
        }
        Piece p = scan.at(from.index());
        boolean place = p instanceof Piece.Land land
                        && (land.mention().way() == Way.NAME || land.mention().way() == Way.CAPITAL)
                || p instanceof Piece.Known;
        if (place) {
            return withConjuncts(s, from);
        }
        boolean nations = p == null && forToo;
        return nations
                ? before(scan, from, from.index()).stream()
                        .filter(e -> e.kind() == Kind.COUNTRY)
                        .toList()
                : List.of();
    }

    private List<Entity> withConjuncts(Sentence s, Token head) {
        List<Entity> out = new ArrayList<>(reading.resolve(s, head.index()));
        if (!out.isEmpty()) {
            for (Token c : s.children(head, "conj")) {
                out.addAll(reading.resolve(s, c.index()));
            }
        }
        return out;
    }
}
