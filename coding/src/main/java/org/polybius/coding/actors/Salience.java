package org.polybius.coding.actors;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Section;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.Upos;
import org.polybius.model.ontology.Sector;

/** Who has been mentioned so far, and whom a pronoun or a definite phrase therefore means. */
final class Salience {
    private static final int FAR = 4;
    private static final int MANY = 400;
    private static final Set<Sector> CAMPS =
            Set.of(Sector.GOV, Sector.MIL, Sector.REB, Sector.PRM, Sector.OPP, Sector.PTY, Sector.LAB);

    private static final String GROUP = "group ";
    private static final Set<String> CUSTODY = ActorFiles.custodyVerbs();
    private static final Set<Sector> KEEPERS = Set.of(Sector.COP, Sector.JUD, Sector.SPY);

    private final List<Mention> mentions = new ArrayList<>();

    /** Someone mentioned at a token; several where words are coordinated or one head means several. */
    private record Mention(Sentence s, Token token, List<Entity> who, boolean joined) {}

    void add(Sentence s, Token token, List<Entity> who) {
        if (!who.isEmpty()) {
            mentions.add(new Mention(s, token, who, false));
        }
    }

    /** Coordinated phrases are one mention more, of all of them. */
    void addJoined(Sentence s, Token first, List<Entity> who) {
        if (who.size() > 1) {
            mentions.add(new Mention(s, first, who, true));
        }
    }

    /** Whom the pronoun at {@code token} means; empty if nobody fits. */
    List<Entity> pronoun(Sentence s, Token token, Pronoun pronoun) {
        Mention best = null;
        double most = 0;
        boolean held = isHeld(s, token);
        for (int i = mentions.size() - 1; i >= Math.max(0, mentions.size() - MANY); i--) {
            Mention m = mentions.get(i);
            if (held && m.who.stream().allMatch(e -> e.sector() != null && KEEPERS.contains(e.sector()))) {
                continue;
            }
            int distance = s.index() - m.s.index();
            if (distance > FAR) {
                break;
            }
            if (distance < 0 || distance == 0 && m.token.index() >= token.index() || !pronoun.fits(m.who)) {
                continue;
            }
            double score = score(s, token, pronoun, m, distance);
            if (score > most && !namedInItsClause(s, token, m)) {
                best = m;
                most = score;
            }
        }
        return best == null || best.who.contains(Strangers.SOMEBODY) ? List.of() : best.who;
    }

    /** "Two of them were arrested": whether something is done to those meant that police and courts do to others. */
    private static boolean isHeld(Sentence s, Token token) {
        Token whole = token.is("nmod") && token.head() >= 0 ? s.token(token.head()) : token;
        boolean undergoes = whole.is("obj") || whole.deprel().equals("nsubj:pass");
        return undergoes
                && whole.head() >= 0
                && CUSTODY.contains(s.token(whole.head()).lemma());
    }

    /**
     * "The two": those whom the latest clause that names two brings together, in the order of the text; empty where there
     * is no such clause in this sentence or the one before.
     */
    List<Entity> two(Sentence s, int before) {
        for (int back = 0; back < 2; back++) {
            int sentence = s.index() - back;
            Map<String, Entity> out = new LinkedHashMap<>();
            for (Mention m : mentions) {
                boolean there = m.s.index() == sentence && (back > 0 || m.token.index() < before);
                for (Entity e : there && !m.joined && isPartner(m) ? m.who : List.<Entity>of()) {
                    out.putIfAbsent(e.country() + " " + e.sectors(), e);
                }
            }
            if (out.size() == 2) {
                return List.copyOf(out.values());
            }
        }
        return List.of();
    }

    private static boolean isPartner(Mention m) {
        Token t = m.token;
        boolean with = (t.is("obl") || t.is("nmod"))
                && m.s.children(t, "case").stream().anyMatch(c -> c.lemma().equals("with"));
        return t.is("nsubj") || t.is("obj") || t.is("iobj") || t.is("conj") || with;
    }

