package org.polybius.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A server that wants a token")
class AccessTokenTest {
    private static final String TOKEN = "a token of 16 or more";

    @TempDir
    private static Path folder = Path.of("");

    private Running running;

    @BeforeEach
    void start() throws Exception {
        running = new Running(folder.resolve("events.duckdb"), new Settings("127.0.0.1", 0, TOKEN), new FixedCoding());
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void answersNobodyWithoutIt() throws Exception {
        for (String address : new String[] {"/", "/try", "/api/v1/state", "/assets/x/style.css", "/nothing"}) {
            HttpResponse<String> answer = running.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(401);
            assertThat(answer.body()).contains("Authorization: Bearer").doesNotContain(TOKEN);
        }
        assertThat(running.get("/api/v1/state", "Authorization", "Bearer " + TOKEN + "x")
                        .statusCode())
                .isEqualTo(401);
        assertThat(running.get("/api/v1/state?token=wrong").statusCode()).isEqualTo(401);
        assertThat(running.get("/api/v1/state", "Cookie", "polybius=" + TOKEN).statusCode())
                .isEqualTo(401);
    }

    @Test
    void answersAProgramThatBringsIt() throws Exception {
        assertThat(running.get("/api/v1/state", "Authorization", "Bearer " + TOKEN)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void givesABrowserACookieAndTakesTheTokenOutOfTheAddress() throws Exception {
        HttpResponse<String> first = running.get("/try?a=1&token=a+token+of+16+or+more");
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(first.headers().firstValue("Location")).contains("/try?a=1");
        String cookie = first.headers().firstValue("Set-Cookie").orElse("");
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict").doesNotContain(TOKEN);
        assertThat(running.get("/try", "Cookie", cookie.split(";")[0]).statusCode())
                .isEqualTo(200);
    }

    @Test
    void sendsNobodyToAnotherSite() throws Exception {
        String answer = running.raw(
                "GET //evil.example/?token=a+token+of+16+or+more HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        assertThat(answer).doesNotContain("Location: //");
    }
}
