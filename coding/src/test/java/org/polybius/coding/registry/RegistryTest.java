package org.polybius.coding.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.polybius.coding.actors.Memory.Remembered;
import org.polybius.model.CharSpan;
import org.polybius.model.ontology.Sector;
import org.polybius.model.registry.ActorKind;
import org.polybius.model.registry.Decision;
import org.polybius.model.registry.RegistryContent;
import org.polybius.model.registry.Sighting;

@DisplayName("The registry of learned actors")
class RegistryTest {
    private static final LocalDate DAY = LocalDate.of(2015, 5, 21);

    static Sighting seen(String article, LocalDate day, String name, @Nullable String country, Sector... sectors) {
        return new Sighting(
                article,
                day,
                name,
                ActorKind.PERSON,
                country,
                List.of(sectors),
                List.of("minister"),
                new CharSpan(0, 9),
                "Sentence.");
    }

    private static @Nullable Remembered recall(RegistryContent content, String name, Set<String> named) {
        return Registry.of(content, "v").recall(name, DAY, named::contains);
    }

    private static RegistryContent of(Sighting... sightings) {
        return new RegistryContent(List.of(sightings), List.of());
    }

    @Test
    @DisplayName("uses what two articles agree on, by any spelling of capitals and accents")
    void usesWhatTwoArticlesAgreeOn() {
        RegistryContent content = of(
                seen("a", DAY, "Moussa Abéché", "TCD", Sector.GOV), seen("b", DAY, "Moussa Abeche", "TCD", Sector.GOV));

        Remembered who = Objects.requireNonNull(recall(content, "MOUSSA ABECHE", Set.of()));

        assertThat(who.country()).isEqualTo("TCD");
        assertThat(who.sectors()).containsExactly(Sector.GOV);
        assertThat(who.why()).contains("2 other articles");
    }

    @Test
    @DisplayName("does not trust one article alone, however often it says so")
    void doesNotTrustOneArticle() {
        Sighting twice = new Sighting(
                "a",
                DAY,
                "Moussa Abeche",
                ActorKind.PERSON,
                "TCD",
                List.of(),
                List.of(),
                new CharSpan(30, 40),
                "Again.");

        assertThat(recall(of(seen("a", DAY, "Moussa Abeche", "TCD", Sector.GOV), twice), "Moussa Abeche", Set.of()))
                .isNull();
    }

    @Test
    @DisplayName("knows nobody whom no article introduced")
    void knowsNoStranger() {
        assertThat(recall(RegistryContent.EMPTY, "Moussa Abeche", Set.of())).isNull();
    }

    @Test
    @DisplayName("tells two people of one name apart by the countries the article names, and else does not guess")
    void tellsTwoOfOneNameApart() {
        RegistryContent content = of(
                seen("a", DAY, "Ali Karim", "TCD", Sector.GOV),
                seen("b", DAY, "Ali Karim", "TCD", Sector.GOV),
                seen("c", DAY, "Ali Karim", "YEM", Sector.REB),
                seen("d", DAY, "Ali Karim", "YEM", Sector.REB));

        assertThat(Objects.requireNonNull(recall(content, "Ali Karim", Set.of("YEM")))
                        .country())
                .isEqualTo("YEM");
        assertThat(recall(content, "Ali Karim", Set.of("YEM", "TCD"))).isNull();
        assertThat(recall(content, "Ali Karim", Set.of())).isNull();
    }

    @Test
    @DisplayName("lets what was said more than a year away rest")
    void forgetsWhatIsOld() {
        LocalDate before = DAY.minusYears(3);

        assertThat(recall(
                        of(
                                seen("a", before, "Ali Karim", "TCD", Sector.GOV),
                                seen("b", before, "Ali Karim", "TCD", Sector.GOV)),
                        "Ali Karim",
                        Set.of()))
                .isNull();
    }