    /** "He accused Mr Rossi's government": a subject is nobody whom its own clause goes on to call by name. */
    private boolean namedInItsClause(Sentence s, Token subject, Mention candidate) {
        if (!subject.is("nsubj") || subject.head() < 0) {
            return false;
        }
        Set<String> names = new HashSet<>();
        candidate.who.stream().filter(Entity::named).forEach(e -> names.add(e.lastName()));
        if (names.isEmpty()) {
            return false;
        }
        for (Token t : s.subtree(s.token(subject.head()))) {
            boolean name =
                    t.index() > subject.index() && names.contains(t.form().toLowerCase(Locale.ROOT));
            if (name) {
                return true;
            }
        }
        return false;
    }

    private static double score(Sentence s, Token token, Pronoun pronoun, Mention m, int distance) {
        double score = distance == 0 ? 45 : 40 - 12.0 * distance;
        score += locative(m) ? -10 : rank(m.token);
        score += m.s.section().equals(s.section()) ? 8 : 0;
        score -= m.s.section().kind() == Section.Kind.TITLE && s.section().kind() != Section.Kind.TITLE ? 25 : 0;
        score += pronoun.fondness(m.who);
        if (distance > 0) {
            return score;
        }
        Token clause = verb(s, token);
        boolean possessive = token.is("nmod:poss");
        boolean first = true;
        for (int up = 0; clause != null && up < 8; up++) {
            boolean described = clause.deprel().equals("acl:relcl") && clause.head() == m.token.index();
            boolean subject = described || m.token.head() == clause.index() && m.token.is("nsubj");
            if (subject) {
                boolean own = first && !possessive && !token.is("nsubj");
                return own ? -1 : score + (possessive && first ? 40 : 25);
            }
            boolean subjectless = s.children(clause, "nsubj").isEmpty();
            first &= subjectless;
            clause = clause.head() < 0 ? null : s.token(clause.head());
        }
        return score + 0.01 * m.token.index();
    }

    private static boolean locative(Mention m) {
        Token t = m.token;
        return (t.is("obl") || t.is("nmod"))
                && m.s.children(t, "case").stream()
                        .anyMatch(c -> Set.of("in", "at", "from", "to", "near", "on", "into", "outside")
                                .contains(c.lemma()));
    }

    private static double rank(Token t) {
        return t.is("nsubj")
                ? 20
                : t.is("obj") || t.is("iobj") || t.deprel().equals("obl:agent") ? 9 : t.is("nmod:poss") ? 4 : 2;
    }

    private static @Nullable Token verb(Sentence s, Token t) {
        Token at = t;
        for (int up = 0; up < 12 && at.head() >= 0; up++) {
            at = s.token(at.head());
            if (at.upos() == Upos.VERB || at.upos() == Upos.AUX) {
                return at;
            }
        }
        return null;
    }

    /** The latest entity that fits, at most {@code back} sentences before {@code s}; null if none. */
    @Nullable
    Entity latest(Sentence s, int before, int back, Predicate<Entity> fits) {
        for (int i = mentions.size() - 1; i >= Math.max(0, mentions.size() - MANY); i--) {
            Mention m = mentions.get(i);
            if (m.s.index() > s.index()) {
                continue;
            }
            if (s.index() - m.s.index() > back) {
                return null;
            }
            if (m.s.index() == s.index() && (m.token.index() >= before || actsUpon(s, m.token, before))) {
                continue;
            }
            for (Entity e : m.who) {
                if (fits.test(e) && !namedInItsClause(s, s.token(before), m)) {
                    return e.equals(Strangers.SOMEBODY) ? null : e;
                }
            }
        }
        return null;
    }

    /** Whether {@code subject} is the subject of the clause in which {@code token} is no subject: the two are different. */
    private static boolean actsUpon(Sentence s, Token subject, int token) {
        Token verb = verb(s, s.token(token));
        return verb != null && subject.is("nsubj") && subject.head() == verb.index();
    }

