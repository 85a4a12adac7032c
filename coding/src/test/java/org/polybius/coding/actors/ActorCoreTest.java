package org.polybius.coding.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polybius.coding.countries.Country;
import org.polybius.model.ontology.Sector;

class ActorCoreTest {
    private static final Set<String> CODES = codes();

    private static Set<String> codes() {
        Set<String> out = new HashSet<>();
        for (Country c : Texts.COUNTRIES.all()) {
            out.add(c.iso3());
        }
        return out;
    }

    private static NamedActor leader(String name) {
        return ActorFiles.leaders(CODES).stream()
                .map(ActorFiles.Row::actor)
                .filter(a -> a.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theCoreIsAsLargeAsPromised() {
        assertThat(ActorFiles.roles()).hasSizeGreaterThan(4000);
        assertThat(ActorFiles.bodies("groups.tsv", Kind.GROUP, CODES)).hasSizeGreaterThanOrEqualTo(800);
        assertThat(ActorFiles.bodies("organisations.tsv", Kind.ORGANISATION, CODES))
                .hasSizeGreaterThan(350);
        assertThat(ActorFiles.bodies("agencies.tsv", Kind.ORGANISATION, CODES)).hasSizeGreaterThan(450);
        assertThat(ActorFiles.leaders(CODES)).hasSizeGreaterThan(4000);
    }

    @ParameterizedTest
    @DisplayName("an office counts while it is held, and makes a former official of its holder afterwards")
    @CsvSource({
        "Dmitry Medvedev, 2010-05-21, GOV, president",
        "Dmitry Medvedev, 2015-05-21, GOV, prime minister",
        "Barack Obama, 2019-01-01, ELI, president",
        "Donald Tusk, 2010-01-01, GOV, prime minister",
        "Vladimir Putin, 2010-05-21, GOV, prime minister",
        "Aung San Suu Kyi, 2010-01-01, OPP, opposition leader"
    })
    void officesAreHeldInTime(String name, LocalDate day, Sector sector, String office) {
        NamedActor a = leader(name);

        assertThat(a.sectors(day)).containsExactly(sector);
        assertThat(a.nearest(day).office()).isEqualTo(office);
    }

    @Test
    void anOrganisationsManIsNoOfficialOfHisCountryWhileHeServesIt() {
        NamedActor tusk = leader("Donald Tusk");

        assertThat(tusk.nearest(LocalDate.of(2016, 5, 1)).country()).isEqualTo("EUR");
        assertThat(tusk.nearest(LocalDate.of(2024, 5, 1)).country()).isEqualTo("POL");
    }

    @Test
    void beforeTheFirstOfficeAPersonHasNoSector() {
        assertThat(leader("Barack Obama").sectors(LocalDate.of(2004, 1, 1))).isEmpty();
    }

    @Test
    void termsOfOnePersonAreInOrderAndEndAfterTheyBegin() {
        for (ActorFiles.Row row : ActorFiles.leaders(CODES)) {
            for (NamedActor.Term t : row.actor().terms()) {
                boolean ordered = t.from() == null || t.to() == null || !t.to().isBefore(t.from());
                assertThat(ordered).as(row.actor().name() + " " + t).isTrue();
            }
        }
    }

    @Test
    void identitiesAreReadableAndUnique() {
        List<String> ids =
                ActorFiles.leaders(CODES).stream().map(r -> r.actor().id()).toList();

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @Test
    void noRoleIsSaidTwiceWithDifferentMeaning() {
        Set<String> seen = new HashSet<>();
        for (Role r : ActorFiles.roles()) {
            assertThat(seen.add(r.phrase()))
                    .as("role '" + r.phrase() + "' stands twice")
                    .isTrue();
            assertThat(r.phrase()).isEqualTo(r.phrase().strip());
        }
    }

    @ParameterizedTest
    @DisplayName("a noun says to which part of society its bearer belongs")
    @CsvSource({
        "defence chief, MIL",
        "army chief of staff, MIL",
        "wing commander, MIL",
        "border guard, MIL",
        "riot policeman, COP",
        "prison officer, COP",
        "state trooper, COP",
        "prosecutor, JUD",
        "supreme court justice, JUD",
        "special envoy, GOV",
        "ambassador-designate, GOV",
        "opposition lawmaker, LEG",
        "state senator, LEG",
        "spymaster, SPY",
        "warlord, REB",
        "insurgent commander, REB",
        "vigilante leader, PRM",
        "masked gunman, UAF",
        "party treasurer, PTY",
        "jailed opposition leader, OPP",
        "union leader, LAB",
        "dockworker, LAB",
        "cocoa farmer, AGR",
        "market trader, BUS",
        "mufti, REL",
        "imam, REL",
        "papal nuncio, REL",
        "paramedic, MED",
        "first responder, MED",
        "university president, EDU",
        "war correspondent, JRN",
        "stranded migrant, REF",
        "people trafficker, CRM",
        "hacker, CRM",
        "settler, CVL",
        "protester, CVL",
        "earthquake survivor, CVL"
    })
    void roleNounsHaveTheirSector(String noun, Sector sector) {
        ActorCore.KnownRole role = Texts.CORE.roleOf(noun).orElseThrow();

        assertThat(role.exact()).isTrue();
        assertThat(role.sectors()).first().isEqualTo(sector);
    }

    @ParameterizedTest
    @DisplayName("a surname or a common verb that is also a trade is no role")
    @ValueSource(strings = {"baker", "cook", "mason", "hunter", "porter", "carpenter", "barber", "roma"})
    void surnamesAreNoRoles(String word) {
        assertThat(Texts.CORE.roleOf(word)).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("the noun a role's plural is made of")
    @CsvSource({"member of parliament, member", "prime minister, minister", "gunman, gunman"})
    void rolesKnowTheirNoun(String phrase, String noun) {
        Role role = new Role(phrase, Kind.PERSON, List.of(), Set.of());

        assertThat(role.noun()).isEqualTo(noun);
    }
}
