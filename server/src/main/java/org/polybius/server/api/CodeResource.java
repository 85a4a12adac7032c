package org.polybius.server.api;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Article;
import org.polybius.server.CodingTurns;
import org.polybius.server.TextCoding;
import org.polybius.server.http.Exchange;
import org.polybius.server.http.Problem;
import org.polybius.server.http.Route;
import tools.jackson.databind.JsonNode;

/** {@code POST /api/v1/code}: the events of a text, on the spot. Nothing is kept. */
public final class CodeResource {
    private final CodingTurns turns;

    /** @param turns who may have a text coded now */
    public CodeResource(CodingTurns turns) {
        this.turns = turns;
    }

    /** Its addresses. */
    public List<Route> routes() {
        return List.of(Route.post("/api/v1/code", this::code));
    }

    private void code(Exchange exchange) throws IOException {
        JsonNode body = JsonBody.object(exchange, CodingTurns.LONGEST_BODY, "text", "published");
        String text = JsonBody.text(body, "text");
        if (text == null) {
            throw Problem.badRequest("the field text is missing: it holds the report");
        }
        TextCoding.Coded coded = turns.code(exchange, text, day(JsonBody.text(body, "published")));
        Article article = coded.article();
        exchange.json(
                200,
                ArticlesResource.ArticleJson.of(
                        new EventJsonView.ArticleHead(
                                article.id(),
                                1,
                                article.title(),
                                article.published() == null
                                        ? null
                                        : article.published().toString(),
                                article.publisher(),
                                article.url()),
                        article,
                        List.of(),
                        EventJsonView.array(coded.events())));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.badRequest("the field published is a day such as 2024-05-15");
        }
    }
}
