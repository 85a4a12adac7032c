package org.polybius.coding.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The gazetteer's cache")
class GazetteerCacheTest {
    private static final Gazetteer IN_MEMORY = Gazetteer.load();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void isMadeAtFirstUseAndOpenedAfterwards() throws IOException {
        Gazetteer first = Gazetteer.open(folder.resolve("new/cache"));
        Path file = only(folder.resolve("new/cache"));
        Gazetteer second = Gazetteer.open(folder.resolve("new/cache"));
        assertThat(only(folder.resolve("new/cache"))).isEqualTo(file);
        for (Gazetteer g : List.of(first, second)) {
            assertThat(g.size()).isEqualTo(IN_MEMORY.size());
            assertThat(g.named("Mosul")).isNotEmpty().isEqualTo(IN_MEMORY.named("Mosul"));
            assertThat(g.named("Deir al-Zor")).isNotEmpty().isEqualTo(IN_MEMORY.named("Deir al-Zor"));
        }
    }

    @Test
    void isMadeAnewWhereAByteOfItIsDamagedOrItsEndIsMissing() throws IOException {
        Gazetteer.open(folder);
        Path file = only(folder);
        byte[] whole = Files.readAllBytes(file);
        byte[] damaged = whole.clone();
        damaged[whole.length / 2] ^= 1;
        for (byte[] broken : List.of(damaged, java.util.Arrays.copyOf(whole, whole.length - 100), new byte[3])) {
            Files.write(file, broken);
            assertThat(Gazetteer.open(folder).named("Mosul")).isEqualTo(IN_MEMORY.named("Mosul"));
            assertThat(Files.readAllBytes(file)).isEqualTo(whole);
        }
    }

    @Test
    void isDoneWithoutWhereNoFolderCanBeMade() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "no folder");
        assertThat(Gazetteer.open(file.resolve("cache")).named("Mosul")).isEqualTo(IN_MEMORY.named("Mosul"));
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }
}
