package org.polybius.coding.actors;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.actors.Role.Flag;
import org.polybius.coding.countries.Country;
import org.polybius.coding.countries.CountryMention.Way;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.Upos;
import org.polybius.model.ontology.Sector;

/** Reads one noun phrase: by what its head is, and then by what stands around it. */
final class PhraseReader {
    /** Capitalised words that are no names. */
    static final Set<String> NOT_NAMES = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday");

    private static final Set<String> EXAMPLE = Set.of("like", "such", "including", "include");

    /** Those who are of the country where they are; an army or a coalition may be of any. */
    private static final Set<Sector> LOCAL = EnumSet.of(
            Sector.GOV, Sector.COP, Sector.JUD, Sector.REB, Sector.UAF, Sector.PRM, Sector.CRM, Sector.OPP, Sector.LAB);

    private final Reading reading;
    private final OwnerReader owners;
    private final RoleReader roles;
    private final NameReader names;

    PhraseReader(Reading reading) {
        this.reading = reading;
        this.owners = new OwnerReader(reading, this);
        this.roles = new RoleReader(reading, this, owners);
        this.names = new NameReader(reading, roles, owners);
    }

    List<Entity> read(SentenceScan scan, Token head) {
        List<Entity> who = named(scan, head);
        return who.isEmpty() && head.upos() == Upos.NOUN ? examples(scan, head) : who;
    }

    /** "partners like Norway", "countries such as Chad and Niger": a noun that says nothing by itself stands for these. */
    private List<Entity> examples(SentenceScan scan, Token head) {
        Token example = complement(scan.sentence, head, EXAMPLE);
        if (example == null) {
            return List.of();
        }
        List<Entity> out = new ArrayList<>(reading.resolve(scan.sentence, example.index()));
        for (Token more : scan.sentence.children(example, "conj")) {
            out.addAll(reading.resolve(scan.sentence, more.index()));
        }
        return out;
    }

    /** "The two signed a ceasefire" */
    private static boolean isTheTwo(Sentence s, Token head) {
        return head.form().equals("two")
                && s.children(head, "det").stream().anyMatch(d -> d.form().equalsIgnoreCase("the"))
                && complement(s, head, Set.of("of")) == null;
    }

    private List<Entity> named(SentenceScan scan, Token head) {
        if (scan.sentence.children(head, "det").stream().anyMatch(d -> d.lemma().equalsIgnoreCase("no"))) {
            return List.of();
        }
        Piece p = scan.at(head.index());
        if (isTheTwo(scan.sentence, head)) {
            return reading.salience.two(scan.sentence, head.index());
        }
        if (p instanceof Piece.Land land) {
            return land(scan, head, land);
        }
        if (p instanceof Piece.Known known) {
            return names.known(scan, head, known);
        }
        if (p instanceof Piece.Learned learned) {
            return names.learned(scan, head, learned);
        }
        if (p instanceof Piece.Called called) {
            List<Entity> body = names.unknownBody(scan, head, called);
            return body.isEmpty() ? roles.read(scan, head, called) : body;
        }
        if (p instanceof Piece.Joined joined && joined.last().isEmpty()) {
            return joined.countries().stream().map(this::state).toList();
        }
        if (head.upos() == Upos.NUM || head.upos() == Upos.DET || head.upos() == Upos.ADJ) {
            Token of = complement(scan.sentence, head, Set.of("of"));
            return of == null ? List.of() : reading.resolve(scan.sentence, of.index());
        }
        String half = NounPhrase.of(scan.sentence, head.index()).definite() ? reading.half(head.form()) : null;
        if (half != null) {
            return List.of(state(half));
        }
        boolean name = head.upos() == Upos.PROPN
                && SentenceScan.isName(head)
                && !NOT_NAMES.contains(head.form().toLowerCase(Locale.ROOT));
        return name ? names.unknown(scan, head) : List.of();
    }

    /** A country as its government. */
    Entity state(String iso3) {
        Country c = reading.countries.get(iso3);
        String name = c == null ? iso3 : c.name();
        return new Entity(
                name,
                c == null ? null : ActorFiles.slug(name),
                iso3,
                List.of(Sector.GOV),
                List.of(),
                Kind.COUNTRY,
                false,
                '?',
                true,
                Set.of("country"));
    }

    private List<Entity> land(SentenceScan scan, Token head, Piece.Land land) {
        String iso3 = land.mention().countryNear(reading.focus.get());
        Way way = land.mention().way();
        boolean people = way == Way.DEMONYM || way == Way.ADJECTIVE;
        boolean acts = scan.title && head.is("nsubj");
        if (!people || acts) {
            return List.of(state(iso3));
        }
        String words = head.form();
        boolean plural = words.endsWith("s") || words.endsWith("ese") || way == Way.ADJECTIVE;
        return List.of(new Entity(
                words,
                null,
                iso3,
                List.of(Sector.CVL),
                List.of(),
                plural ? Kind.GROUP : Kind.PERSON,
                plural,
                '?',
                false,
                Set.of(words.toLowerCase(Locale.ROOT))));
    }

