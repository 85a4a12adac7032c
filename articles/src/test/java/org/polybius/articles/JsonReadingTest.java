package org.polybius.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polybius.articles.Reading.articles;
import static org.polybius.articles.Reading.only;
import static org.polybius.articles.Reading.parts;
import static org.polybius.articles.Reading.readStandardInput;
import static org.polybius.articles.Reading.rejections;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polybius.model.Article;
import org.polybius.model.Rejection;

class JsonReadingTest {

    @Test
    void aRecordHasItsFields() {
        Article article = only(readStandardInput("""
                {"id":"r1","title":"Fiji Thanks Tonga","text":"SUVA - Fiji thanked Tonga on Monday.\\nTonga sent two ships.",\
                "published":"Mon 6 May 2024","url":"https://example.com/1","publisher":"Example News","desk":{"name":"Pacific"}}
                """));
        assertThat(article.id()).isEqualTo("r1");
        assertThat(article.title()).isEqualTo("Fiji Thanks Tonga");
        assertThat(article.published()).isEqualTo(LocalDate.of(2024, 5, 6));
        assertThat(article.url()).isEqualTo("https://example.com/1");
        assertThat(article.publisher()).isEqualTo("Example News");
        assertThat(article.otherFields()).isEqualTo(Map.of("desk", "{\"name\":\"Pacific\"}"));
        assertThat(article.source()).isEqualTo("standard input:1");
    }

    @Test
    void theTitleComesFirstInReadingAndLastInTheStoredText() {
        String text = "SUVA - Fiji thanked Tonga on Monday.\nTonga sent two ships.";
        Article article = only(
                readStandardInput("{\"title\":\"Fiji Thanks Tonga\",\"text\":\"" + text.replace("\n", "\\n") + "\"}"));
        assertThat(article.text()).isEqualTo(text + "\n\nFiji Thanks Tonga");
        assertThat(parts(article))
                .containsExactly(
                        "TITLE Fiji Thanks Tonga",
                        "DATELINE SUVA -",
                        "BODY Fiji thanked Tonga on Monday.",
                        "BODY Tonga sent two ships.");
    }

    @Test
    void aTitleThatBeginsTheTextIsNotRepeated() {
        Article article = only(readStandardInput(
                "{\"title\":\"Fiji Thanks Tonga\",\"text\":\"Fiji Thanks Tonga\\n\\nFiji thanked Tonga.\"}"));
        assertThat(article.text()).isEqualTo("Fiji Thanks Tonga\n\nFiji thanked Tonga.");
        assertThat(parts(article)).containsExactly("TITLE Fiji Thanks Tonga", "BODY Fiji thanked Tonga.");
    }

    @Test
    void aRecordWithoutIdIsNamedByFileAndLine(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("week.jsonl");
        Files.writeString(
                file, "\n{\"text\":\"Fiji thanked Tonga.\"}\n{\"id\":17,\"text\":\"Tonga sent two ships.\"}\n");
        List<Article> articles = articles(Reading.read(file));
        assertThat(articles).extracting(Article::id).containsExactly("week:2", "17");
        assertThat(articles.get(0).source()).isEqualTo(file + ":2");
    }

    @ParameterizedTest
    @CsvSource({"date,2024-05-06", "pubDate,'Mon, 06 May 2024 10:00:00 GMT'", "timestamp,1714989600"})
    void theDateMayStandInAnotherField(String field, String value) {
        Article article = only(readStandardInput(
                "{\"" + field + "\":\"" + value + "\",\"text\":\"Fiji thanked Tonga.\",\"published\":null}"));
        assertThat(article.published()).isEqualTo(LocalDate.of(2024, 5, 6));
        assertThat(article.otherFields()).containsOnlyKeys(field);
    }

    @Test
    void aDateThatIsNotUnderstoodIsKept() {
        Article article = only(readStandardInput("{\"published\":\"some day\",\"text\":\"Fiji thanked Tonga.\"}"));
        assertThat(article.published()).isNull();
        assertThat(article.otherFields()).containsEntry("published", "\"some day\"");
    }

