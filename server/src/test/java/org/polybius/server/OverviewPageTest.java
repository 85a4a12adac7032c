package org.polybius.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The overview")
class OverviewPageTest extends LakeVictoria {
    @Test
    void isTheFirstPageWhereThereAreData() throws Exception {
        assertThat(running.get("/").headers().firstValue("Location")).contains("/overview");
    }

    @Test
    void showsWhereWhenAndBetweenWhomEventsAre() throws Exception {
        String page = running.get("/overview").body();
        assertThat(page)
                .contains("<strong>4</strong> events", "<title>Kisumu: 2 events, mean intensity -2.3</title>")
                .contains("2024-05-15: 2 of cooperation, 1 of conflict")
                .contains("<a href=\"/dyad?a=KEN&amp;b=UGA\">KEN");
    }

    @Test
    void leadsFromEachFigureToThoseEventsAlone() throws Exception {
        String page = running.get("/overview?quad=1").body();
        assertThat(page)
                .contains("href=\"/overview?quad=1&amp;from=2024-05-15&amp;to=2024-05-15\"")
                .contains("href=\"/overview?quad=1&amp;country=KEN\"")
                .contains("href=\"/overview?quad=1&amp;type=consult\"")
                .contains("href=\"/events?quad=1&amp;box=-0.120%2C34.730%2C-0.080%2C34.770\"");
        assertThat(running.get("/events?quad=1&box=-0.120,34.730,-0.080,34.770").body())
                .contains("<strong>1</strong> event<");
    }

    @Test
    void saysWhatIsWrongAndWhatIsMissing() throws Exception {
        HttpResponse<String> wrong = running.get("/overview?type=quarrel");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("role=\"alert\">The parameter type is one of agree");
        assertThat(running.get("/overview?words=giraffes").body()).contains("No event meets all of these conditions");
        running.close();
        running = new Running(folder.resolve("empty.duckdb"), Settings.local(0), new FixedCoding());
        assertThat(running.get("/overview").body()).contains("polybius code PATH --db events.duckdb");
    }
}
