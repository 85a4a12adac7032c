package org.polybius.coding.domain;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.countries.Countries;
import org.polybius.coding.countries.Country;
import org.polybius.coding.lexicon.Coding;
import org.polybius.coding.terms.TermTable;
import org.polybius.model.Party;
import org.polybius.model.Token;
import org.polybius.model.ontology.EventType;
import org.polybius.model.ontology.Sector;

/**
 * Whether an event is politics where it is told. In public affairs it is, unless private persons and firms only talk or
 * trade with one another. In a passage of another domain somebody must act who is political by the words for him: a minister,
 * a union, an army, and police and courts towards such; in sport and entertainment a country's bare name stands for a team or an audience.
 * Thread-safe.
 */
public final class Licence {
    private static final String FILE = "political-words.tsv";
    private static final Set<Sector> PRIVATE =
            EnumSet.of(Sector.AGR, Sector.BUS, Sector.CRM, Sector.CVL, Sector.EDU, Sector.JRN, Sector.MED, Sector.SOC);
    /** What is public whoever does it; the rest is so only if somebody political takes part. */
    private static final Set<EventType> PUBLIC_DEEDS = EnumSet.of(
            EventType.ASSAULT,
            EventType.PROTEST,
            EventType.COERCE,
            EventType.MOBILIZE,
            EventType.SANCTION,
            EventType.AID);
    /** Of these, what needs no political actor in a report of business or science either, unless a firm does it. */
    private static final Set<EventType> UNREST = EnumSet.of(EventType.PROTEST, EventType.ASSAULT, EventType.COERCE);
    /** CAMEO's root of releases, retreats, an end of strikes and protests. */
    private static final String YIELDING = "08";
    /** Threatening to strike or march is as public as doing it. */
    private static final String UNREST_TO_COME = "133";
    /** Letting somebody do something: what parents, shops and stewards do all day. */
    private static final String ACCESS = "086";

    private final TermTable<Set<Domain>> words = new TermTable<>();
    private final TermTable<Boolean> vague = new TermTable<>();
    private final Countries countries;

    private Licence(Countries countries) {
        this.countries = countries;
    }

    /**
     * The rules that ship with Polybius.
     *
     * @throws IllegalStateException naming file and line, if the file of words is broken
     */
    public static Licence load(Countries countries) {
        Licence out = new Licence(countries);
        Set<String> known = new HashSet<>();
        TermTable.readFile(Licence.class, FILE, 3, cells -> {
            EnumSet<Domain> except = EnumSet.noneOf(Domain.class);
            if (!cells.get(2).equals("-")) {
                for (String domain : cells.get(2).split(",")) {
                    except.add(Domain.valueOf(domain.toUpperCase(Locale.ROOT)));
                }
            }
            for (String word : cells.get(1).split("\\|")) {
                if (!known.add(word)) {
                    throw new IllegalArgumentException("\"" + word + "\" is listed twice");
                }
                if (cells.get(0).equals("vague")) {
                    out.vague.add(word, true);
                } else {
                    out.words.add(word, except);
                }
            }
        });
        return out;
    }

    /**
     * Why an event told in the passage is no politics; empty if it is.
     *
     * @param coding what happened
     * @param trigger the word that tells it
     * @param actors who acts
     * @param recipients who undergoes
     */
    public Optional<String> refusal(
            Passage passage, Coding coding, Token trigger, List<Party> actors, List<Party> recipients) {
        String reason = passage.domain() == Domain.POLITICS
                ? inPublicAffairs(coding, actors, recipients)
                : elsewhere(passage.domain(), coding, trigger, actors, recipients);
        if (reason == null) {
            return Optional.empty();
        }
        return Optional.of("left out: " + passage.domain().label() + " passage (" + String.join(", ", passage.words())
                + ") in which " + reason);
    }

    private static @Nullable String inPublicAffairs(Coding coding, List<Party> actors, List<Party> recipients) {
        String code = coding.cameo().code();
        boolean publicDeed = PUBLIC_DEEDS.contains(coding.type())
                || code.equals(UNREST_TO_COME)
                || (code.startsWith(YIELDING) && !code.equals(ACCESS));
        boolean privately = allPrivate(actors) && allPrivate(recipients);
        if (coding.type() == EventType.ASSAULT && onePrivatePerson(actors) && onePrivatePerson(recipients)) {
            return "one private person hurts another";
        }
        return privately && !publicDeed ? "only private persons and firms take part" : null;
    }