    @Test
    @DisplayName("gives the sector of the time of the article, and both periods with their days")
    void knowsPeriods() {
        LocalDate later = DAY.plusYears(2);
        Registry registry = Registry.of(
                of(
                        seen("a", DAY, "Ali Karim", "TCD", Sector.GOV),
                        seen("b", DAY, "Ali Karim", "TCD", Sector.GOV),
                        seen("c", later, "Ali Karim", "TCD", Sector.OPP),
                        seen("d", later, "Ali Karim", "TCD", Sector.OPP)),
                "v");

        assertThat(Objects.requireNonNull(registry.recall("Ali Karim", DAY, c -> false))
                        .sectors())
                .containsExactly(Sector.GOV);
        assertThat(Objects.requireNonNull(registry.recall("Ali Karim", later, c -> false))
                        .sectors())
                .containsExactly(Sector.OPP);
        assertThat(registry.find("Ali Karim").get(0).periods())
                .extracting(LearnedActor.Period::sectors, LearnedActor.Period::from)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(List.of(Sector.GOV), DAY),
                        org.assertj.core.groups.Tuple.tuple(List.of(Sector.OPP), later));
    }

    @Test
    @DisplayName("gives the country alone where articles of one time disagree on the sector, and records the conflict")
    void recordsConflicts() {
        Registry registry = Registry.of(
                of(
                        seen("a", DAY, "Ali Karim", "TCD", Sector.GOV),
                        seen("b", DAY.plusDays(1), "Ali Karim", "TCD", Sector.OPP)),
                "v");

        Remembered who = Objects.requireNonNull(registry.recall("Ali Karim", DAY, c -> false));

        assertThat(who.country()).isEqualTo("TCD");
        assertThat(who.sectors()).isEmpty();
        assertThat(registry.actors().get(0).conflicts()).containsExactly("seen as GOV and as OPP");
    }

    @Test
    @DisplayName("takes a pin before what articles say, while it holds")
    void takesPins() {
        RegistryContent content = of(
                        seen("a", DAY, "Ali Karim", "TCD", Sector.GOV), seen("b", DAY, "Ali Karim", "TCD", Sector.GOV))
                .plus(new Decision.Pin("Ali Karim", ActorKind.PERSON, "TCD", List.of(Sector.ELI), DAY, null));

        assertThat(Objects.requireNonNull(recall(content, "Ali Karim", Set.of()))
                        .sectors())
                .containsExactly(Sector.ELI);
        assertThat(Objects.requireNonNull(Registry.of(content, "v").recall("Ali Karim", DAY.minusDays(9), c -> false))
                        .sectors())
                .containsExactly(Sector.GOV);
    }

    @Test
    @DisplayName("joins and parts identities as people decide")
    void joinsAndParts() {
        RegistryContent content = of(
                seen("a", DAY, "Ali Karim", "TCD", Sector.GOV),
                seen("b", DAY, "Aly Kareem", "TCD", Sector.GOV),
                seen("c", DAY, "Ali Karim", "TCD", Sector.REB));
        Registry merged =
                Registry.of(content.plus(new Decision.Merge("learned:ali-karim-tcd", "learned:aly-kareem-tcd")), "v");
        Registry split = Registry.of(
                content.plus(new Decision.Split("learned:ali-karim-tcd", "learned:ali-karim-tcd-2", List.of("c"))),
                "v");

        assertThat(merged.actors()).hasSize(1);
        assertThat(merged.find("aly kareem").get(0).articles()).isEqualTo(3);
        assertThat(split.find("Ali Karim"))
                .extracting(LearnedActor::id, LearnedActor::articles)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("learned:ali-karim-tcd", 1),
                        org.assertj.core.groups.Tuple.tuple("learned:ali-karim-tcd-2", 1));
    }

    @Test
    @DisplayName("replaces what an article said when it is read again")
    void replacesAnArticle() {
        RegistryContent once = of(seen("a", DAY, "Ali Karim", "TCD", Sector.GOV));
        RegistryContent again = once.plus(Set.of("a"), List.of(seen("a", DAY, "Ali Karim", "NER", Sector.GOV)));

        assertThat(again.sightings()).extracting(Sighting::country).containsExactly("NER");
    }
}
