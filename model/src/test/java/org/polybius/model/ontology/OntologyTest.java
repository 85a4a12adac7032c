package org.polybius.model.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The ontology")
class OntologyTest {
    private static final Ontology ONTOLOGY = Ontology.load();

    @Test
    void countsWhatPloverAndCameoHave() {
        assertThat(ONTOLOGY.types()).hasSize(16);
        assertThat(ONTOLOGY.modes().values().stream().mapToInt(List::size).sum())
                .isEqualTo(67);
        assertThat(ONTOLOGY.contexts()).hasSize(37);
        assertThat(ONTOLOGY.sectors()).hasSize(25);
        assertThat(ONTOLOGY.pseudoCountries().keySet())
                .containsExactly("IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC");
        assertThat(ONTOLOGY.pseudoCountries().values())
                .extracting(PseudoCountry::name)
                .contains("United Nations", "European Union");
        assertThat(ONTOLOGY.cameo()).hasSize(314);
        assertThat(ONTOLOGY.cameo().keySet().stream().filter(c -> c.length() == 2))
                .hasSize(20);
    }

    @ParameterizedTest(name = "{0} {1} scores {2}")
    @CsvSource({
        "AGREE,,2.5",
        "AID,,10",
        "ACCUSE,,-3",
        "REQUEST,meet,0",
        "CONSULT,phone,1.5",
        "RETREAT,ceasefire,7.5",
        "ASSAULT,unconventional,-10",
        "SANCTION,expel,-5.5",
        "PROTEST,vandalize,-5"
    })
    void scoresAnEventByItsModeOrElseByItsType(EventType type, String mode, double score) {
        Mode found = mode == null ? null : ONTOLOGY.mode(type, mode).orElseThrow();
        assertThat(ONTOLOGY.intensity(type, found)).isEqualTo(score);
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void cooperationScoresAboveNothingAndMaterialConflictBelow(EventType type) {
        double intensity = ONTOLOGY.intensity(type, null);
        if (type.quad() <= 2) {
            assertThat(intensity).isPositive();
        } else {
            assertThat(intensity).isLessThanOrEqualTo(0);
        }
        assertThat(ONTOLOGY.modes().get(type))
                .allSatisfy(mode -> assertThat(mode.type()).isEqualTo(type));
    }

    @Test
    void wantsARecipientForAidCooperationAndSanctionsOnly() {
        assertThat(ONTOLOGY.types().entrySet().stream()
                        .filter(e -> e.getValue().requiresRecipient())
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder(EventType.AID, EventType.COOPERATE, EventType.SANCTION);
    }

    @ParameterizedTest(name = "{0} is {1} {2} with {3}")
    @CsvSource({
        "0256,REQUEST,yield,-0.3", "0331,AGREE,,5.2", "0871,RETREAT,ceasefire,9", "125,REJECT,meet,-5",
        "1724,COERCE,martial-law,-5", "176,COERCE,cyber,-7", "192,COERCE,seize,-9.5", "2041,ASSAULT,unconventional,-10",
        "015,,,0"
    })
    void mapsACameoCodeToPlover(String code, EventType type, String mode, double goldstein) {
        CameoCode cameo = cameo(code);
        assertThat(cameo.type()).isEqualTo(type);
        assertThat(cameo.mode() == null ? null : cameo.mode().name()).isEqualTo(mode);
        assertThat(cameo.goldstein()).isEqualTo(goldstein);
    }

    @Test
    void givesACodeSeveralContexts() {
        assertThat(cameo("094").contexts()).containsExactly("military", "legal");
    }

    @Test
    void findsAModeOnlyUnderItsOwnType() {
        assertThat(ONTOLOGY.mode(EventType.RETREAT, "withdraw")).isPresent();
        assertThat(ONTOLOGY.mode(EventType.ASSAULT, "withdraw")).isEmpty();
    }

    @Test
    void describesEverythingInWords() {
        assertThat(ONTOLOGY.types().values())
                .allSatisfy(t -> assertThat(t.definition()).endsWith("."));
        assertThat(ONTOLOGY.contexts().values()).allSatisfy(t -> assertThat(t).endsWith("."));
        assertThat(ONTOLOGY.sectors().values()).allSatisfy(t -> assertThat(t).endsWith("."));
        assertThat(ONTOLOGY.cameo().values().stream().map(CameoCode::label)).doesNotHaveDuplicates();
    }

    @Test
    void cannotBeChanged() {
        List<Mode> modes = ONTOLOGY.modes().getOrDefault(EventType.RETREAT, List.of());
        assertThat(modes).isNotEmpty();
        assertThatThrownBy(() -> ONTOLOGY.cameo().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> modes.clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static CameoCode cameo(String code) {
        return Objects.requireNonNull(ONTOLOGY.cameo().get(code), code);
    }
}