    /** The entity a piece before a head stands for, or null if it is no body. */
    List<Entity> body(SentenceScan scan, Piece p) {
        if (p instanceof Piece.Known known) {
            return names.known(scan, scan.sentence.token(p.end() - 1), known);
        }
        if (p instanceof Piece.Learned learned) {
            Entity e = reading.learned.get(learned.key());
            return e == null ? List.of() : List.of(e);
        }
        return List.of();
    }

    /** The head of the phrase that hangs on {@code head} by one of {@code prepositions}, or null. */
    static @Nullable Token complement(Sentence s, Token head, Set<String> prepositions) {
        for (Token c : s.children(head)) {
            if (c.deprel().equals("nmod") || c.deprel().equals("obl")) {
                for (Token k : s.children(c, "case")) {
                    if (prepositions.contains(k.lemma()) && c.index() > head.index()) {
                        return c;
                    }
                }
            }
        }
        return null;
    }

    /** Those on whose side a speaker stands who says "we". */
    Entity side(Entity speaker) {
        Sector sector = speaker.sector();
        if (!speaker.isPerson() || sector == null) {
            return speaker;
        }
        String country = speaker.country();
        boolean official = sector == Sector.GOV || sector == Sector.MIL;
        return official && country != null && speaker.hasState()
                ? state(country).withSectors(List.of(sector))
                : speaker;
    }

    Kind kind(SentenceScan scan, Token head) {
        Piece p = scan.at(head.index());
        if (p instanceof Piece.Called called) {
            Role role = called.role();
            Token of = complement(scan.sentence, head, Set.of("of"));
            if (role.is(Flag.PART) && of != null) {
                return kind(scan, of);
            }
            if (role.kind() == Kind.FACILITY || role.kind() == Kind.COUNTRY) {
                return role.kind();
            }
            if (role.kind() == Kind.PERSON) {
                return called.plural() ? Kind.GROUP : Kind.PERSON;
            }
            return role.kind();
        }
        if (p instanceof Piece.Land land) {
            return switch (land.mention().way()) {
                case NAME, CAPITAL, SEAT -> Kind.COUNTRY;
                case ADJECTIVE, DEMONYM -> head.form().endsWith("s") ? Kind.GROUP : Kind.PERSON;
            };
        }
        List<Entity> who = reading.resolve(scan.sentence, head.index());
        if (!who.isEmpty()) {
            return who.size() > 1 ? Kind.GROUP : who.get(0).kind();
        }
        boolean name = head.upos() == Upos.PROPN && !scan.title && SentenceScan.isName(head);
        return name ? names.guess(scan, head) : Kind.OTHER;
    }

    List<Entity> owners(SentenceScan scan, Token head, boolean acting) {
        Piece p = scan.at(head.index());
        boolean part = head.upos() == Upos.NUM
                || p instanceof Piece.Called some && some.role().is(Flag.PART);
        Token whole = part ? complement(scan.sentence, head, Set.of("of")) : null;
        if (whole != null && whole.upos() != Upos.NUM) {
            // "one of its helicopters" is whose the helicopters are.
            return owners(scan, whole, acting);
        }
        Piece.Called called = p instanceof Piece.Called c && c.role().kind() == Kind.FACILITY ? c : null;
        int end = p == null ? head.index() : p.start();
        boolean thing = called == null || called.role().sectors().isEmpty() || OwnerReader.isArms(called.role());
        List<Entity> whose = settled(scan, head, owners.of(scan, head, end, null, acting && thing));
        if (called == null || called.role().sectors().isEmpty()) {
            return whose;
        }
        Role own = called.role();
        if (whose.isEmpty()) {
            return List.of(described(scan, head, own, roles.countryOfPlace(scan, head, called)));
        }
        List<Entity> out = new ArrayList<>();
        for (Entity e : whose) {
            boolean nation = e.kind() == Kind.COUNTRY || e.sector() == Sector.CVL;
            out.add(nation ? described(scan, head, own, e.country()) : e);
        }
        return out;
    }

    private Entity described(SentenceScan scan, Token head, Role role, @Nullable String country) {
        return roles.entity(scan, NounPhrase.of(scan.sentence, head.index()), role, true, country, role.sectors());
    }

    List<Entity> modifiers(SentenceScan scan, Token head) {
        Piece p = scan.at(head.index());
        int end = p == null ? head.index() : p.start();
        return settled(scan, head, owners.before(scan, head, end));
    }

    /** "rebel positions": those whose a thing is, told by a role alone, are of the country that is spoken of. */
    private List<Entity> settled(SentenceScan scan, Token head, List<Entity> whose) {
        return whose.stream().map(e -> settled(scan, head, e)).toList();
    }

    private Entity settled(SentenceScan scan, Token head, Entity e) {
        if (e.country() != null || e.named() || e.sector() == null) {
            return e;
        }
        // "coalition aircraft": the coalition that was spoken of.
        Entity same = reading.salience.latest(
                scan.sentence,
                head.index(),
                12,
                o -> o.country() != null && o.nouns().equals(e.nouns()));
        if (same != null) {
            return e.withCountry(same.country());
        }
        return LOCAL.contains(e.sector()) ? e.withCountry(reading.country(scan, head, false)) : e;
    }
}
