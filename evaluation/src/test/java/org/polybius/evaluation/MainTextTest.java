package org.polybius.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The measurement of reports read from web pages")
class MainTextTest {
    private static final String TEXT = """
            Fiji thanked Tonga on Monday for two ships with food & tents, which had left <Nukuʻalofa> a week before.
            The ships reached Suva on Sunday, a day after the airport was opened again to all aircraft but the largest.
            Samoa sent twelve doctors to the outer islands, its health ministry said in a statement.
            “We do not forget who came,” the minister for the islands said in Suva.""";

    private static ToponymGold report(String text) {
        return new ToponymGold("a", "Fiji Thanks Tonga", null, text, List.of(), List.of(), 0);
    }

    @Test
    void putsTheReportIntoTenDifferentPagesWithOtherWordsAroundIt() {
        assertThat(PageLayouts.names()).hasSize(10);
        assertThat(PageLayouts.names().stream()
                        .map(name -> PageLayouts.page(name, "Fiji Thanks Tonga", TEXT))
                        .distinct())
                .hasSize(10)
                .allSatisfy(page -> assertThat(page)
                        .doesNotContain("{{", "<Nuku")
                        .containsOnlyOnce("food &amp; tents")
                        .containsOnlyOnce("We do not forget who came")
                        .contains("<a href=\"/topic\">"));
    }

    @Test
    void countsTheWordsOfEachLayout() {
        MainTextResult result = new Evaluation().mainText(List.of(report(TEXT)));
        assertThat(result.perType().get("marked as an article")).isEqualTo(new Score(67, 0, 0));
        assertThat(result.perType().values()).allMatch(s -> s.hits() + s.missed() == 67);
        assertThat(result.lines()).hasSize(12).last().asString().contains("of 10 pages (1 reports in 10 layouts)");
    }

    @Test
    void countsWordsFromAroundAReportAsSpuriousAndWhatIsNotReadAsMissed() {
        MainTextResult result = new Evaluation().mainText(List.of(report("It rained.\nNobody came.")));
        assertThat(result.perType().values()).anyMatch(s -> s.spurious() > 0);
        assertThat(result.errors().falsePositives()).isNotEmpty();
        assertThat(result.whole()).isLessThan(10);
    }

    @Test
    void wordsInAnotherOrderAreNoHits() {
        assertThat(MainTextScorer.common(List.of("a", "b", "c", "d"), List.of("c", "d", "x", "a")))
                .isEqualTo(2);
    }
}