    private @Nullable String elsewhere(
            Domain domain, Coding coding, Token trigger, List<Party> actors, List<Party> recipients) {
        if (actors.isEmpty() && !domain.statesAct()) {
            return "nobody is named who acts";
        }
        List<Party> acting = actors.isEmpty() ? recipients : actors;
        boolean political = acting.stream().anyMatch(p -> isPolitical(p, domain))
                || (acting.stream().anyMatch(Licence::isLaw)
                        && recipients.stream().anyMatch(p -> isPolitical(p, domain)));
        if (!political && !isPublic(domain, coding, actors, recipients)) {
            return "no political actor acts";
        }
        if (!domain.statesAct()
                && !recipients.isEmpty()
                && recipients.stream().noneMatch(p -> isPolitical(p, domain))) {
            return "it is done to no political actor";
        }
        boolean presentTense = trigger.xpos().equals("VBZ") || trigger.xpos().equals("VBP");
        return domain.tellsStories() && presentTense && acting.stream().allMatch(p -> p.id() == null)
                ? "a plot is retold"
                : null;
    }

    /** Whether a deed of private persons is public in a report of business or science: unrest, or words to the state. */
    private boolean isPublic(Domain domain, Coding coding, List<Party> actors, List<Party> recipients) {
        if (!domain.statesAct() || domain == Domain.WEATHER) {
            return false;
        }
        boolean firms = actors.stream().anyMatch(p -> p.sector() == Sector.BUS || "MNC".equals(p.country()));
        return (UNREST.contains(coding.type()) && !firms)
                || recipients.stream()
                        .anyMatch(p -> isState(p) ? hasPoliticalWord(p.text(), domain) : isPolitical(p, domain));
    }

    /** Whether only a country is named, not who acts for it. */
    private boolean isState(Party p) {
        Country country = p.country() == null ? null : countries.get(p.country());
        return country != null && p.name().equals(country.name()) && p.titles().isEmpty();
    }

    /** Crime among neighbours; who has a title is one person, not a crowd or a community. */
    private static boolean onePrivatePerson(List<Party> parties) {
        return parties.size() == 1
                && isPrivate(parties.get(0))
                && !parties.get(0).titles().isEmpty();
    }

    private static boolean allPrivate(List<Party> parties) {
        return parties.stream().allMatch(Licence::isPrivate);
    }

    /** Whether nothing says whose officer it is: "the chief", "a spokesman", who may serve a state or a shop. */
    private boolean isVague(Party p) {
        List<String> called = p.id() != null || p.titles().isEmpty() ? List.of(p.name()) : p.titles();
        return called.stream().allMatch(t -> {
            boolean[] found = new boolean[1];
            vague.find(forms(t), singulars(t), (word, x) -> found[0] = true);
            return found[0];
        });
    }

    /** Police and courts, which deal with singers as with rioters: whom they deal with decides. */
    private static boolean isLaw(Party p) {
        return p.sector() == Sector.COP || p.sector() == Sector.JUD;
    }

    private static boolean isPrivate(Party p) {
        return p.sector() == null ? "MNC".equals(p.country()) : PRIVATE.contains(p.sector());
    }

    private boolean isPolitical(Party p, Domain domain) {
        if (isState(p)) {
            return domain.statesAct() || hasPoliticalWord(p.text(), domain);
        }
        if (p.id() != null) {
            boolean charity = !domain.statesAct() && "NGO".equals(p.country());
            return !isPrivate(p) && !isVague(p) && !charity;
        }
        if (domain.statesAct() && !isPrivate(p) && !isVague(p)) {
            return true;
        }
        return hasPoliticalWord(p.name(), domain) || p.titles().stream().anyMatch(t -> hasPoliticalWord(t, domain));
    }

    private boolean hasPoliticalWord(String phrase, Domain domain) {
        boolean[] found = new boolean[1];
        words.find(forms(phrase), singulars(phrase), (word, except) -> found[0] |= !except.contains(domain));
        return found[0];
    }

    private static String[] forms(String phrase) {
        return phrase.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}.-]+");
    }

    private static String[] singulars(String phrase) {
        return Arrays.stream(forms(phrase))
                .map(w -> w.endsWith("ies")
                        ? w.substring(0, w.length() - 3) + "y"
                        : w.endsWith("s") ? w.substring(0, w.length() - 1) : w)
                .toArray(String[]::new);
    }
}
