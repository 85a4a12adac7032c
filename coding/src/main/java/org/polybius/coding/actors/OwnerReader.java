package org.polybius.coding.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.actors.Role.Flag;
import org.polybius.coding.countries.CountryMention.Way;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.TokenSpan;
import org.polybius.model.ontology.Sector;

/** Finds whose a thing is, or whom someone serves: what possessors, modifiers and complements of a head name. */
final class OwnerReader {
    private static final Set<Sector> SERVING = Set.of(Sector.GOV, Sector.MIL, Sector.COP, Sector.JUD, Sector.LEG);

    /** What is done to those behind its "of". */
    private static final Set<String> AGAINST =
            Set.of("violation", "breach", "infringement", "contravention", "defiance");

    private static final Set<String> SENT = Set.of("send", "dispatch", "deploy", "hire", "field", "appoint");

    private final Reading reading;
    private final PhraseReader phrases;

    OwnerReader(Reading reading, PhraseReader phrases) {
        this.reading = reading;
        this.phrases = phrases;
    }

    /**
     * Those to whom the head belongs: bodies before it, else roles before it, its possessor, nations before it, and the
     * phrases behind it; of several countries only the coordinated.
     *
     * @param role the head's role where it has one: some behave otherwise behind "for"
     * @param acting whether the head is said to do something: "a bomb in Turkey" is not Turkey's
     */
    List<Entity> of(SentenceScan scan, Token head, int end, @Nullable Role role, boolean acting) {
        Sentence s = scan.sentence;
        NounPhrase np = NounPhrase.of(s, head.index(), end);
        Surroundings around = Surroundings.of(scan, np, end);
        List<Entity> possessors = new ArrayList<>();
        for (Token p : s.children(head, "nmod:poss")) {
            possessors.addAll(withConjuncts(s, p));
        }
        List<Entity> before = before(scan, head, end);
        boolean rep = role != null && (role.is(Flag.REP) || role.is(Flag.MET) || role.is(Flag.KIN));
        List<Entity> behind = behind(scan, head, rep && role != null && !isEnvoy(role), acting || around.abroad());
        boolean nationsOnly = before.stream().allMatch(e -> e.kind() == Kind.COUNTRY);
        if (role != null && role.is(Flag.MET) && !before.isEmpty() && !possessors.isEmpty()) {
            return before.stream()
                    .map(e -> e.withSectors(possessors.get(0).sectors()))
                    .toList();
        }
        if (role != null && role.is(Flag.MET) && before.isEmpty() && !possessors.isEmpty()) {
            // "his counterparts in both capitals": whoever's counterpart it is, he is of another country.
            return abroad(scan, head, behind).stream()
                    .filter(e -> !String.valueOf(e.country())
                            .equals(possessors.get(0).country()))
                    .map(e -> e.withSectors(possessors.get(0).sectors()))
                    .toList();
        }
        if (!before.isEmpty() && !(nationsOnly && rep && behind.stream().anyMatch(e -> e.kind() != Kind.COUNTRY))) {
            return before.stream().map(e -> located(e, possessors, behind)).toList();
        }
        if (!possessors.isEmpty()) {
            return possessors;
        }
        List<Entity> senders = role == null ? List.of() : senders(scan, head);
        if (!senders.isEmpty()) {
            return senders;
        }
        return behind.isEmpty() && around.abroad() ? List.of() : behind;
    }

    /** "twelve engineers sent by Italy": they are of those who sent them. */
    private List<Entity> senders(SentenceScan scan, Token head) {
        for (Token sent : scan.sentence.children(head, "acl")) {
            if (SENT.contains(sent.lemma())) {
                for (Token by : scan.sentence.children(sent, "obl")) {
                    if (by.deprel().equals("obl:agent")) {
                        return withConjuncts(scan.sentence, by);
                    }
                }
            }
        }
        return List.of();
    }

    /** The countries behind a counterpart: "from Peru", "in the Peruvian capital". */
    private List<Entity> abroad(SentenceScan scan, Token head, List<Entity> behind) {
        if (behind.stream().anyMatch(e -> e.country() != null)) {
            return behind;
        }
        Token in = PhraseReader.complement(scan.sentence, head, Set.of("in", "from", "of"));
        return in == null
                ? List.of()
                : before(scan, in, in.index()).stream()
                        .filter(e -> e.kind() == Kind.COUNTRY)
                        .toList();
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
        // "Military action" may be anybody's; "rebel positions" are the rebels'.
        boolean adjective =
                r.kind() == Kind.OTHER && scan.sentence.token(role.end() - 1).is("amod");
        // "a drone attack": arms of nobody do nothing by themselves, and nothing is done to them.
        if ((adjective || isArms(r)) && lands.isEmpty()) {
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

    /** "Cambodian judges and a police general": who serves a state and stands beside those of a nation serves the same one. */
    @Nullable
    String nationBeside(SentenceScan scan, Token head, Role role) {
        // "Talks between the government and the rebels", whoever offers them: both are of the country that is spoken
        // of.
        boolean foe = role.is(Flag.STATE)
                && scan.sentence.children(head, "conj").stream()
                        .anyMatch(c -> scan.at(c.index()) instanceof Piece.Called other
                                && other.role().sectors().contains(Sector.REB));
        if (foe) {
            return reading.focus.get();
        }
        boolean serves = role.sectors().stream().anyMatch(SERVING::contains);
        if (!serves || !head.is("conj") || !(scan.at(head.head()) instanceof Piece.Called first)) {
            return null;
        }
        List<Entity> nation = before(scan, scan.sentence.token(head.head()), first.start());
        return nation.size() == 1 && nation.get(0).kind() == Kind.COUNTRY
                ? nation.get(0).country()
                : null;
    }

    static boolean isArms(Role r) {
        return r.kind() == Kind.FACILITY && r.sectors().equals(List.of(Sector.MIL));
    }

    /** "both Korean capitals" */
    private static boolean both(Sentence s, Token head) {
        return s.children(head).stream()
                .anyMatch(c -> Set.of("both", "two").contains(c.lemma().toLowerCase(Locale.ROOT)));
    }

    private String words(SentenceScan scan, Piece p) {
        return scan.words(
                        new TokenSpan(p.start(), p.end()),
                        reading.document.article().text())
                .toLowerCase(Locale.ROOT);
    }

    /** "the government and the opposition of Chad": a phrase behind the last of two bare nouns belongs to both. */
    private static @Nullable Token shared(Sentence s, Token first) {
        List<Token> more = s.children(first, "conj");
        boolean bare =
                s.children(first).stream().allMatch(c -> c.is("det") || c.is("conj") || c.is("cc") || c.is("punct"));
        return bare && more.size() == 1 ? PhraseReader.complement(s, more.get(0), Set.of("of")) : null;
    }

    /** @param abroad where they are does not say whose they are: "Western diplomats in Kabul" */
    private List<Entity> behind(SentenceScan scan, Token head, boolean forToo, boolean abroad) {
        Sentence s = scan.sentence;
        // "a violation of Iraq's sovereignty" is not Iraq's.
        Token of = AGAINST.contains(head.lemma())
                ? null
                : PhraseReader.complement(s, head, forToo ? Set.of("of", "for", "to") : Set.of("of"));
        if (of == null) {
            of = shared(s, head);
        }
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
        Token from = PhraseReader.complement(
                s, head, abroad ? Set.of("from") : Set.of("from", "in", "at", "with", "across", "inside"));
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
