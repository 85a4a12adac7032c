package org.polybius.coding.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polybius.coding.project.DataFile;
import org.polybius.coding.project.Mistake;
import org.polybius.coding.project.Mistakes;
import org.polybius.model.Document;

@DisplayName("A user's own actors")
class OwnActorsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 12);

    private final Mistakes mistakes = new Mistakes();

    private ActorCore core(String file, String... lines) {
        String text = String.join("\n", lines).replaceAll(" ?> ?", "\t");
        return ActorCore.load(Texts.COUNTRIES, List.of(new DataFile("own/actors/" + file, text)), mistakes);
    }

    private static String who(ActorCore core, String sentence, LocalDate day) {
        Document d = Texts.document(sentence, day);
        Cast cast = new CastReader(core, Texts.COUNTRIES).read(d);
        return d.sentences().get(0).tokens().stream()
                .flatMap(t -> cast.parties(d.sentences().get(0), t.index()).stream())
                .map(p -> p.name() + " " + p.cameo())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private String mistakes() {
        return mistakes.all().stream().map(Mistake::toString).collect(Collectors.joining("\n"));
    }

    @Test
    @DisplayName("are known by any of their names")
    void areKnownByAnyOfTheirNames() {
        ActorCore core = core(
                "unions.tsv",
                "# unions",
                "Chiwala Growers Union > Chiwala Growers|CGU > organisation > ZMB > AGR,LAB",
                "Teta Mwape > - > person > ZMB > AGR > 2019-05 > > chairwoman of the union");

        assertThat(mistakes()).isEmpty();
        assertThat(who(core, "Officials met the Chiwala Growers in Lusaka.", DAY))
                .contains("Chiwala Growers Union ZMBAGR");
        assertThat(who(core, "The CGU met officials in Lusaka.", DAY)).contains("Chiwala Growers Union ZMBAGR");
        assertThat(who(core, "Teta Mwape met officials in Lusaka.", DAY)).contains("Teta Mwape ZMBAGR");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2015-06-01, ZMBOPP", "2020-06-01, ZMBGOV", "2023-06-01, ZMBELI"})
    @DisplayName("are what the line of their time says")
    void areWhatTheLineOfTheirTimeSays(LocalDate day, String code) {
        ActorCore core = core(
                "people.tsv",
                "Teta Mwape > - > person > ZMB > GOV > 2019-05 > 2021-08 > minister of lands",
                "Teta Mwape > Mwape > person > ZMB > OPP > 2014-01 > 2019-04");

        assertThat(who(core, "Teta Mwape went to Ndola.", day)).contains("Teta Mwape " + code);
    }

    @Test
    @DisplayName("replace ours of the same name, and take a name that ours has too")
    void replaceOursOfTheSameName() {
        ActorCore core = core(
                "groups.tsv",
                "Taliban > - > group > AFG > UAF",
                "Kabul Relief Council > UNHCR > organisation > AFG > REF");

        assertThat(who(core, "The Taliban left Ghazni.", DAY)).contains("Taliban AFGUAF");
        assertThat(who(core, "The UNHCR left Ghazni.", DAY)).contains("Kabul Relief Council AFGREF");
        assertThat(who(Texts.CORE, "The Taliban left Ghazni.", DAY)).contains("Taliban AFGGOV");
    }

    @Test
    @DisplayName("may be roles: what a noun says of its bearer")
    void mayBeRoles() {
        ActorCore core =
                core("roles.tsv", "land invader|squatter boss > PERSON > CRM", "sugar baron > person > BUS > -");

        assertThat(mistakes()).isEmpty();
        assertThat(who(core, "Land invaders attacked a Zambian village.", DAY)).contains("CRM");
        assertThat(who(core, "Zambian sugar barons met in Lusaka.", DAY)).contains("ZMBBUS");
    }

    @Test
    @DisplayName("that are wrong are told by line, and the others are kept")
    void thatAreWrongAreToldByLine() {
        ActorCore core = core(
                "a.tsv",
                "Chiwala Growers > - > organisation > ZAM > AGR",
                "Chiwala Growers > - > organisation > ZMB > FARM",
                "Chiwala Growers > - > organization",
                "Chiwala Growers > - > union > ZMB > AGR",
                "Chiwala Growers > - > place > ZMB > AGR",
                "Chiwala Growers > x||y > group > ZMB > AGR",
                "Chiwala Growers > - > group > ZMB > AGR > 2020-13",
                "Chiwala Growers > - > group > ZMB > AGR > 2020-02 > 2020-01",
                "... > - > group > ZMB > AGR",
                "a ".repeat(31) + "> - > group > ZMB > AGR",
                "Ndola Miners > - > group > ZMB > LAB",
                "Ndola Miners > - > person > ZMB > LAB");

        assertThat(mistakes().lines().map(m -> m.replaceAll(":? .*", "").replace("own/actors/", "")))
                .containsExactly(
                        "a.tsv:1",
                        "a.tsv:2",
                        "a.tsv:3",
                        "a.tsv:4",
                        "a.tsv:5",
                        "a.tsv:6",
                        "a.tsv:7",
                        "a.tsv:8",
                        "a.tsv:9",
                        "a.tsv:10",
                        "a.tsv:12");
        assertThat(mistakes())
                .contains(
                        "unknown country ZAM, use ISO 3166-1 alpha-3",
                        "unknown sector 'FARM'",
                        "3 columns: an actor is")
                .contains("'2020-13' is no month", "ends in 2020-01, before it begins", "more than 30 words");
        assertThat(who(core, "The Ndola Miners met in Lusaka.", DAY)).contains("Ndola Miners ZMBLAB");
    }

    @Property(tries = 200)
    void anyTextIsReadOrToldByLine(@ForAll String text) {
        for (String file : List.of("actors/a.tsv", "actors/roles.tsv")) {
            Mistakes told = new Mistakes();
            OwnActors own = new OwnActors(Set.of("ZMB"));
            own.read(new DataFile(file, text.replace(' ', '\t') + "\nx\ty\tgroup\tZMB\tGOV"), told);
            own.rows();
            assertThat(told.all()).allSatisfy(m -> assertThat(m.line()).isPositive());
        }
    }

    @Test
    @DisplayName("have no effect on others")
    void haveNoEffectOnOthers() {
        ActorCore core = core("a.tsv", "Ndola Miners > - > group > ZMB > LAB");
        for (String sentence : List.of("Barack Obama met the Taliban.", "Kenyan police met the UNHCR in Nairobi.")) {
            assertThat(who(core, sentence, DAY))
                    .isEqualTo(who(Texts.CORE, sentence, DAY))
                    .isNotEmpty();
        }
    }
}
