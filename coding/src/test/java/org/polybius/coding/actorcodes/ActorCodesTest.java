package org.polybius.coding.actorcodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.polybius.model.Party;
import org.polybius.model.ontology.Sector;

class ActorCodesTest {

    @ParameterizedTest(name = "{0} {1} {2} is {3}")
    @DisplayName("country and primary sector make the code")
    @CsvSource({
        "government of Russia, RUS, GOV, RUSGOV",
        "Iraqi army, IRQ, MIL, IRQMIL",
        "New York police, USA, COP, USACOP",
        "separatists, UKR, REB, UKRREB",
        "a newspaper, MLI, JRN, MLIMED",
        "a hospital, MLI, MED, MLIHLH",
        "people, KEN, UNK, KEN",
        "Brazil, BRA, , BRA",
        "gunmen, , UAF, UAF",
        "United Nations, UNO, , IGOUNO",
        "peacekeepers, UNO, MIL, IGOUNOMIL",
        "European Union, EUR, , IGOEUREEC",
        "European Parliament, EUR, LEG, IGOEUREECLEG",
        "a charity, NGO, , NGO",
        "a firm, MNC, BUS, MNCBUS",
        "an armed network, IMG, REB, IMGREB",
        "a movement, ISM, , NGM",
        "World Health Organisation, UNO, , IGOUNOHLHWHO",
        "NATO, IGO, , IGOWSTNAT",
        "Amnesty International, NGO, , NGOHRIAMN",
    })
    void countryAndRole(String name, @Nullable String country, @Nullable Sector sector, String code) {
        assertThat(ActorCodes.code(name, country, sector == null ? List.of() : List.of(sector)))
                .isEqualTo(code);
    }

    @Test
    void whoIsUnknownHasNoCode() {
        assertThat(ActorCodes.code("somebody", null, List.of())).isNull();
        assertThat(ActorCodes.code("people", null, List.of(Sector.UNK))).isNull();
    }

    @Test
    void aBreakawayRegionIsNotCodedAsTheStateItBrokeAwayFrom() {
        assertThat(ActorCodes.code("Abkhazia", "GEO", List.of(Sector.PRE))).isNull();
        assertThat(ActorCodes.code("Abkhaz leader", "GEO", List.of(Sector.GOV, Sector.PRE)))
                .isNull();
    }

    @Test
    void aCountrysOwnBodyIsNotTakenForTheOrganisationOfThatName() {
        assertThat(ActorCodes.code("Commonwealth", "AUS", List.of(Sector.GOV))).isEqualTo("AUSGOV");
    }

    @Test
    void aPartyKeepsEverythingElse() {
        Party before = new Party("police", null, "police", "x", "KEN", List.of(Sector.COP), List.of("chief"), null);

        Party after = ActorCodes.coded(before);

        assertThat(after.cameo()).isEqualTo("KENCOP");
        assertThat(after)
                .isEqualTo(new Party(
                        "police", null, "police", "x", "KEN", List.of(Sector.COP), List.of("chief"), "KENCOP"));
    }

    @ParameterizedTest
    @EnumSource
    void everySectorIsInTheFile(Sector sector) {
        assertThat(lines("actor-codes.tsv")).anyMatch(l -> l.startsWith("sector\t" + sector + "\t"));
    }

    @Test
    void everyOrganisationIsOneThatTheActorCoreKnows() {
        Set<String> known = lines("/org/polybius/coding/actors/organisations.tsv").stream()
                .filter(l -> !l.startsWith("#"))
                .map(l -> l.split("\t")[0])
                .collect(Collectors.toSet());

        assertThat(lines("actor-codes.tsv").stream()
                        .filter(l -> l.startsWith("organisation\t"))
                        .map(l -> l.split("\t")[1]))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(known).contains(name));
    }

    @ParameterizedTest
    @DisplayName("a broken line is named")
    @CsvSource({
        "sector|GOV, line 1: kind",
        "sectors|GOV|GOV, line 1: kind \"sectors\"",
        "sector|GOV|Gov, line 1: code \"Gov\"",
        "sector|GOV|GOV;sector|GOV|MIL, line 2: \"GOV\" stands twice",
    })
    void brokenLines(String text, String complaint) {
        List<String> lines = Arrays.asList(text.replace('|', '\t').split(";"));

        assertThatThrownBy(() -> ActorCodes.read(lines))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("actor-codes.tsv, " + complaint);
    }

    private static List<String> lines(String resource) {
        try (InputStream in = ActorCodes.class.getResourceAsStream(resource)) {
            return new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
