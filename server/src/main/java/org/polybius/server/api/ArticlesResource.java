package org.polybius.server.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Section;
import org.polybius.server.Served;
import org.polybius.server.api.EventJsonView.ArticleHead;
import org.polybius.server.filter.ArticleQuery;
import org.polybius.server.http.Exchange;
import org.polybius.server.http.Problem;
import org.polybius.server.http.Query;
import org.polybius.server.http.Route;
import org.polybius.store.database.ArticleList;
import org.polybius.store.database.ReplacedEvent;
import org.polybius.store.database.StoredArticle;
import org.polybius.store.formats.EventJson;

/** {@code /api/v1/articles}: a list of articles, an article with its text and events, and what earlier codings made of it. */
public final class ArticlesResource {
    private static final List<String> PARAMETERS = List.of("title", "publisher", "from", "to", "size", "after");

    private final Served served;

    public ArticlesResource(Served served) {
        this.served = served;
    }

    /** Its addresses. */
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/articles", this::list),
                Route.get("/api/v1/articles/{id}", this::article),
                Route.get("/api/v1/articles/{id}/history", this::history));
    }

    /**
     * A page of articles.
     *
     * @param next what {@code after} is to be for the next page; null on the last
     * @param nextPage the address of the next page; null on the last
     */
    record Articles(
            List<ArticleEntry> articles,
            @Nullable String next,
            @Nullable String nextPage) {}

    /** @param events how many events the article reports */
    record ArticleEntry(ArticleHead article, long events) {}

    private void list(Exchange exchange) throws IOException {
        Query query = exchange.query();
        for (String name : query.names()) {
            if (!PARAMETERS.contains(name)) {
                throw Problem.badRequest("the parameters are " + String.join(", ", PARAMETERS) + "; not " + name);
            }
        }
        ArticleList page = served.answers()
                .articles(ArticleQuery.read(query), query.number("size", 50, 1, 1000), ArticleQuery.after(query));
        String next = page.next() == null ? null : page.next().token();
        exchange.json(
                200,
                new Articles(
                        page.articles().stream()
                                .map(a -> new ArticleEntry(ArticleHead.of(a.article()), a.events()))
                                .toList(),
                        next,
                        next == null
                                ? null
                                : "/api/v1/articles?"
                                        + query.with("after", next).encoded()));
    }

    /**
     * An article.
     *
     * @param text the text that all spans count in; null where events came without it
     * @param events as {@code event.schema.json} describes them
     */
    record ArticleJson(
            ArticleHead article,
            @Nullable String text,
            List<SectionJson> sections,
            List<List<Integer>> sentences,
            @JsonRawValue String events) {

        static ArticleJson of(ArticleHead head, @Nullable Article article, List<CharSpan> sentences, String events) {
            return new ArticleJson(
                    head,
                    article == null ? null : article.text(),
                    article == null
                            ? List.of()
                            : article.sections().stream()
                                    .map(ArticlesResource::section)
                                    .toList(),
                    sentences.stream().map(ArticlesResource::span).toList(),
                    events);
        }
    }

    /** @param kind title, date, standfirst, dateline, body or metadata */
    record SectionJson(String kind, List<Integer> span) {}

    private static SectionJson section(Section s) {
        return new SectionJson(s.kind().name().toLowerCase(Locale.ROOT), span(s.span()));
    }

    static List<Integer> span(CharSpan span) {
        return List.of(span.start(), span.end());
    }

    private void article(Exchange exchange) throws IOException {
        StoredArticle found = found(exchange);
        exchange.json(
                200,
                ArticleJson.of(
                        ArticleHead.of(found.summary()),
                        found.article(),
                        found.sentences(),
                        EventJsonView.array(found.events())));
    }

    private StoredArticle found(Exchange exchange) {
        return served.answers()
                .article(exchange.path("id"))
                .orElseThrow(() -> Problem.notFound("there is no article with this id"));
    }

    /** What earlier codings found. */
    record History(String article, List<Replaced> replaced) {}

    /**
     * An event that another coding took the place of.
     *
     * @param version the article's version then
     * @param at when, UTC
     */
    record Replaced(int version, String at, @JsonRawValue String event) {
        static Replaced of(ReplacedEvent r) {
            return new Replaced(r.version(), r.replaced() + "Z", EventJson.write(r.event()));
        }
    }

    private void history(Exchange exchange) throws IOException {
        String id = found(exchange).summary().id();
        exchange.json(
                200,
                new History(
                        id,
                        served.database().store(served.ontology()).history(id).stream()
                                .map(Replaced::of)
                                .toList()));
    }
}
