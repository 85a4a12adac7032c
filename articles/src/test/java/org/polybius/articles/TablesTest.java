package org.polybius.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polybius.articles.Reading.articles;
import static org.polybius.articles.Reading.only;
import static org.polybius.articles.Reading.parts;
import static org.polybius.articles.Reading.read;
import static org.polybius.articles.Reading.readStandardInput;
import static org.polybius.articles.Reading.rejections;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polybius.model.Article;
import org.polybius.model.Rejection;

class TablesTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Path folder;

    TablesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static ReadingOptions columns(Map<ArticleField, String> columns) {
        return new ReadingOptions(null, null, StandardCharsets.UTF_8, true, columns);
    }

    private List<ReadResult> readWith(Map<ArticleField, String> columns, Path file) {
        return read(columns(columns), InputStream.nullInputStream(), file.toString());
    }

    private Path parquet(String name, String select) throws SQLException {
        Path file = folder.resolve(name);
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (" + select + ") TO '" + file.toString().replace("'", "''") + "' (FORMAT parquet)");
        }
        return file;
    }

    @Test
    void aRowIsAnArticleWithItsFields() throws IOException {
        Path file = file("week.csv", """
                id,Headline,Body,Pub Date,URL,Outlet,Section
                a1,Fiji Thanks Tonga,"SUVA - Fiji thanked Tonga on Monday, ""warmly"".

                Tonga sent two ships.",2024-05-06,https://example.com/1,Example News,Pacific
                ,,Tonga thanked Fiji.,,,,
                """);
        List<Article> articles = articles(read(file));
        assertThat(articles).extracting(Article::id).containsExactly("a1", "week:5");
        Article first = articles.get(0);
        assertThat(first.text())
                .isEqualTo(
                        "SUVA - Fiji thanked Tonga on Monday, \"warmly\".\n\nTonga sent two ships.\n\nFiji Thanks Tonga");
        assertThat(parts(first))
                .containsExactly(
                        "TITLE Fiji Thanks Tonga",
                        "DATELINE SUVA -",
                        "BODY Fiji thanked Tonga on Monday, \"warmly\".",
                        "BODY Tonga sent two ships.");
        assertThat(first.published()).isEqualTo(LocalDate.of(2024, 5, 6));
        assertThat(first.url()).isEqualTo("https://example.com/1");
        assertThat(first.publisher()).isEqualTo("Example News");
        assertThat(first.otherFields()).isEqualTo(Map.of("Section", "\"Pacific\"", "Pub Date", "\"2024-05-06\""));
        assertThat(first.source()).isEqualTo(file + ":2");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "|", "\t"})
    void theSeparatorIsSeenInTheHead(String between) throws IOException {
        Path file = file("a.csv", "id" + between + "text\nx" + between + "Fiji thanked Tonga.\n");
        assertThat(only(read(file)).text()).isEqualTo("Fiji thanked Tonga.");
        assertThat(only(readStandardInput("id" + between + "text\r\nx" + between + "Fiji thanked Tonga.\r\n"))
                        .id())
                .isEqualTo("x");
    }

    @Test
    void aTextThatLooksLittleLikeATableIsAText() {
        assertThat(only(readStandardInput("Text, body and soul, said Fiji on Monday of its plan.\nTonga agreed."))
                        .sections())
                .isNotEmpty();
    }

    @Test
    void columnsMayBeNamedByTheUser() throws IOException {
        Path tsv = file("a.tsv", "k\ttext\tstory text\tday\n7\twrong\tFiji thanked Tonga.\t6 May 2024\n");
        Article article = only(readWith(
                Map.of(ArticleField.TEXT, "story text", ArticleField.ID, "k", ArticleField.PUBLISHED, "day"), tsv));
        assertThat(article.text()).isEqualTo("Fiji thanked Tonga.");
        assertThat(article.id()).isEqualTo("7");
        assertThat(article.published()).isEqualTo(LocalDate.of(2024, 5, 6));
        Path lines = file("b.jsonl", "{\"story_text\":\"Tonga thanked Fiji.\",\"text\":\"wrong\"}");
        assertThat(only(readWith(Map.of(ArticleField.TEXT, "story text"), lines))
                        .text())
                .isEqualTo("Tonga thanked Fiji.");
    }

    @Test
    void aTableWithoutATextIsRefusedWithItsColumns() throws IOException {
        for (Path file : List.of(file("a.csv", "id,words\nx,Fiji\n"), file("b.csv", ""), file("c.csv", "\n\n"))) {
            assertThat(rejections(read(file))).singleElement().satisfies(r -> {
                assertThat(r.cause()).isEqualTo(Rejection.Cause.BROKEN_RECORD);
                assertThat(r.message()).contains("--columns text=NAME");
            });
        }
        assertThat(rejections(read(file("a.csv", "id,words\nx,Fiji\n"))).get(0).message())
                .contains("id, words");
        assertThat(rejections(readWith(Map.of(ArticleField.TEXT, "body"), file("d.csv", "id,text\nx,Fiji left.\n"))))
                .singleElement()
                .satisfies(r -> assertThat(r.message()).contains("\"body\""));
    }

    @Test
    void aRowThatIsNotLikeTheHeadIsRefusedAlone() throws IOException {
        Path file = file(
                "a.csv",
                "id,text\na,Fiji thanked Tonga, Samoa and Palau.\nb,Fiji left.\n\na,Tonga left.\nb,Palau left.\nc\n");
        List<ReadResult> results = read(file);
        assertThat(articles(results)).extracting(Article::id).containsExactly("b", "a");
        assertThat(rejections(results))
                .extracting(r -> r.cause() + ":" + r.line())
                .containsExactly("BROKEN_RECORD:2", "DUPLICATE_ID:6", "BROKEN_RECORD:7");
    }

    @Test
    void aQuoteThatIsNeverClosedEndsTheTableWithItsLine() throws IOException {
        Path file = file("a.csv", "id,text\na,Fiji left.\nb,\"Tonga left.\nc,Palau left.\n");
        List<ReadResult> results = read(file);
        assertThat(articles(results)).extracting(Article::id).containsExactly("a");
        assertThat(rejections(results)).singleElement().satisfies(r -> {
            assertThat(r.line()).isEqualTo(2);
            assertThat(r.message()).contains("not read");
        });
    }

    @Test
    void bytesThatAreNoTextEndTheTableWithItsLine() throws IOException {
        Path file = Files.write(
                folder.resolve("a.csv"), "text\nFiji left.\nCafé closed.\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(rejections(read(file))).isNotEmpty().allSatisfy(r -> {
            assertThat(r.cause()).isEqualTo(Rejection.Cause.ENCODING);
            assertThat(r.message()).contains("--encoding");
        });
    }

    @Test
    void anEndlessFieldAndEndlessFieldsAreStopped() throws IOException {
        String quote = "text\n\"" + "Fiji left. ".repeat(4_000_000);
        String commas = "text\n" + ",".repeat(30_000_000);
        String head = "text,".repeat(5_000_000) + "\nFiji left.";
        for (String table : List.of(quote, commas, head)) {
            Path file = file("a.csv", table);
            List<ReadResult> results = Assertions.assertTimeoutPreemptively(SOON, () -> read(file));
            assertThat(articles(results)).isEmpty();
            assertThat(rejections(results)).hasSize(1);
        }
    }

    @Test
    void aParquetRowIsAnArticleWithItsFields() throws SQLException {
        Path file = parquet(
                "it's a [week]*.parquet",
                "SELECT 'a' AS id, 'Fiji Thanks Tonga' AS title, 'Fiji thanked Tonga.' AS text, DATE '2024-05-06' AS day,"
                        + " TIMESTAMP '2024-05-06 10:00:00' AS published, 3 AS priority, ['x', 'y'] AS tags,"
                        + " {'name': 'Pacific'} AS desk"
                        + " UNION ALL SELECT NULL, NULL, 'Tonga left.', NULL, NULL, NULL, NULL, NULL"
                        + " UNION ALL SELECT 'd', NULL, repeat('The army left. ', 20000), NULL, NULL, NULL, NULL, NULL"
                        + " UNION ALL SELECT 'c', 'No Text', NULL, NULL, NULL, NULL, NULL, NULL");
        List<ReadResult> results = read(file);
        assertThat(articles(results)).extracting(Article::id).containsExactly("a", "it's a [week]*:2", "d");
        assertThat(articles(results).get(2).text()).hasSize(300_000);
        Article first = articles(results).get(0);
        assertThat(first.text()).isEqualTo("Fiji thanked Tonga.\n\nFiji Thanks Tonga");
        assertThat(first.published()).isEqualTo(LocalDate.of(2024, 5, 6));
        assertThat(first.otherFields())
                .isEqualTo(Map.of(
                        "day",
                        "\"2024-05-06\"",
                        "priority",
                        "3",
                        "tags",
                        "[\"x\",\"y\"]",
                        "desk",
                        "{\"name\":\"Pacific\"}"));
        assertThat(rejections(results)).singleElement().satisfies(r -> {
            assertThat(r.cause()).isEqualTo(Rejection.Cause.BROKEN_RECORD);
            assertThat(r.line()).isEqualTo(4);
        });
    }

    @Test
    void aParquetFileIsReadFromStandardInputAndFromAnArchive() throws IOException, SQLException {
        byte[] table = Files.readAllBytes(parquet("a.parquet", "SELECT 'Fiji thanked Tonga.' AS body"));
        assertThat(only(read(ReadingOptions.defaults(), new ByteArrayInputStream(table), "-"))
                        .id())
                .isEqualTo("stdin:1");
        Path zip = Files.write(folder.resolve("z.zip"), ArchivesTest.zip("day/a.parquet", table));
        assertThat(only(read(zip)).id()).isEqualTo("z/day/a:1");
    }

    @Test
    void aBrokenParquetFileIsRefused() throws IOException, SQLException {
        byte[] table = Files.readAllBytes(parquet("a.parquet", "SELECT 'Fiji thanked Tonga.' AS text"));
        Path cut = Files.write(folder.resolve("cut.parquet"), Arrays.copyOf(table, table.length / 2));
        Path not = file("not.parquet", "text\nFiji left.\n");
        for (Path file : List.of(cut, not)) {
            assertThat(rejections(read(file))).singleElement().satisfies(r -> {
                assertThat(r.cause()).isEqualTo(Rejection.Cause.UNREADABLE);
                assertThat(r.message()).contains("Parquet");
            });
        }
    }

    @Test
    void aParquetFileThatRepeatsALongTextWithoutEndIsStopped() throws SQLException, IOException {
        Path file = parquet("bomb.parquet", "SELECT repeat('Fiji left. ', 100000) AS text FROM range(4000)");
        assertThat(Files.size(file)).isLessThan(2 << 20);
        List<Rejection> refused = new ArrayList<>();
        Assertions.assertTimeoutPreemptively(SOON, () -> {
            try (Stream<ReadResult> results = new ArticleReader(ReadingOptions.defaults())
                    .read(List.of(file.toString()), InputStream.nullInputStream())) {
                results.forEach(r -> refused.addAll(rejections(List.of(r))));
            }
        });
        assertThat(refused.size()).isLessThan(1000);
        assertThat(refused.get(refused.size() - 1).message()).contains("200 times");
    }
}
