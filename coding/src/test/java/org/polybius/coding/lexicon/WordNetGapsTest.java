package org.polybius.coding.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.polybius.coding.project.Codebook;
import org.polybius.model.ontology.EventType;
import org.polybius.model.ontology.Ontology;

/** The tool that compares the lexicon with WordNet. */
class WordNetGapsTest {
    private static final Ontology ONTOLOGY = Ontology.load();

    @Test
    void proposesSynonymsDerivedNounsAndNarrowerVerbsThatAnEntryLacks() {
        Entry entry = deed("carry off", new Entry.Pattern(Entry.Kind.VERB, "abduct", List.of()));
        List<WordNetGaps.Proposal> proposals = new WordNetGaps(lexicon(entry)).of(entry);
        assertThat(proposals).extracting(WordNetGaps.Proposal::words).contains("kidnap", "abduction", "shanghai");
        assertThat(proposals.get(0).weight())
                .isGreaterThan(proposals.get(proposals.size() - 1).weight());
    }

    @Test
    void proposesNothingThatTheEntryHasAndTellsWhoElseHasAWord() {
        Entry entry = deed("carry off", new Entry.Pattern(Entry.Kind.VERB, "abduct", List.of()));
        Entry other = deed("other", new Entry.Pattern(Entry.Kind.VERB, "kidnap", List.of()));
        WordNetGaps gaps = new WordNetGaps(lexicon(entry, other));
        assertThat(gaps.of(entry)).extracting(WordNetGaps.Proposal::words).doesNotContain("abduct");
        assertThat(gaps.of(entry))
                .filteredOn(p -> p.words().equals("kidnap"))
                .singleElement()
                .satisfies(p -> assertThat(p.elsewhere()).containsExactly("other"));
    }

    @Test
    void reportsEveryDeedOfTheShippedLexiconAndNoOperator() throws IOException {
        Lexicon lexicon = LexiconReader.load(ONTOLOGY);
        List<String> report = new WordNetGaps(lexicon).report(5);
        long deeds = lexicon.entries().stream().filter(e -> !e.isOperator()).count();
        assertThat(report).filteredOn(l -> l.startsWith("#")).hasSize((int) deeds);
        assertThat(report).hasSizeGreaterThan((int) deeds * 3);
        String file = System.getProperty("polybius.gaps");
        if (file != null) {
            Files.write(Path.of(file), new WordNetGaps(lexicon).report(40));
        }
    }

    private static Lexicon lexicon(Entry... entries) {
        return new Lexicon(
                List.of(),
                List.of(entries),
                new NounClasses(),
                LexiconReader.load(ONTOLOGY).table(),
                Codebook.EMPTY,
                "test");
    }

    private static Entry deed(String name, Entry.Pattern... patterns) {
        Coding coding = Coding.parse("ASSAULT/abduct 181", ONTOLOGY, Codebook.EMPTY);
        assertThat(coding.type()).isEqualTo(EventType.ASSAULT);
        return new Entry(
                name,
                "test.yaml",
                1,
                List.of(patterns),
                null,
                coding,
                List.of("subject"),
                List.of("object"),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                false,
                false,
                null,
                List.of(),
                List.of());
    }
}
