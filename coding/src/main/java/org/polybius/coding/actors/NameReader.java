package org.polybius.coding.actors;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.TokenSpan;
import org.polybius.model.Upos;
import org.polybius.model.ontology.Sector;

/** Reads phrases whose head is a name, and learns from them what the article says of its bearer. */
final class NameReader {
    private static final Pattern LEADING = Pattern.compile(
            "^(?:(?:the|a|an|its|his|her|their|our|some|any|no|this|that|these|those|both|all"
                    + "|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\s+)+",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> PLACING = Set.of("in", "at", "near", "on", "outside", "around");
    private static final Set<String> PLACING_ONE_WORD =
            Set.of("in", "at", "near", "on", "outside", "around", "to", "from");
    private static final Set<String> LEADS = Set.of("lead", "head", "chair", "run", "command", "found", "represent");

    private final Reading reading;
    private final RoleReader roles;
    private final OwnerReader owners;
    private final Recollection recollection;

    NameReader(Reading reading, RoleReader roles, OwnerReader owners) {
        this.reading = reading;
        this.roles = roles;
        this.owners = owners;
        this.recollection = new Recollection(reading);
    }

    /** Bodies and persons of the core; what the text says of a person's office now counts before what the core says. */
    List<Entity> known(SentenceScan scan, Token head, Piece.Known known) {
        NamedActor actor = bearer(known.actors());
        if (actor.kind() != Kind.PERSON) {
            String words = scan.words(
                    new TokenSpan(known.start(), known.end()),
                    reading.document.article().text());
            if (reading.core.isGenericBody(words.toLowerCase(Locale.ROOT))) {
                List<Entity> own = generic(scan, head, known, actor);
                if (!own.isEmpty()) {
                    return own;
                }
            }
        }
        Entity e = entity(actor);
        if (actor.kind() != Kind.PERSON) {
            return List.of(e);
        }
        Entity facts = facts(scan, head, known.start());
        boolean other = facts != null
                && facts.country() != null
                && e.country() != null
                && !facts.country().equals(e.country())
                && known.length() == 1
                && !facts.titles().isEmpty()
                && (says(scan, head, known.start()) || reading.focus.weight(e.country()) == 0);
        if (facts != null && other) {
            return List.of(named(facts, head.form()));
        }
        Entity both = facts == null || facts.sectors().isEmpty()
                ? e
                : e.withSectors(facts.sectors()).merge(facts);
        Entity learned = reading.learned.get(reading.learned.learn(both));
        return List.of(learned == null ? both : learned);
    }

    /** Whether the words before a name tell a country: "President Obama" in an article on Mexico is no Mexican. */
    private static boolean says(SentenceScan scan, Token head, int start) {
        NounPhrase np = NounPhrase.of(scan.sentence, head.index(), start);
        return !Surroundings.of(scan, np, start).lands().isEmpty()
                || !scan.sentence.children(head, "nmod:poss").isEmpty()
                || !scan.sentence.children(head, "appos").isEmpty();
    }

    /** "Congress" is the American one unless the phrase or the article speaks of another country. */
    private List<Entity> generic(SentenceScan scan, Token head, Piece.Known known, NamedActor actor) {
        ActorCore.RoleMatch role = reading.core.role(scan.words, known.start());
        if (role == null) {
            return List.of();
        }
        String country = actor.nearest(reading.day).country();
        Piece.Called called = new Piece.Called(role.start(), role.end(), role.role(), role.plural());
        for (Entity owner : owners.of(scan, head, known.start(), role.role(), false)) {
            if (owner.country() != null && !owner.country().equals(country)) {
                return roles.compose(scan, head, called);
            }
        }
        boolean elsewhere = reading.focus.get() != null && reading.focus.weight(country) == 0;
        return elsewhere && !ActorFiles.PSEUDO_COUNTRIES.contains(country)
                ? roles.compose(scan, head, called)
                : List.of();
    }

    /** Of several bearers of a name the one whose country the article speaks of most, then the one in office. */
    private NamedActor bearer(List<NamedActor> actors) {
        return Collections.max(
                actors,
                Comparator.comparingDouble((NamedActor a) ->
                                reading.focus.weight(a.nearest(reading.day).country()))
                        .thenComparing(a -> a.monthsAway(reading.day), Comparator.reverseOrder())
                        .thenComparing(actors::indexOf, Comparator.reverseOrder()));
    }

    private Entity entity(NamedActor a) {
        NamedActor.Term term = a.nearest(reading.day);
        String office = term.office();
        Set<String> nouns = new HashSet<>();
        for (String w : a.name().toLowerCase(Locale.ROOT).split("[^\\p{L}']+")) {
            if (a.kind() != Kind.PERSON && w.length() > 2) {
                nouns.add(w);
            }
        }
        if (office != null) {
            String[] words = office.split(" of | for ")[0].split(" ");
            nouns.add(words[words.length - 1]);
        }
        boolean people =
                a.kind() == Kind.GROUP && a.name().endsWith("s") && !a.name().contains(" ")
                        || term.sectors().equals(List.of(Sector.CVL));
        return new Entity(
                a.name(),
                a.id(),
                term.country(),
                a.sectors(reading.day),
                office == null ? List.of() : List.of(office),
                a.kind(),
                people,
                '?',
                true,
                nouns);
    }

    List<Entity> learned(SentenceScan scan, Token head, Piece.Learned piece) {
        Entity e = reading.learned.get(piece.key());
        if (e == null) {
            return List.of();
        }
        Entity facts = e.kind() == Kind.PERSON ? facts(scan, head, piece.start()) : null;
        if (facts == null) {
            return List.of(e);
        }
        Entity said = named(facts, e.name());
        reading.learned.learn(said);
        if (e.id() == null || e.id().startsWith(Memory.ID)) {
            reading.learned.introduced(scan, said);
        }
        Entity more = reading.learned.get(piece.key());
        return List.of(more == null ? e : more);
    }

    private static Entity named(Entity facts, String name) {
        return new Entity(
                name,
                null,
                facts.country(),
                facts.sectors(),
                facts.titles(),
                Kind.PERSON,
                false,
                facts.gender(),
                true,
                facts.nouns());
    }

    /** What title, apposition or relative clause say of the name that begins at {@code start}; null if nothing. */
    private @Nullable Entity facts(SentenceScan scan, Token head, int start) {
        Sentence s = scan.sentence;
        NounPhrase np = NounPhrase.of(s, head.index());
        Piece.Called title = null;
        for (int i = np.from(); i < start; i++) {
            if (scan.at(i) instanceof Piece.Called c
                    && c.end() <= start
                    && c.role().kind() == Kind.PERSON) {
                title = c;
            }
        }
        if (title != null) {
            List<Entity> who = roles.compose(scan, head, title);
            return who.isEmpty() ? null : who.get(0);
        }
        for (Token c : s.children(head)) {
            if (c.is("appos")
                    && scan.at(c.index()) instanceof Piece.Called called
                    && called.role().kind() == Kind.PERSON) {
                List<Entity> who = roles.compose(scan, c, called);
                if (!who.isEmpty()) {
                    return who.get(0);
                }
            }
            if (c.deprel().equals("acl:relcl") && LEADS.contains(c.lemma())) {
                for (Token led : s.children(c, "obj")) {
                    List<Entity> body = reading.resolve(s, led.index());
                    if (!body.isEmpty()) {
                        return body.get(0);
                    }
                }
            }
        }
        if (head.is("appos")
                && head.head() >= 0
                && scan.at(head.head()) instanceof Piece.Called called
                && called.role().kind() == Kind.PERSON
                && !called.plural()) {
            List<Entity> who = roles.compose(scan, s.token(head.head()), called);
            return who.isEmpty() ? null : who.get(0);
        }
        return null;
    }

    /** A name nobody knows: someone if the text says who. */
    List<Entity> unknown(SentenceScan scan, Token head) {
        NounPhrase np = NounPhrase.of(scan.sentence, head.index());
        int start = nameStart(scan, np);
        String name = properName(scan, np);
        if (name.isEmpty() || scan.title) {
            // A headline capitalises its verbs too; names come from the text below it.
            return List.of();
        }
        Entity group = introducedBody(scan, head, name);
        if (group != null) {
            return List.of(group);
        }
        Entity facts = facts(scan, head, start);
        Entity e = facts == null
                ? recollection.of(name)
                : recollection.reconciled(reading.learned.introduced(scan, named(facts, name)));
        if (e == null) {
            return List.of();
        }
        Entity learned = reading.learned.get(reading.learned.learn(e));
        return List.of(learned == null ? e : learned);
    }

    /** "Ansar Dine, an Islamist group", "the Patani Front" in "a faction calling itself the Patani Front". */
    private @Nullable Entity introducedBody(SentenceScan scan, Token head, String name) {
        Sentence s = scan.sentence;
        for (Token c : s.children(head, "appos")) {
            if (scan.at(c.index()) instanceof Piece.Called called
                    && called.role().kind() != Kind.PERSON
                    && called.role().kind() != Kind.FACILITY) {
                List<Entity> facts = roles.facts(scan, c, called);
                if (!facts.isEmpty()) {
                    return reading.learned.introduced(scan, roles.learn(facts.get(0), name, false, called.role()));
                }
            }
        }
        boolean body =
                scan.at(head.index()) instanceof Piece.Called own && own.role().kind() != Kind.PERSON;
        if (head.is("appos")
                && scan.at(head.head()) instanceof Piece.Called called
                && (called.role().kind() != Kind.PERSON || called.plural() && body)
                && called.role().kind() != Kind.FACILITY) {
            List<Entity> facts = roles.facts(scan, s.token(head.head()), called);
            return facts.isEmpty()
                    ? null
                    : reading.learned.introduced(scan, roles.learn(facts.get(0), name, false, called.role()));
        }
        return null;
    }

    /** "the Workers' Union", "Red Lotus Army": a capitalised noun for a body behind words that nobody knows. */
    List<Entity> unknownBody(SentenceScan scan, Token head, Piece.Called called) {
        Role role = called.role();
        boolean body = (role.kind() == Kind.ORGANISATION || role.kind() == Kind.GROUP) && !called.plural();
        if (!body || scan.title || head.upos() != Upos.PROPN || !SentenceScan.isName(head)) {
            return List.of();
        }
        if (head.is("appos")) {
            Entity introduced = introducedBody(scan, head, bodyName(scan, head));
            if (introduced != null) {
                return List.of(introduced);
            }
        }
        NounPhrase np = NounPhrase.of(scan.sentence, head.index());
        int start = called.start();
        boolean unknown = false;
        while (start > np.from()
                && SentenceScan.isName(scan.sentence.token(start - 1))
                && !scan.sentence.token(start - 1).is("det")) {
            start--;
            unknown |= scan.at(start) == null || scan.at(start) instanceof Piece.Called;
        }
        if (!unknown || start == called.start()) {
            return List.of();
        }
        String name = scan.words(
                new TokenSpan(start, head.index() + 1),
                reading.document.article().text());
        Entity introduced = introducedBody(scan, head, name);
        if (introduced != null) {
            acronym(scan, head, name);
            return List.of(introduced);
        }
        Entity elsewhere = recollection.of(name);
        if (elsewhere != null) {
            reading.learned.learn(elsewhere);
            return List.of(elsewhere);
        }
        List<Entity> facts = roles.compose(scan, head, called);
        Entity e = facts.isEmpty()
                ? new Entity(
                        name,
                        null,
                        reading.country(scan, head, true),
                        role.sectors(),
                        List.of(),
                        role.kind(),
                        false,
                        '?',
                        true,
                        Set.of(role.noun()))
                : facts.get(0);
        Entity out = roles.learn(e, name, false, role);
        acronym(scan, head, name);
        return List.of(out);
    }

    /** "(BRN)" behind a name, or its initials. */
    private void acronym(SentenceScan scan, Token head, String name) {
        Sentence s = scan.sentence;
        String key = reading.learned.keyOf(name);
        int next = head.index() + 1;
        boolean bracket = next + 1 < s.size() && s.token(next).form().matches("[(\\[]|-LRB-");
        if (bracket && s.token(next + 1).form().matches("\\p{Lu}[\\p{Lu}\\p{Ll}.-]{1,9}")) {
            reading.learned.alias(s.token(next + 1).form(), key);
        }
        StringBuilder initials = new StringBuilder();
        for (String w : name.split("[ -]")) {
            if (!w.isEmpty() && Character.isUpperCase(w.charAt(0))) {
                initials.append(w.charAt(0));
            }
        }
        if (initials.length() > 2) {
            reading.learned.alias(initials.toString(), key);
        }
    }

    /** What an unknown name looks like. */
    Kind guess(SentenceScan scan, Token head) {
        if (PhraseReader.NOT_NAMES.contains(head.form().toLowerCase(Locale.ROOT))) {
            return Kind.OTHER;
        }
        boolean several = head.index() > nameStart(scan, NounPhrase.of(scan.sentence, head.index()));
        // "granted asylum to Ana Lima": what is given or taken goes to and from persons as well as places.
        Set<String> placing = several ? PLACING : PLACING_ONE_WORD;
        boolean placed = scan.sentence.children(head, "case").stream().anyMatch(c -> placing.contains(c.lemma()));
        return placed ? Kind.PLACE : several ? Kind.PERSON : Kind.OTHER;
    }

    private static int nameStart(SentenceScan scan, NounPhrase np) {
        int start = np.head().index();
        while (start > np.from() && part(scan, start - 1)) {
            start--;
        }
        return start;
    }

    private static boolean part(SentenceScan scan, int i) {
        Token t = scan.sentence.token(i);
        boolean particle = Set.of(
                        "bin", "ibn", "al", "van", "von", "de", "da", "dos", "del", "la", "el", "ul", "ag", "wa")
                .contains(t.form());
        boolean initial = t.form().matches("\\p{Lu}\\.?");
        boolean address = SentenceScan.TITLES.contains(t.form().toLowerCase(Locale.ROOT));
        return scan.at(i) == null
                && !address
                && t.upos() == Upos.PROPN
                && (SentenceScan.isName(t) || particle || initial)
                && !t.is("det");
    }

    /** The name at the end of a phrase, or blank if its head is none. */
    static String properName(SentenceScan scan, NounPhrase np) {
        List<String> words = new ArrayList<>();
        for (int i = nameStart(scan, np); i < np.to(); i++) {
            words.add(scan.sentence.token(i).form());
        }
        int next = np.to();
        if (next < np.s().size()
                && np.s().token(next).upos() == Upos.NUM
                && np.s().token(next).is("nummod")) {
            words.add(np.s().token(next).form());
        }
        return String.join(" ", words);
    }

    /** The name of a body that ends at {@code head}: "the Workers' Union". */
    static String bodyName(SentenceScan scan, Token head) {
        Piece p = scan.at(head.index());
        NounPhrase np = NounPhrase.of(scan.sentence, head.index(), p == null ? head.index() : p.start());
        int start = head.index();
        for (int i = head.index() - 1; i >= np.from(); i--) {
            Token t = scan.sentence.token(i);
            if (t.is("det")) {
                break;
            }
            start = SentenceScan.isName(t) ? i : start;
        }
        if (start == head.index()) {
            return properName(scan, np);
        }
        StringBuilder out = new StringBuilder();
        for (int i = start; i <= head.index(); i++) {
            Token t = scan.sentence.token(i);
            boolean close = i == start
                    || scan.sentence.token(i - 1).span().end() == t.span().start();
            out.append(close ? "" : " ").append(t.form());
        }
        return out.toString();
    }

    /** A description without article and possessive. */
    static String displayName(NounPhrase np, String text) {
        String words = np.core().in(text).replaceAll("\\s+", " ");
        String bare = LEADING.matcher(words).replaceFirst("");
        return bare.isBlank() ? words : bare;
    }
}
