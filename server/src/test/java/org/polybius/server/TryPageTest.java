package org.polybius.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The page “Try it”")
class TryPageTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final FixedCoding coding = new FixedCoding();

    @TempDir
    private static Path folder = Path.of("");

    private Running running;

    @BeforeEach
    void start() throws Exception {
        running = new Running(folder.resolve("events.duckdb"), Settings.local(0), coding);
    }

    @AfterEach
    void stop() {
        running.close();
        assertThat(running.faults).isEmpty();
    }

    @Test
    void isTheFirstPage() throws Exception {
        HttpResponse<String> first = running.get("/");
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(first.headers().firstValue("Location")).contains("/try");
        assertThat(running.get("/try").body()).contains("<h1>Try it</h1>", "name=\"form_token\"");
    }

    @Test
    void marksTheEventsOfAReportOnItsWords() throws Exception {
        HttpResponse<String> answer = send("Kenya consulted Uganda", "2024-05-15");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<title>Try it")
                .contains("title=\"deed of event 1, actor of event 1\">Kenya</mark>")
                .contains("title=\"recipient of event 1\">Uganda</mark>")
                .contains("2024-05-15 (day of publication)")
                .contains("because the test says so");
    }

    @Test
    void givesAScriptTheResultAlone() throws Exception {
        HttpResponse<String> answer = send("Kenya consulted Uganda", "", "HX-Request", "true");
        assertThat(answer.body()).contains("Uganda</mark>").doesNotContain("<html", "<form");
    }

    @Test
    void showsHostileTextAsText() throws Exception {
        String hostile = "<img/src=x&quot;onerror=alert(1)> met </textarea><script>alert('x')</script>";
        String body = send(hostile, "").body();
        assertThat(body).doesNotContain("<img/", "<script>alert", "</textarea><");
        assertThat(body).contains("&lt;script&gt;alert");
    }

    @Test
    void saysWhatIsWrongWithATextAndKeepsIt() throws Exception {
        assertThat(send("?", "").body()).contains("the report has no words to read", ">?</textarea>");
        assertThat(send(" ", "").body()).contains("send a headline and some sentences");
        assertThat(send("Kenya consulted Uganda", "yesterday").body())
                .contains("the day of publication is written like 2024-05-15", "Kenya consulted Uganda</textarea>");
        assertThat(send("x".repeat(100_001), "").body()).contains("more than 100000");
    }

    @Test
    void saysThatTheParserIsLoading() throws Exception {
        coding.state = TextCoding.State.LOADING;
        assertThat(running.get("/try").body()).contains("hx-get=\"/coder\"", "still loading");
        assertThat(send("Kenya consulted Uganda", "").body()).contains("role=\"alert\">the parser is still loading");
        assertThat(running.get("/api/v1/state").body()).contains("\"coder\":\"loading\"");
        coding.state = TextCoding.State.READY;
        assertThat(running.get("/coder").body()).isBlank();
    }

    @Test
    void refusesAFormThatItDidNotMake() throws Exception {
        HttpResponse<String> answer = running.post("/try", "text=Kenya&form_token=guessed", "Content-Type", FORM);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("load the page again");
    }

    private HttpResponse<String> send(String text, String published, String... headers) throws Exception {
        Matcher token = Pattern.compile("name=\"form_token\" value=\"([^\"]+)\"")
                .matcher(running.get("/try").body());
        assertThat(token.find()).isTrue();
        String body = "form_token=" + token.group(1) + "&published=" + published + "&text="
                + URLEncoder.encode(text, StandardCharsets.UTF_8);
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = FORM;
        return running.post("/try", body, all);
    }
}
