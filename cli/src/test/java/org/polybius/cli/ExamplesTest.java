package org.polybius.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.articles.ArticleReader;
import org.polybius.articles.ReadResult;
import org.polybius.articles.ReadingOptions;
import org.polybius.model.Article;
import org.polybius.model.Event;
import org.polybius.model.EventInvariants;
import org.polybius.model.Evidence;
import org.polybius.model.ontology.EventType;
import org.polybius.model.ontology.Ontology;
import org.polybius.store.formats.EventJson;

/** The example reports, coded by the whole chain. */
class ExamplesTest {
    private static final Path EXAMPLES = Path.of("../examples");
    private static List<String> lines = List.of();

    @TempDir
    Path folder = Path.of("");

    @BeforeAll
    static void code() {
        Shell shell = Shell.run("code", EXAMPLES.toString());
        assertThat(shell.status()).isEqualTo(ExitCode.OK);
        lines = shell.out().lines().toList();
    }

    @Test
    @DisplayName("Every event validates against the schema")
    void everyEventValidates() throws IOException {
        String text;
        try (InputStream in = EventJson.schema()) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
        assertThat(lines).isNotEmpty().allSatisfy(l -> assertThat(schema.validate(l, InputFormat.JSON))
                .isEmpty());
    }

    @Test
    @DisplayName("Every quote of a text file is its slice of the file")
    void everyQuoteIsItsSlice() throws IOException {
        Ontology ontology = Ontology.load();
        int checked = 0;
        for (String line : lines) {
            Event event = EventJson.read(line, ontology);
            for (Evidence e : event.evidence()) {
                Path file = EXAMPLES.resolve(e.article() + ".txt");
                if (Files.exists(file)) {
                    assertThat(e.span().in(Files.readString(file))).isEqualTo(e.quote());
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(20);
    }

    @Test
    @DisplayName("The examples show most of PLOVER's types")
    void theExamplesShowMostTypes() {
        Ontology ontology = Ontology.load();
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        lines.forEach(l -> types.add(EventJson.read(l, ontology).type()));
        assertThat(types.size()).isGreaterThanOrEqualTo(13);
    }

    @Test
    @DisplayName("The number of threads changes nothing, nor do trees that were written and read back")
    void threadsAndConlluChangeNothing() throws IOException {
        assertThat(Shell.run("code", EXAMPLES.toString(), "--threads", "1")
                        .out()
                        .lines()
                        .toList())
                .isEqualTo(lines);
        Path trees = folder.resolve("trees.conllu");
        assertThat(Shell.run("parse", EXAMPLES.toString(), "-o", trees.toString())
                        .status())
                .isEqualTo(ExitCode.OK);
        assertThat(Shell.run("code", "--conllu", trees.toString()).out().lines().toList())
                .isEqualTo(lines);
    }

    @Test
    @DisplayName("Every event fits its article and the ontology")
    void everyEventFitsItsArticleAndTheOntology() {
        Ontology ontology = Ontology.load();
        EventInvariants invariants = new EventInvariants(ontology);
        Map<String, Article> articles = new HashMap<>();
        new ArticleReader(ReadingOptions.defaults())
                .read(List.of(EXAMPLES.toString()), InputStream.nullInputStream())
                .forEach(r -> {
                    Article article = ((ReadResult.Read) r).article();
                    articles.put(article.id(), article);
                });
        assertThat(articles).hasSize(10);
        for (String line : lines) {
            Event event = EventJson.read(line, ontology);
            Article article =
                    Objects.requireNonNull(articles.get(event.evidence().get(0).article()));
            assertThat(invariants.check(event, article)).isEmpty();
        }
    }

    @Test
    @DisplayName("Trees that no engine of ours wrote are coded")
    void treesOfOtherParsersAreCoded() {
        Shell shell = Shell.run("code", "--conllu", "src/test/resources/org/polybius/cli/foreign.conllu");
        assertThat(shell.status()).isEqualTo(ExitCode.OK);
        assertThat(shell.out()).contains("\"type\":\"ASSAULT\"").contains("\"country\":\"MLI\"");
    }
}
