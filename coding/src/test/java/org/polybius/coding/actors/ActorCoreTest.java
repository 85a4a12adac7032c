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
        assertThat(ActorFiles.roles()).hasSizeGreaterThan(3000);
        assertThat(ActorFiles.bodies("groups.tsv", Kind.GROUP, CODES)).hasSizeGreaterThanOrEqualTo(600);
        assertThat(ActorFiles.bodies("organisations.tsv", Kind.ORGANISATION, CODES))
                .hasSizeGreaterThan(250);
        assertThat(ActorFiles.leaders(CODES)).hasSizeGreaterThan(400);
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
    @DisplayName("the noun a role's plural is made of")
    @CsvSource({"member of parliament, member", "prime minister, minister", "gunman, gunman"})
    void rolesKnowTheirNoun(String phrase, String noun) {
        Role role = new Role(phrase, Kind.PERSON, List.of(), Set.of());

        assertThat(role.noun()).isEqualTo(noun);
    }
}