    @Test
    void aBrokenLineIsRefusedWithItsPlaceAndTheNextIsRead() {
        List<ReadResult> results = readStandardInput("""
                {"id":"a","text":"Fiji thanked Tonga."}
                {"id":"b","text":"Fiji thanked
                {"id":"c"}
                {"id":"d","text":["Fiji"]}
                [1,2]
                {"id":"e","text":"one","text":"two"}
                {"id":"f","text":"Fiji"} {"id":"g"}
                {"id":"a","text":"Tonga thanked Fiji."}
                {"id":"h","text":"Tonga \\ud83d thanked Fiji."}
                {"id":"i","text":"  "}
                {"id":"z","text":"Tonga sent two ships."}
                """);
        assertThat(articles(results)).extracting(Article::id).containsExactly("a", "z");
        assertThat(rejections(results)).extracting(Rejection::line).containsExactly(2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(rejections(results)).extracting(Rejection::source).containsOnly("standard input");
        assertThat(rejections(results))
                .extracting(Rejection::cause)
                .containsExactly(
                        Rejection.Cause.BROKEN_RECORD,
                        Rejection.Cause.BROKEN_RECORD,
                        Rejection.Cause.BROKEN_RECORD,
                        Rejection.Cause.BROKEN_RECORD,
                        Rejection.Cause.BROKEN_RECORD,
                        Rejection.Cause.BROKEN_RECORD,
                        Rejection.Cause.DUPLICATE_ID,
                        Rejection.Cause.ENCODING,
                        Rejection.Cause.EMPTY);
        assertThat(rejections(results).get(0).message()).contains("column").contains("mend or remove");
        assertThat(rejections(results).get(1).message()).contains("\"text\"").contains("id");
        assertThat(rejections(results).get(6).message()).contains("standard input:1");
    }

    @Test
    void aLineThatIsNotUtf8IsRefusedAlone(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("week.jsonl");
        byte[] good = "{\"text\":\"Fiji thanked Tonga.\"}\n".getBytes(StandardCharsets.UTF_8);
        byte[] bad = "{\"text\":\"Fiji thanked Café Ltd.\"}\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(file, good);
        Files.write(file, bad, java.nio.file.StandardOpenOption.APPEND);
        Files.write(file, good, java.nio.file.StandardOpenOption.APPEND);
        List<ReadResult> results = Reading.read(file);
        assertThat(articles(results)).hasSize(2);
        assertThat(rejections(results)).singleElement().satisfies(r -> {
            assertThat(r.cause()).isEqualTo(Rejection.Cause.ENCODING);
            assertThat(r.line()).isEqualTo(2);
            assertThat(r.message()).contains("byte 25").contains("0xE9");
        });
    }

    @Test
    void aDeeplyNestedRecordIsRefused() {
        String deep = "{\"text\":\"Fiji thanked Tonga.\",\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}\n";
        List<ReadResult> results = readStandardInput(deep + "{\"text\":\"Fiji thanked Tonga.\"}");
        assertThat(rejections(results)).extracting(Rejection::cause).containsExactly(Rejection.Cause.BROKEN_RECORD);
        assertThat(articles(results)).hasSize(1);
    }

    @Test
    void anArrayAndAnObjectOverSeveralLinesAreReadFromJsonFiles(@TempDir Path folder) throws IOException {
        Path array = folder.resolve("array.json");
        Files.writeString(array, """
                [
                  {"text": "Fiji thanked Tonga."},
                  {"title": "no text"},
                  {"id": "t", "text": "Tonga sent two ships."}
                ]
                """);
        Path object = folder.resolve("object.json");
        Files.writeString(object, "{\n  \"id\": \"o\",\n  \"text\": \"Fiji thanked Tonga.\"\n}\n");
        List<ReadResult> results = Reading.read(array, object);
        assertThat(articles(results)).extracting(Article::id).containsExactly("array:2", "t", "o");
        assertThat(rejections(results)).singleElement().satisfies(r -> assertThat(r.line())
                .isEqualTo(3));
    }

    @Test
    void aMistakeInAJsonFileEndsItsReadingWithAMessage(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("array.json");
        Files.writeString(file, "[{\"text\":\"Fiji thanked Tonga.\"},\n{\"text\": oops}]");
        List<ReadResult> results = Reading.read(file);
        assertThat(articles(results)).hasSize(1);
        assertThat(rejections(results)).singleElement().satisfies(r -> {
            assertThat(r.line()).isEqualTo(2);
            assertThat(r.message()).contains("the rest of the file is not read");
        });
    }

    @Test
    void theFormatOfStandardInputIsSeen() {
        assertThat(readStandardInput("{\n \"id\": \"pretty\", \"text\": \"Fiji thanked Tonga.\"\n}"))
                .hasSize(1);
        assertThat(articles(readStandardInput("[{\"id\": \"x\", \"text\": \"Fiji thanked Tonga.\"}]")))
                .extracting(Article::id)
                .containsExactly("x");
        assertThat(only(readStandardInput("Fiji thanked Tonga.")).id()).isEqualTo("stdin");
    }
}
