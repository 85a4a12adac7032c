package org.polybius.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The list of articles")
class ArticlesPageTest extends LakeVictoria {
    private List<String> ids(String json) {
        List<String> out = new ArrayList<>();
        Matcher id = Pattern.compile("\"article\":\\{\"id\":\"([^\"]+)\"").matcher(json);
        while (id.find()) {
            out.add(id.group(1));
        }
        return out;
    }

    @Test
    @DisplayName("has the latest first, each with its events, and goes on page by page")
    void pages() throws Exception {
        List<String> seen = new ArrayList<>();
        String address = "/api/v1/articles?size=1";
        while (address != null) {
            String page = running.get(address).body();
            seen.addAll(ids(page));
            Matcher next = Pattern.compile("\"next_page\":\"([^\"]+)\"").matcher(page);
            address = next.find() ? next.group(1) : null;
        }
        assertThat(seen).containsExactly("lake-3", "lake-1", "lake/2");
        assertThat(running.get("/api/v1/articles").body()).contains("\"events\":2");
    }

    @Test
    @DisplayName("takes words of the headline, a publisher and days")
    void filters() throws Exception {
        assertThat(ids(running.get("/api/v1/articles?title=uganda%20MEETS").body()))
                .containsExactly("lake-1");
        assertThat(ids(running.get("/api/v1/articles?publisher=Lake%20Herald&to=2024-05-31")
                        .body()))
                .containsExactly("lake-1", "lake/2");
        assertThat(ids(running.get("/api/v1/articles?from=2024-06-01").body())).containsExactly("lake-3");
        assertThat(ids(running.get("/api/v1/articles?publisher=Nobody").body())).isEmpty();
    }

    @Test
    @DisplayName("says what is wrong with an address")
    void wrong() throws Exception {
        for (String query : List.of("from=soon", "after=x", "size=0", "publisher=" + "x".repeat(400), "colour=red")) {
            assertThat(running.get("/api/v1/articles?" + query).statusCode())
                    .as(query)
                    .isEqualTo(400);
        }
        assertThat(running.get("/articles?from=soon").body()).contains("is a day such as 2023-10-12");
    }

    @Test
    @DisplayName("leads to each article")
    void page() throws Exception {
        assertThat(running.get("/articles").body())
                .contains("Uganda Criticises Kenya", "/articles/lake-3", "/articles/lake%2F2", "Lake Herald");
        assertThat(running.get("/articles?title=giraffes").body()).contains("No article meets all of these");
    }
}
