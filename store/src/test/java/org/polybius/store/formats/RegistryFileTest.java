package org.polybius.store.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polybius.model.CharSpan;
import org.polybius.model.ontology.Sector;
import org.polybius.model.registry.ActorKind;
import org.polybius.model.registry.Decision;
import org.polybius.model.registry.RegistryContent;
import org.polybius.model.registry.Sighting;

@DisplayName("A registry's file")
class RegistryFileTest {
    private static final String HEADER = "{\"polybius-registry\":1}\n";
    private static final Sighting SIGHTING = new Sighting(
            "report-1",
            LocalDate.of(2015, 5, 21),
            "Idriss Tahir",
            ActorKind.PERSON,
            "TCD",
            List.of(Sector.GOV),
            List.of("foreign minister"),
            new CharSpan(22, 107),
            "\"Chadian\" Foreign Minister\tIdriss Tahir \ud83d\ude00 signed.");
    private static final Sighting BARE = new Sighting(
            "report-2", null, "Front du Nord", ActorKind.GROUP, null, List.of(), List.of(), new CharSpan(0, 5), "X.");

    @TempDir
    private Path folder = Path.of("");

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("actors.jsonl"), text);
    }

    private static String written(RegistryContent content) throws IOException {
        StringWriter out = new StringWriter();
        RegistryFile.write(content, out);
        return out.toString();
    }

    @Test
    @DisplayName("gives back what was written, decisions in their order")
    void givesBackWhatWasWritten() throws IOException {
        RegistryContent content = new RegistryContent(
                List.of(SIGHTING, BARE),
                List.of(
                        new Decision.Pin(
                                "Idriss Tahir",
                                ActorKind.PERSON,
                                "TCD",
                                List.of(Sector.GOV, Sector.MIL),
                                LocalDate.of(2015, 1, 1),
                                null),
                        new Decision.Merge("learned:a", "learned:b"),
                        new Decision.Split("learned:a", "learned:a-2", List.of("report-2"))));

        assertThat(RegistryFile.read(file(written(content)))).isEqualTo(content);
    }

    @Test
    @DisplayName("has one version for one content, whatever the order in which it was gathered")
    void hasOneVersionForOneContent() {
        RegistryContent a = new RegistryContent(List.of(SIGHTING, BARE), List.of());
        RegistryContent b = new RegistryContent(List.of(BARE, SIGHTING, BARE), List.of());

        assertThat(RegistryFile.version(a)).isEqualTo(RegistryFile.version(b)).matches("[0-9a-f]{16}");
        assertThat(RegistryFile.version(new RegistryContent(List.of(BARE), List.of())))
                .isNotEqualTo(RegistryFile.version(a));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("that is broken is refused with line and field")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\":\"X\",\"kind\":\"person\",\"span\":[0,1],\"sentence\":\"s\"}|:2: article: is missing",
                "{\"article\":\"a\",\"name\":7}|:2: name: a string is wanted",
                "{\"article\":\"a\",\"name\":\"X\",\"kind\":\"ghost\"}|:2: kind:",
                "{\"article\":\"a\",\"name\":\"X\",\"kind\":\"person\",\"country\":\"Chad\"}|:2: country:",
                "{\"article\":\"a\",\"name\":\"X\",\"kind\":\"person\",\"sectors\":[\"KING\"]}|:2: sectors:",
                "{\"article\":\"a\",\"name\":\"X\",\"kind\":\"person\",\"span\":[9,1],\"sentence\":\"s\"}|:2: span:",
                "{\"article\":\"a\",\"published\":\"yesterday\",\"name\":\"X\"}|:2: published: not a day",
                "{\"decision\":\"forget\"}|:2: decision:",
                "{\"decision\":\"merge\",\"kept\":\"a\",\"other\":\"a\"}|:2: ",
                "not JSON|:2: not JSON"
            })
    void thatIsBrokenIsRefused(String line, String complaint) throws IOException {
        Path file = file(HEADER + line + "\n");

        assertThatThrownBy(() -> RegistryFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("actors.jsonl" + complaint);
    }

    @Test
    @DisplayName("that is something else is refused")
    void thatIsSomethingElseIsRefused() throws IOException {
        assertThatThrownBy(() -> RegistryFile.read(file("{\"id\":\"x\",\"type\":\"ASSAULT\"}\n")))
                .hasMessageContaining("this is no registry");
        assertThatThrownBy(() -> RegistryFile.read(file("{\"polybius-registry\":9}\n")))
                .hasMessageContaining("format 9 is not known");
        assertThatThrownBy(() -> RegistryFile.read(file(""))).hasMessageContaining("is empty");
    }

    @Test
    @DisplayName("with a line without end is refused before it fills the memory")
    void withALineWithoutEndIsRefused() throws IOException {
        Path file = file(HEADER + "{\"name\":\"" + "x".repeat(100_000) + "\"}\n");

        assertThatThrownBy(() -> RegistryFile.read(file)).hasMessageContaining("longer than");
    }
}