    /** The state beside {@code own} that a word like "neighbour" means: the latest other one; null if none. */
    @Nullable
    String otherState(Sentence s, Token word, String own) {
        Entity other =
                latest(s, word.index(), 6, e -> e.kind() == Kind.COUNTRY && e.hasState() && !own.equals(e.country()));
        return other == null ? null : other.country();
    }

    /**
     * The latest {@code count} different states, in the order of the text; fewer where fewer were named.
     *
     * @param others whether whoever does it to them is none of them: "urged the neighbours"; whoever acts on them by a verb
     *     whose argument they are never is
     */
    List<Entity> states(Sentence s, int before, int count, boolean others) {
        Map<String, Entity> out = new LinkedHashMap<>();
        Set<String> acting = new HashSet<>();
        for (int i = mentions.size() - 1; i >= 0 && out.size() < count; i--) {
            Mention m = mentions.get(i);
            boolean here = m.s.index() == s.index();
            if (here && m.token.index() < before && (others || isArgument(s, before)) && actsUpon(s, m.token, before)) {
                m.who.stream().map(Entity::country).filter(Objects::nonNull).forEach(acting::add);
            }
        }
        for (int i = mentions.size() - 1; i >= 0 && out.size() < count; i--) {
            Mention m = mentions.get(i);
            // A capital where somebody met is not one of the two.
            boolean here = m.s.index() == s.index();
            if (here && m.token.index() >= before || locative(m)) {
                continue;
            }
            for (int k = m.who.size() - 1; k >= 0; k--) {
                Entity e = m.who.get(k);
                String country = e.country();
                if (country != null
                        && !acting.contains(country)
                        && e.hasState()
                        && (e.kind() == Kind.COUNTRY || e.sector() == Sector.GOV || e.sector() == Sector.MIL)
                        && out.size() < count) {
                    out.putIfAbsent(country, e);
                }
            }
        }
        List<Entity> list = new ArrayList<>(out.values());
        Collections.reverse(list);
        return list;
    }

    /** Whether a word is what the verb above it does something to, or with. */
    private static boolean isArgument(Sentence s, int token) {
        Token t = s.token(token);
        return t.is("obj") || t.is("iobj") || t.is("obl");
    }

    /** Beside a state, an armed group that is spoken of half as much as a second state is the other side: mediators are none. */
    private static void preferFoe(List<String> camps, Map<String, Integer> count) {
        if (camps.size() < 3 || camps.get(0).startsWith(GROUP) || camps.get(1).startsWith(GROUP)) {
            return;
        }
        String foe = camps.stream().filter(c -> c.startsWith(GROUP)).findFirst().orElse(null);
        if (foe != null && 2 * count.getOrDefault(foe, 0) >= count.getOrDefault(camps.get(1), 0)) {
            camps.remove(foe);
            camps.add(1, foe);
        }
    }

    /** The two camps the article has spoken of most so far: states, armed groups, parties, unions. */
    List<Entity> camps() {
        Map<String, Entity> first = new LinkedHashMap<>();
        Map<String, Integer> count = new LinkedHashMap<>();
        for (Mention m : mentions) {
            for (Entity e : m.who) {
                if (e.sector() != null && CAMPS.contains(e.sector()) && !m.joined) {
                    boolean state = e.sector() == Sector.GOV || e.sector() == Sector.MIL;
                    String camp = (state ? "state " : GROUP) + e.country();
                    first.putIfAbsent(camp, e);
                    count.merge(camp, e.isPerson() ? 1 : 2, Integer::sum);
                }
            }
        }
        List<String> camps = new ArrayList<>(count.keySet());
        camps.sort((a, b) -> count.getOrDefault(b, 0) - count.getOrDefault(a, 0));
        preferFoe(camps, count);
        List<Entity> out = new ArrayList<>();
        for (String camp : camps.subList(0, Math.min(2, camps.size()))) {
            Entity e = first.get(camp);
            if (e != null) {
                out.add(e);
            }
        }
        return out;
    }
}
