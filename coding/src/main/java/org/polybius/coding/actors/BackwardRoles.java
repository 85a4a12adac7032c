package org.polybius.coding.actors;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.actors.Role.Flag;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.ontology.Sector;

/** Whom a role noun means that points back to somebody who was spoken of: "the group", "both sides", "its neighbour". */
final class BackwardRoles {
    /** Which countries are meant is not told by these alone, as it is by "Arab states". */
    private static final Set<String> BARE_LANDS =
            Set.of("country", "nation", "state", "kingdom", "republic", "power", "neighbour", "neighbor", "donor");

    private static final Set<String> STATES_OF = Set.of(
            "side",
            "party",
            "parties",
            "camp",
            "faction",
            "foe",
            "rival",
            "group",
            "belligerent",
            "armies",
            "delegation");

    private static final Set<String> ONE_ANOTHER = Set.of("rival", "rivals", "foe", "foes");

    /** Words that say no more than that someone is meant: with "the", the one just mentioned. */
    private static final Set<String> SOMEONE = Set.of("man", "woman", "person");

    private final Reading reading;
    private final PhraseReader phrases;
    private final RoleReader roles;

    BackwardRoles(Reading reading, PhraseReader phrases, RoleReader roles) {
        this.reading = reading;
        this.phrases = phrases;
        this.roles = roles;
    }

    /** "both sides", "the neighbours": states or camps that were spoken of; empty where too few were. */
    List<Entity> many(Sentence s, Token head, Role role) {
        boolean states = STATES_OF.stream().noneMatch(w -> role.phrase().contains(w))
                && !role.phrase().equals("both");
        boolean next = role.noun().startsWith("neighbo");
        if (next && !s.children(head, "nmod:poss").isEmpty() && !role.phrase().startsWith("two")) {
            // "asked its neighbours": which ones is not told.
            return List.of();
        }
        if (ONE_ANOTHER.contains(role.noun()) && !s.children(head, "nmod:poss").isEmpty()) {
            return others(s, head);
        }
        int count = role.phrase().startsWith("three") ? 3 : 2;
        List<Entity> found = states ? reading.salience.states(s, head.index(), count, next) : reading.salience.camps();
        if (found.size() < count) {
            return List.of();
        }
        // A camp is known by its people: "six soldiers" of Mali stand for Mali.
        return found.stream()
                .map(e -> states || e.hasState() && (e.sector() == Sector.GOV || e.sector() == Sector.MIL)
                        ? phrases.state(String.valueOf(e.country()))
                        : e)
                .toList();
    }

    /** "urged its rivals": the other party that was spoken of; empty where none was. */
    private List<Entity> others(Sentence s, Token head) {
        for (Token whose : s.children(head, "nmod:poss")) {
            for (Entity own : reading.resolve(s, whose.index())) {
                Entity other = reading.salience.latest(
                        s,
                        head.index(),
                        6,
                        e -> e.named()
                                && !e.isPerson()
                                && e.sectors().equals(own.sectors())
                                && !e.name().equals(own.name()));
                if (other != null) {
                    return List.of(other);
                }
            }
        }
        return List.of();
    }

    /** "the kingdom", "its neighbour", "Arab states": which country or countries a word for them means; empty where none can be told. */
    List<Entity> theCountry(SentenceScan scan, NounPhrase np, Piece.Called called) {
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
                // A minister's neighbour is a person next door, and nobody can tell who.
                if (e.country() != null && e.hasState() && !(next && e.isPerson())) {
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
            return which ? List.of(roles.entity(scan, np, role, true, null, role.sectors())) : List.of();
        }
        if (next || !np.definite()) {
            return List.of();
        }
        Entity near = reading.salience.latest(s, np.head().index(), 0, e -> e.kind() == Kind.COUNTRY && e.hasState());
        String country = near != null ? near.country() : reading.country(scan, np.head(), true);
        return country == null ? List.of() : List.of(phrases.state(country));
    }

    /** Whom "the group", "the president", "the militants" mean: someone called so before, else someone who could be. */
    @Nullable
    Entity called(Sentence s, Token head, Piece.Called called) {
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
        // "the union" after "a teachers' federation" that has no name of its own
        Predicate<Entity> body = e -> (e.named() || sector == Sector.LAB && !e.plural())
                && !e.isPerson()
                && e.kind() != Kind.COUNTRY
                && (sector == null ? e.kind() != Kind.PERSON : e.sector() == sector);
        // "Operations against the group" are against those who bear arms, rather than who told of them.
        Entity armed = sector != null || head.is("nsubj")
                ? null
                : reading.salience.latest(s, head.index(), 2, body.and(BackwardRoles::isArmed));
        return armed != null ? armed : reading.salience.latest(s, head.index(), 5, body);
    }

    private static boolean isArmed(Entity e) {
        return e.sector() != null && RoleReader.ARMED.contains(e.sector());
    }
}
