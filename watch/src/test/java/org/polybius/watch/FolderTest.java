package org.polybius.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("In a folder that is followed")
class FolderTest {
    private static final String PERU = "Peru recalls ambassador\n\nPeru recalled its ambassador to Ecuador on Sunday.";
    private static final String FIJI = "Ferry line reopens\n\nFiji agreed on Monday to reopen the ferry line to Tonga.";
    private static final Duration LATER = Duration.ofMinutes(1);

    @TempDir
    Path folder = Path.of("");

    private Path incoming = Path.of("");

    @BeforeEach
    void make() throws IOException {
        incoming = Files.createDirectory(folder.resolve("incoming"));
    }

    private Desk desk() throws IOException {
        return new Desk(folder.resolve("events.duckdb"), incoming.toString());
    }

    /** Writes a file, some time before the desk's clock began. */
    private Path file(String name, String text, Instant written) throws IOException {
        Path file = incoming.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(written));
        return file;
    }

    private Path file(String name, String text) throws IOException {
        return file(name, text, Instant.parse("2024-05-06T10:00:00Z"));
    }

    @Test
    void aNewFileIsCodedOnce() throws IOException {
        file("peru.txt", PERU);
        try (Desk desk = desk()) {
            assertThat(desk.look()).isTrue();
            file("oceania/fiji.txt", FIJI);
            desk.lookAfter(LATER);
            desk.lookAfter(LATER);
            assertThat(desk.ids()).containsExactly("peru", "oceania/fiji");
        }
        try (Desk desk = desk()) {
            desk.look();
            assertThat(desk.coded).isEmpty();
        }
    }

    @Test
    void aChangedFileTakesThePlaceOfWhatItWas() throws IOException {
        file("peru.txt", PERU);
        try (Desk desk = desk()) {
            desk.look();
            file("peru.txt", PERU.replace("Sunday", "Saturday"));
            desk.lookAfter(LATER);
            assertThat(desk.text("peru")).contains("Saturday");
            assertThat(desk.said.get(1)).contains("0 articles new, 1 changed");
        }
    }

    @Test
    void ofAFileOfManyReportsThoseThatAreNewAreCodedAlone() throws IOException {
        String first = "{\"id\":\"a\",\"text\":\"Peru recalled its ambassador to Ecuador on Sunday.\"}\n";
        String second = "{\"id\":\"b\",\"text\":\"Fiji agreed on Monday to reopen the ferry line to Tonga.\"}\n";
        file("wire.jsonl", first);
        try (Desk desk = desk()) {
            desk.look();
            file("wire.jsonl", first + second);
            desk.lookAfter(LATER);
            assertThat(desk.ids()).containsExactly("a", "b");
        }
    }

    @Test
    void aFileThatIsStillBeingWrittenIsLeftForTheNextLook() throws IOException {
        try (Desk desk = desk()) {
            file("peru.txt", PERU.substring(0, 40), desk.now.minusSeconds(1));
            desk.look();
            assertThat(desk.coded).isEmpty();
            file("peru.txt", PERU, desk.now.plusSeconds(4));
            desk.lookAfter(Duration.ofSeconds(5));
            assertThat(desk.coded).isEmpty();
            desk.lookAfter(FolderFollowed.SETTLED);
            assertThat(desk.text("peru")).contains("on Sunday");
            assertThat(desk.coded).hasSize(1);
        }
    }

    @Test
    void aFileThatIsRemovedLeavesItsArticlesAndMayComeAgain() throws IOException {
        Path file = file("peru.txt", PERU);
        try (Desk desk = desk()) {
            desk.look();
            Files.delete(file);
            desk.lookAfter(LATER);
            assertThat(desk.text("peru")).contains("Ecuador");
            file("peru.md", PERU.replace("Sunday", "Saturday"));
            desk.lookAfter(LATER);
            assertThat(desk.text("peru")).contains("Saturday");
        }
    }

    @Test
    void twoFilesOfOneNameAreNotTakenForEachOther() throws IOException {
        file("peru.txt", PERU);
        try (Desk desk = desk()) {
            desk.look();
            file("peru.md", FIJI);
            assertThat(desk.lookAfter(LATER)).isFalse();
            assertThat(desk.said).anyMatch(line -> line.contains("is taken by") && line.contains("peru.txt"));
            assertThat(desk.text("peru")).contains("Ecuador");
            file("peru.txt", PERU.replace("Sunday", "Saturday"));
            desk.lookAfter(LATER);
            assertThat(desk.text("peru")).contains("Saturday");
        }
    }

    @Test
    void whatIsNoArticleIsToldOnce() throws IOException {
        file("picture.png", "\u0000\u0001");
        file("peru.txt", PERU);
        try (Desk desk = desk()) {
            assertThat(desk.look()).isFalse();
            assertThat(desk.lookAfter(LATER)).isTrue();
            assertThat(desk.said).filteredOn(line -> line.startsWith("! ")).hasSize(1);
            assertThat(desk.ids()).containsExactly("peru");
        }
    }

    @Test
    void theDatabaseItselfIsNoInput() throws IOException {
        file("peru.txt", PERU);
        try (Desk desk = new Desk(incoming.resolve("events.duckdb"), incoming.toString())) {
            assertThat(desk.look()).isTrue();
            assertThat(desk.said).hasSize(1);
        }
    }

    @Test
    void thatIsAwayForAWhileNothingIsForgotten() throws IOException {
        file("peru.txt", PERU);
        try (Desk desk = desk()) {
            desk.look();
            Path away = Files.move(incoming, folder.resolve("away"));
            assertThatThrownBy(desk::look).hasMessageContaining("no folder");
            Files.move(away, incoming);
            desk.look();
            assertThat(desk.coded).hasSize(1);
        }
    }
}
