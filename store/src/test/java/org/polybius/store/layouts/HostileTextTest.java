package org.polybius.store.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polybius.model.Article;
import org.polybius.model.Event;
import org.polybius.model.Party;
import org.polybius.model.Place;
import org.polybius.model.ontology.Sector;

/** Article text and names that try to break rows, columns or the spreadsheet they are opened in. */
class HostileTextTest {

    @Property(tries = 300)
    void noTextBreaksARow(@ForAll Layout layout, @ForAll("hostile") String text) throws IOException {
        String name = "x" + text;
        Party party = new Party(text, null, name, text, "KEN", List.of(Sector.GOV), List.of(text), "KENGOV");
        Event event = Reports.event(
                List.of(party, party),
                List.of(Reports.ETHIOPIA),
                Reports.FRIDAY,
                new Place(text, text, "KEN", text, 1.0, 2.0, 3, Place.Precision.EXACT),
                Set.of());
        Article article = Reports.article("id" + text, text, text);

        String table = LayoutTest.written(layout, article, List.of(event, event));

        List<Map<String, String>> rows = LayoutReader.of(layout).read(table);
        assertThat(rows).hasSize(layout == Layout.POLECAT ? 2 : 4);
        assertThat(rows).allSatisfy(row -> assertThat(row.values())
                .noneMatch(cell -> cell.matches("[=+@＝＋－＠].*") || cell.matches("-(?!\\d).*"))
                .noneMatch(cell -> cell.chars().anyMatch(c -> c < ' ' || c == 0x7f || c == 0x85 || c == 0x2028)));
        assertThat(new String(table.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(table);
    }

    @Property(tries = 200)
    void aNameWithTheSeparatorStaysOneMemberOfItsList(@ForAll("hostile") String text) throws IOException {
        Party party = Reports.party("x; y;" + text, "KEN", "KENGOV", Sector.GOV);
        Event event = Reports.event(List.of(party, Reports.ETHIOPIA), List.of(), Reports.FRIDAY, null, Set.of());

        Map<String, String> row = LayoutReader.of(Layout.POLECAT)
                .read(LayoutTest.written(Layout.POLECAT, Reports.ARTICLE, List.of(event)))
                .get(0);

        assertThat(row.getOrDefault("Actor Name", "").split("; ", -1)).hasSize(2);
        assertThat(row.getOrDefault("Actor Country", "").split("; ", -1)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "=HYPERLINK(1), '=HYPERLINK(1)",
                "+44 20, '+44 20",
                "@minister, '@minister",
                "the \"Joint\" force, the 'Joint' force",
                "` -1 degrees`, '-1 degrees",
                "`a\tb\nc\u0000d`, a b c d",
                "half \ud83d, half \ufffd",
                "Curaçao 🕊, Curaçao 🕊",
                "`\t \n`, NONE",
            })
    void aTextBecomesACell(String text, String cell) {
        assertThat(Cells.cell(text, "NONE")).isEqualTo(cell);
    }

    @ParameterizedTest
    @CsvSource({"-10, -10", "2.50, 2.5", "0.00001, 0.00001", "-0.0, 0", "123456.7890123, 123456.789012"})
    void aNumberIsNoFormula(double number, String cell) {
        assertThat(Cells.cell(number, "")).isEqualTo(cell);
    }

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> bad = Arbitraries.of(
                "\t",
                "\n",
                "\r\n",
                "\"",
                "\"\"\"",
                "'",
                "=1+1",
                "+",
                "-",
                "@SUM(A1)",
                "; ",
                ";",
                "|",
                "#",
                "\\N",
                "\\",
                "\u0000",
                "\u0085",
                "\u2028",
                "\u2029",
                "\ud83d",
                "\udc00",
                "\u202e",
                "\ufeff",
                "＝cmd",
                "None",
                "NA",
                " ");
        return Arbitraries.oneOf(bad, Arbitraries.strings().ofMaxLength(12))
                .list()
                .ofMaxSize(5)
                .map(parts -> String.join("", parts));
    }
}
