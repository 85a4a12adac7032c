package org.polybius.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.model.ontology.EventType;
import org.polybius.server.Reports.Deed;

@DisplayName("The list of events")
class EventsPageTest {
    @TempDir
    private Path folder = Path.of("");

    private Path file = folder;
    private Running running;

    @BeforeEach
    void start() throws Exception {
        file = folder.resolve("events.duckdb");
        Reports.lakeVictoria(file);
        running = new Running(file, Settings.local(0), new FixedCoding());
    }

    @AfterEach
    void stop() {
        running.close();
        assertThat(running.faults).isEmpty();
    }

    @Test
    void showsTheNewestFirstAndLeadsToEachOnItsWords() throws Exception {
        String page = running.get("/events").body();
        assertThat(page).contains("<strong>4</strong> events", "That is all.");
        assertThat(page.indexOf("ACCUSE</a>")).isBetween(0, page.indexOf("CONSULT</a>"));
        assertThat(page).contains("href=\"/articles/lake%2F2?event=lake2e0#chosen\">CONSULT</a>");
    }

    @Test
    void keepsTheConditionsOfItsAddressAndLetsEachBeTakenAway() throws Exception {
        String page =
                running.get("/events?type=consult&words=kisumu&order=oldest").body();
        assertThat(page)
                .contains("<strong>1</strong> event<")
                .contains("value=\"kisumu\"", "value=\"consult\" checked")
                .contains("href=\"/events?words=kisumu&amp;order=oldest\" aria-label=\"Take away: CONSULT\"")
                .contains("href=\"/overview?type=consult&amp;words=kisumu\"")
                .contains("/api/v1/download/csv?type=consult&amp;words=kisumu\"");
    }

    @Test
    void keepsConditionsThatTheBarHasNoFieldFor() throws Exception {
        assertThat(running.get("/events?party=name:kenya:KEN&box=-5,30,5,40").body())
                .contains("<input type=\"hidden\" name=\"party\" value=\"name:kenya:KEN\">")
                .contains("<input type=\"hidden\" name=\"box\" value=\"-5,30,5,40\">")
                .contains("Take away: party kenya KEN");
    }

    @Test
    void sortsByTheColumnsThatHaveAnOrder() throws Exception {
        String page = running.get("/events?order=most_hostile&column=intensity&column=day")
                .body();
        assertThat(page).contains("aria-sort=\"ascending\"><a href=\"/events?order=friendliest");
        assertThat(page.indexOf("COERCE</a>")).isBetween(0, page.indexOf("CONSULT</a>"));
        assertThat(page).contains(">-7.0</td>").doesNotContain("data-label=\"Words\"");
    }

    @Test
    void goesOnWhereThePageBeforeEnded() throws Exception {
        running.close();
        Deed[] deeds = new Deed[60];
        java.util.Arrays.fill(deeds, new Deed(EventType.CONSULT, "met", Reports.KENYA, Reports.UGANDA, null));
        Reports.put(file, "many", "Many", "Kenya met Uganda.", LocalDate.of(2024, 1, 1), deeds);
        running = new Running(file, Settings.local(0), new FixedCoding());
        String first = running.get("/events?words=met").body();
        Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(first);
        assertThat(next.find()).isTrue();
        String second = running.get(next.group(1).replace("&amp;", "&")).body();
        assertThat(rows(first)).isEqualTo(50);
        assertThat(rows(second)).isEqualTo(13);
        assertThat(second).contains(">First page</a>", "That is all.");
    }

    @Test
    void saysWhatIsWrongWithAConditionAndKeepsTheOthers() throws Exception {
        HttpResponse<String> answer = running.get("/events?from=yesterday&words=kisumu");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("role=\"alert\">The parameter from is a day such as 2023-10-12; not yesterday")
                .contains("value=\"kisumu\"");
        assertThat(running.get("/events?order=upside").body()).contains("The parameter order is one of newest");
        assertThat(running.get("/events?after=x").body()).contains("begin with the first page");
    }

    @Test
    void helpsWhereThereIsNothingToShow() throws Exception {
        assertThat(running.get("/events?words=giraffes").body()).contains("No event meets all of these conditions");
        running.close();
        running = new Running(folder.resolve("empty.duckdb"), Settings.local(0), new FixedCoding());
        assertThat(running.get("/events").body()).contains("polybius code PATH --db events.duckdb");
    }

    @Test
    void showsHostileConditionsAsText() throws Exception {
        String page = running.get("/events?words=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&party=%3Cimg%20src=x%3E")
                .body();
        assertThat(page).doesNotContain("<script>alert", "<img src=x").contains("&lt;script&gt;alert");
    }

    private static int rows(String page) {
        return page.split("<tr role=\"row\" class").length - 1;
    }
}
