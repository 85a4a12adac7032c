package org.polybius.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.model.CharSpan;
import org.polybius.model.Event;
import org.polybius.model.EventDate;
import org.polybius.model.Evidence;
import org.polybius.model.Party;
import org.polybius.model.Provenance;
import org.polybius.model.ontology.EventType;

@DisplayName("Who acts and who undergoes, word by word")
class RoleScorerTest {
    private static final String SENTENCES = """
            Norway B-S
            's I-S
            army I-S
            guarded O
            a B-T
            UN I-T
            - I-T
            run I-T
            camp I-T
            . O

            Chad B-S
            waited O
            """;

    @TempDir
    private Path folder = Path.of("");

    private List<RoleGold> gold(Rows rows) throws IOException {
        return RoleGold.read(Files.writeString(folder.resolve("ner.txt"), SENTENCES), rows);
    }

    private static Event event(String article, List<Party> actors, List<Party> recipients) {
        CharSpan span = new CharSpan(0, 5);
        return new Event(
                "e",
                EventType.AID,
                null,
                List.of(),
                null,
                1,
                actors,
                recipients,
                new EventDate(LocalDate.EPOCH, LocalDate.EPOCH, EventDate.Precision.DAY, null),
                null,
                List.of(),
                Set.of(),
                Map.of(),
                List.of(new Evidence(article, 0, span, span, "quote")),
                List.of("by hand"),
                0.9,
                new Provenance("polybius", "PLOVER", "0", "by hand"),
                null);
    }

    private static Party party(@Nullable CharSpan span) {
        return new Party("x", span, "x", null, "NOR", List.of(), List.of(), null);
    }

    @Test
    @DisplayName("is read from a word and a tag a line, printed as newspapers do, and numbered in its file")
    void isRead() throws IOException {
        assertThat(gold(Rows.ALL)).extracting(RoleGold::id).containsExactly("ner-0000", "ner-0001");
        assertThat(gold(Rows.ODD)).extracting(RoleGold::text).containsExactly("Chad waited");
        RoleGold first = gold(Rows.EVEN).get(0);
        assertThat(first.text()).isEqualTo("Norway's army guarded a UN-run camp.");
        assertThat(first.words()).extracting(w -> w.in(first.text())).contains("Norway", "'s", "UN", "-", "run", ".");
    }

    @Test
    @DisplayName("counts each word of a coded party's phrase once")
    void countsWords() throws IOException {
        Party actor = party(new CharSpan(0, 13));
        ActorsResult result = new Evaluation()
                .actors(
                        gold(Rows.ALL),
                        List.of(
                                event("ner-0000", List.of(actor), List.of(party(new CharSpan(14, 21)))),
                                event("ner-0000", List.of(actor), List.of(party(null)))));

        assertThat(result.acting()).isEqualTo(new Score(3, 0, 1));
        assertThat(result.undergoing()).isEqualTo(new Score(0, 1, 5));
        assertThat(result.either()).isEqualTo(new Score(3, 1, 6));
        assertThat(result.silent()).isEqualTo(1);
        assertThat(result.errors().misses())
                .extracting(ErrorListing.Miss::where)
                .contains("ner-0001");
    }

    @Test
    @DisplayName("refuses a line without a tag by its number")
    void refusesBrokenLines() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.txt"), "Norway B-S\nguarded\n");

        assertThatThrownBy(() -> RoleGold.read(file, Rows.ALL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bad.txt:2: a word and one of");
    }
}
