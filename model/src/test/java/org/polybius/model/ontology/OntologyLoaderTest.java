package org.polybius.model.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Loading the ontology")
class OntologyLoaderTest {

    /** Each row breaks one line of one real file: what stands there, what replaces it, the complaint expected. */
    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            types.tsv    | AGREE→1→2.5        | AGRE→1→2.5          | type: 'AGRE' is not a type of PLOVER
            types.tsv    | AGREE→1→2.5        | AGREE→3→2.5         | quad: AGREE is of quad 1, not 3
            types.tsv    | AGREE→1→2.5        | AGREE→1→two         | intensity: 'two' is not a number
            types.tsv    | AGREE→1→2.5        | AGREE→1→            | intensity: must not be empty
            types.tsv    | AGREE→1→2.5        | AGREE→1→12          | intensity: 12.0 is not between -10 and 10
            types.tsv    | AGREE→1→2.5        | AGREE→1→NaN         | intensity: NaN is not between -10 and 10
            types.tsv    | COOPERATE→2→9.5→required | COOPERATE→2→9.5→yes | recipient: 'yes' is not 'required' or 'optional'
            types.tsv    | CONSULT→1          | AGREE→1             | type: 'AGREE' stands in an earlier line too
            types.tsv    | AGREE→1→2.5        | AGREE 1 2.5         | 5 fields expected, parted by tabs, not 3
            modes.tsv    | RETREAT→release    | RELEASE→release     | type: 'RELEASE' is not a type of PLOVER
            modes.tsv    | RETREAT→disarm     | RETREAT→release     | mode: 'release' stands in an earlier line too
            modes.tsv    | COERCE→cyber→-7.0  | COERCE→cyber→-70    | intensity: -70.0 is not between -10 and 10
            contexts.tsv | gender→            | military→           | context: 'military' stands in an earlier line too
            contexts.tsv | gender→Women       | →Women              | context: must not be empty
            sectors.tsv  | COP→               | POL→                | sector: 'POL' is not a sector
            pseudo_countries.tsv | UNO→       | IGO→                | code: 'IGO' stands in an earlier line too
            cameo.tsv    | 0213→              | 02x3→               | code: '02x3' is not two to four digits
            cameo.tsv    | 0213→              | 0212→               | code: '0212' stands in an earlier line too
            cameo.tsv    | 0213→              | 9213→               | code: its parent 921 is missing
            cameo.tsv    | →-0.1→             | →-11→               | goldstein: -11.0 is not between -10 and 10
            cameo.tsv    | →CONSULT→phone→    | →TALK→phone→        | type: 'TALK' is not a type of PLOVER
            cameo.tsv    | →CONSULT→phone→    | →CONSULT→seize→     | mode: 'seize' is not a mode of CONSULT in modes.tsv
            cameo.tsv    | →CONSULT→phone→    | →→phone→            | mode: 'phone' has no type to belong to
            cameo.tsv    | crime;corruption   | crime;sport         | contexts: 'sport' is not a context in contexts.tsv
            cameo.tsv    | crime;corruption   | crime;crime         | contexts: 'crime' stands twice
            cameo.tsv    | label→goldstein    | label→score         | the columns must be [code, label, goldstein, type, mode, contexts], not [code, label, score, type, mode, contexts]
            """)
    void namesFileLineAndFieldOfADefect(String file, String found, String replacement, String complaint) {
        String text = text(file);
        int at = text.indexOf(found.replace('→', '\t'));
        assertThat(at).as("'%s' stands in %s", found, file).isNotNegative();
        int line = (int) text.substring(0, at).lines().count() + (text.charAt(at - 1) == '\n' ? 1 : 0);
        String broken = text.substring(0, at) + replacement.replace('→', '\t') + text.substring(at + found.length());
        assertThatThrownBy(() -> load(file, broken.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(OntologyException.class)
                .hasMessageContaining(file + ":" + line + ": " + complaint);
    }

    @Test
    void namesATypeAndASectorThatHaveNoLine() {
        assertThatThrownBy(() -> load("types.tsv", without("types.tsv", "MOBILIZE")))
                .hasMessageContaining("types.tsv: no valid line for MOBILIZE");
        assertThatThrownBy(() -> load("sectors.tsv", without("sectors.tsv", "JRN")))
                .hasMessageContaining("sectors.tsv: no valid line for JRN");
    }

    @Test
    void namesEveryDefectAtOnce() {
        String broken = text("cameo.tsv")
                .replace("\tCONSULT\tphone\t", "\tCONSULT\tseize\t")
                .replace("crime;corruption", "crime;sport");
        assertThatThrownBy(() -> load("cameo.tsv", broken.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("'seize' is not a mode of CONSULT")
                .hasMessageContaining("'sport' is not a context");
    }

    @Test
    void saysThatAFileIsMissingEmptyOrNotUtf8() {
        assertThatThrownBy(() -> load("contexts.tsv", null)).hasMessageContaining("contexts.tsv: the file is missing");
        assertThatThrownBy(() -> load("contexts.tsv", new byte[0]))
                .hasMessageContaining("contexts.tsv: no line of column names");
        assertThatThrownBy(() -> load("contexts.tsv", new byte[] {'a', (byte) 0xff, 'b'}))
                .hasMessageContaining("contexts.tsv: not UTF-8");
    }

    @Test
    void readsFilesWithWindowsLineEndsAlike() {
        byte[] crlf = text("cameo.tsv").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        assertThat(load("cameo.tsv", crlf)).isEqualTo(Ontology.load());
    }

    @Test
    void everyDataFileBeginsWithSourceLicenceDateAndChanges() {
        for (String file :
                List.of("types.tsv", "modes.tsv", "contexts.tsv", "sectors.tsv", "pseudo_countries.tsv", "cameo.tsv")) {
            assertThat(text(file))
                    .as(file)
                    .startsWith("# ")
                    .contains("# Source: ", "# Licence: ", "# Date: ", "Changed: ");
        }
    }

    private static Ontology load(String changed, byte @Nullable [] bytes) {
        return new OntologyLoader(file ->
                        !file.equals(changed) ? resource(file) : bytes == null ? null : new ByteArrayInputStream(bytes))
                .load();
    }

    private static byte[] without(String file, String key) {
        return text(file)
                .lines()
                .filter(line -> !line.startsWith(key + "\t"))
                .reduce("", (all, line) -> all + line + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String file) {
        try (InputStream in = resource(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String file) {
        return java.util.Objects.requireNonNull(Ontology.class.getResourceAsStream(file), file);
    }
}
