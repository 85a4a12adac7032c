package org.polybius.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.model.ontology.EventType;
import org.polybius.server.Reports.Deed;
import org.polybius.server.Reports.Side;

@DisplayName("The page of an article")
class ArticlePageTest {
    @TempDir
    private Path folder = Path.of("");

    private Running running;

    @BeforeEach
    void start() throws Exception {
        Path file = folder.resolve("events.duckdb");
        Reports.lakeVictoria(file);
        String script = "<script>alert(1)</script>";
        Reports.put(
                file,
                "../\"><script>",
                "A " + script,
                "Kenya met " + script + "&quot; Uganda",
                LocalDate.of(2024, 1, 1),
                new Deed(
                        EventType.CONSULT,
                        "met",
                        Reports.KENYA,
                        new Side(script, null, org.polybius.model.ontology.Sector.CVL),
                        null));
        running = new Running(file, Settings.local(0), new FixedCoding());
    }

    @AfterEach
    void stop() {
        running.close();
        assertThat(running.faults).isEmpty();
    }

    @Test
    void marksEveryEventAndLeadsFromItsDeedToTheEvent() throws Exception {
        String page = running.get("/articles/lake-1").body();
        assertThat(page)
                .contains("Kenya Meets Uganda</h1>", "2024-05-15 · Lake Herald", "2 events")
                .contains("deed of event 1\"><a href=\"/articles/lake-1?event=lake1e0#chosen\">met</a></mark>")
                .contains("place of event 1, place of event 2\">Kisumu</mark>")
                .doesNotContain("How it was coded");
    }

    @Test
    void explainsTheChosenEventInPlainWords() throws Exception {
        String page = running.get("/articles/lake-1?event=lake1e0").body();
        assertThat(page)
                .contains("How it was coded", "Meets, visits, telephones", "CAMEO 040: ")
                .contains("No words say when it happened, so the day of publication stands: 2024-05-15.")
                .contains("“Kisumu” is Kisumu, KEN; 0.10°S 34.75°E; GeoNames 191245; the very place.")
                .contains("90 %: of 100 events", "coder 1")
                .contains("m-other\" data-events=\"1 2\"")
                .doesNotContain("actor of event 2");
    }

    @Test
    void namesOtherArticlesThatReportTheEvent() throws Exception {
        String page = running.get("/articles/lake-1?event=lake1e0").body();
        assertThat(page)
                .contains("<a href=\"/articles/lake%2F2?event=lake2e0#chosen\" hx-boost=\"false\">Lake Talks</a>");
        assertThat(running.get("/articles/lake%2F2?event=lake2e0").body()).contains("Kenya Meets Uganda</a>");
        assertThat(running.get("/articles/lake-3?event=lake3e0").body())
                .contains("None in these data with the same type, parties and days.");
    }

    @Test
    void isFoundByTheIdOfAnEvent() throws Exception {
        HttpResponse<String> answer = running.get("/events/lake2e0");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/articles/lake%2F2?event=lake2e0#chosen");
    }

    @Test
    void saysWhatIsNotThere() throws Exception {
        HttpResponse<String> article = running.get("/articles/nowhere");
        assertThat(article.statusCode()).isEqualTo(404);
        assertThat(article.body()).contains("There is no article nowhere");
        HttpResponse<String> event = running.get("/articles/lake-1?event=x");
        assertThat(event.statusCode()).isEqualTo(404);
        assertThat(event.body()).contains("This article has no event x any more");
        assertThat(running.get("/events/x").statusCode()).isEqualTo(404);
    }

    @Test
    void showsHostileTextAsText() throws Exception {
        String id = "..%2F%22%3E%3Cscript%3E";
        String page = running.get("/articles/" + id).body()
                + running.get("/articles/" + id + "?event=scripte0").body();
        assertThat(page).doesNotContain("<script>").contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }
}
