package org.polybius.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.polybius.store.layouts.Layout;

@DisplayName("Events in the layouts of other data sets")
class LayoutsTest {
    private static final String TREES = "src/test/resources/org/polybius/cli/foreign.conllu";

    @ParameterizedTest
    @EnumSource
    @DisplayName("The command writes rows of every layout")
    void everyLayoutIsAFormat(Layout layout) {
        Shell shell = code("--format", layout.label());

        List<String> lines = shell.out().lines().toList();
        boolean header = layout == Layout.POLECAT || layout == Layout.ICEWS;
        assertThat(shell.status()).as(shell.err()).isZero();
        assertThat(lines).hasSizeGreaterThan(header ? 1 : 0);
        assertThat(lines).allSatisfy(line -> assertThat(line.split("\t", -1)).hasSameSizeAs(layout.columnNames()));
        if (header) {
            assertThat(lines.get(0).split("\t")).containsExactlyElementsOf(layout.columnNames());
        }
    }

    @Test
    @DisplayName("POLECAT has the COW numbers of the country list")
    void cowNumbers() {
        List<String> names = Layout.POLECAT.columnNames();
        int country = names.indexOf("Actor Country");
        int cow = names.indexOf("Actor COW");

        assertThat(code("--format", "polecat").out().lines().skip(1).map(l -> l.split("\t", -1)))
                .isNotEmpty()
                .allSatisfy(cells -> assertThat(cells[cow].split("; ")).hasSameSizeAs(cells[country].split("; ")))
                .anySatisfy(cells -> assertThat(cells[cow]).matches("\\d+.*"));
    }

    private static Shell code(String... more) {
        String[] args = new String[more.length + 6];
        System.arraycopy(new String[] {"code", "--conllu", TREES, "-q", "--min-confidence", "0"}, 0, args, 0, 6);
        System.arraycopy(more, 0, args, 6, more.length);
        return Shell.run(args);
    }
}
