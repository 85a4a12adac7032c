package org.polybius.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("polybius relate")
class RelateTest {
    @TempDir
    Path folder = Path.of("");

    private Path table(String content) throws IOException {
        return Files.writeString(folder.resolve("in.tsv"), content);
    }

    @Test
    @DisplayName("keeps all columns and adds the relation")
    void keepsColumnsAndAddsTheRelation() throws IOException {
        Path in = table("""
                id\tmarked_sentence\tnote
                a\t<s>Kenya</s> shelled <t>Somalia</t>.\t"said ""so"" twice"
                b\t<s>Norway</s> is north of <t>Denmark</t>.\t
                """);
        Path out = folder.resolve("out.tsv");
        Shell shell = Shell.run("relate", in.toString(), "-o", out.toString());
        assertThat(shell.status()).as(shell.err()).isEqualTo(ExitCode.OK);
        List<String> lines = Files.readAllLines(out);
        assertThat(lines.get(0)).isEqualTo("id\tmarked_sentence\tnote\ttype\tmode\tcameo\tconfidence\twhy");
        assertThat(lines.get(1)).startsWith("a\t").contains("\"said \"\"so\"\" twice\"\tASSAULT\t");
        assertThat(lines.get(2)).startsWith("b\t").contains("Denmark</t>.\t\tCONSULT\t\t040\t0.00\t");
    }

    @Test
    @DisplayName("takes a cell that begins with a quotation, or holds one, as it stands")
    void takesQuotationsAsTheyStand() throws IOException {
        Path in = table("""
                id\tmarked_sentence
                "a"\t"We will never leave," <s>Kenya</s> said before it shelled <t>Somalia</t>.
                b\t<s>Kenya</s> shelled <t>"free" Somalia</t>.
                """);
        Shell shell = Shell.run("relate", in.toString());
        assertThat(shell.status()).as(shell.err()).isEqualTo(ExitCode.OK);
        assertThat(shell.out().lines().skip(1)).hasSize(2).allMatch(row -> row.contains("\tASSAULT\t"));
        assertThat(shell.out()).contains("\na\t\"\"\"We will never leave,\"\" <s>Kenya</s>");
    }

    @Test
    @DisplayName("leaves what is too doubtful empty")
    void abstains() throws IOException {
        Path in = table("marked_sentence\n<s>Kenya</s> shelled <t>Somalia</t>.\n");
        assertThat(Shell.run("relate", in.toString(), "--abstain", "1.0").out()).doesNotContain("ASSAULT\t");
    }

    @Test
    @DisplayName("reads with a folder of the user's own, as other commands do")
    void readsWithAFolderOfTheUsersOwn() throws IOException {
        Path in = table("marked_sentence\n<s>A company</s> grabbed land from <t>villagers</t> in Zambia.\n");
        String own = Shell.run("relate", in.toString(), "--lexicon", "../codebooks/land-and-labour")
                .out();
        assertThat(own).contains("COERCE\tseize\t1711\t").contains("grab land");
        assertThat(Shell.run("relate", in.toString()).out()).doesNotContain("grab land");
    }

    @Test
    @DisplayName("says which row is marked wrongly, and goes on")
    void namesTheWrongRow() throws IOException {
        Path in = table("marked_sentence\n<s>Kenya shelled Somalia.\n<s>Kenya</s> shelled <t>Somalia</t>.\n");
        Shell shell = Shell.run("relate", in.toString());
        assertThat(shell.status()).isEqualTo(ExitCode.SOME_REJECTED);
        assertThat(shell.err()).contains("row 1", "<s> is not closed");
        assertThat(shell.out()).contains("ASSAULT");
    }

    @Test
    @DisplayName("says what is wanted where the table is missing, empty or without marks")
    void saysWhatIsWanted() throws IOException {
        assertThat(Shell.run("relate", folder.resolve("no.tsv").toString()).status())
                .isEqualTo(ExitCode.NOTHING_READ);
        assertThat(Shell.run("relate", table("").toString()).err()).contains("is empty");
        Shell unmarked =
                Shell.run("relate", table("sentence\nKenya shelled Somalia.\n").toString());
        assertThat(unmarked.status()).isEqualTo(ExitCode.NOTHING_READ);
        assertThat(unmarked.err()).contains("no column marked_sentence", "[sentence]");
    }
}
