package org.polybius.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polybius.articles.Reading.articles;
import static org.polybius.articles.Reading.rejections;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the caller has opened")
class OpenInputTest {

    @Test
    void isReadAsItsNameTells() {
        assertThat(articles(read("news/fiji.txt", null, 1, "Fiji thanked Tonga.")))
                .extracting(a -> a.id() + " of " + a.source())
                .containsExactly("news/fiji of cluster:/news/fiji.txt");
    }

    @Test
    void isReadAsTheCallerSaysWhateverItsName() {
        assertThat(articles(read("rows.parquet", FileFormat.JSON_LINES, 7, "{\"text\":\"Fiji thanked Tonga.\"}")))
                .extracting(a -> a.id() + " of " + a.source())
                .containsExactly("rows:7 of cluster:/rows.parquet:7");
    }

    @Test
    void countsLinesOnWhereItIsALaterPartOfAFile() {
        List<ReadResult> results = read(
                "wire.jsonl",
                null,
                1001,
                "{\"text\":\"Fiji thanked Tonga.\"}\n\n{broken\n{\"text\":\"Tonga thanked Fiji.\"}\n");
        assertThat(articles(results)).extracting(a -> a.id()).containsExactly("wire:1001", "wire:1004");
        assertThat(rejections(results)).extracting(r -> r.line()).containsExactly(1003);
    }

    @Test
    void isClosedWithTheStreamOfItsReports() {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream bytes = new ByteArrayInputStream("Fiji thanked Tonga.".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        new ArticleReader(ReadingOptions.defaults())
                .read(new OpenInput("a.txt", "a.txt", null, false, 1, bytes))
                .close();
        assertThat(closed).isTrue();
    }

    private static List<ReadResult> read(String name, @Nullable FileFormat format, int firstLine, String content) {
        try (Stream<ReadResult> results = new ArticleReader(ReadingOptions.defaults())
                .read(new OpenInput(
                        "cluster:/" + name,
                        name,
                        format,
                        false,
                        firstLine,
                        new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))))) {
            return results.toList();
        }
    }
}
