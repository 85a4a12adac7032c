package org.polybius.server.pages;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.polybius.server.Served;
import org.polybius.server.filter.ArticleQuery;
import org.polybius.server.http.Exchange;
import org.polybius.server.http.Problem;
import org.polybius.server.http.Query;
import org.polybius.server.http.Route;
import org.polybius.store.database.ArticleList;
import org.polybius.store.database.ArticleSummary;

/** The articles, the latest first, also those in which no event was found. */
public final class ArticlesPage {
    private static final String ADDRESS = "/articles";
    private static final int SIZE = 50;

    private final Served served;
    private final Frames frames;

    public ArticlesPage(Served served, Frames frames) {
        this.served = served;
        this.frames = frames;
    }

    /** Its address. */
    public List<Route> routes() {
        return List.of(Route.get(ADDRESS, this::show));
    }

    private void show(Exchange exchange) throws IOException {
        Query query = exchange.query();
        String problem = "";
        ArticleList page = new ArticleList(List.of(), null);
        try {
            page = served.answers().articles(ArticleQuery.read(query), SIZE, ArticleQuery.after(query));
        } catch (Problem e) {
            problem = e.detail();
        }
        exchange.html(problem.isEmpty() ? 200 : 400, "articles", view(query, problem, page));
    }

    private ArticlesView view(Query query, String problem, ArticleList page) {
        boolean empty = problem.isEmpty()
                && page.articles().isEmpty()
                && served.answers()
                        .articles(ArticleList.Filter.ALL, 1, null)
                        .articles()
                        .isEmpty();
        return new ArticlesView(
                frames.frame("Articles", ADDRESS),
                problem,
                query.one("title").orElse(""),
                query.one("publisher").orElse(""),
                query.one("from").orElse(""),
                query.one("to").orElse(""),
                page.articles().stream().map(ArticlesPage::row).toList(),
                query.one("after").isPresent() ? Addresses.with(ADDRESS, query.with("after", null)) : "",
                page.next() == null
                        ? ""
                        : Addresses.with(
                                ADDRESS, query.with("after", page.next().token())),
                empty);
    }

    private static ArticlesView.Row row(ArticleList.Entry entry) {
        ArticleSummary a = entry.article();
        return new ArticlesView.Row(
                Objects.requireNonNullElse(a.title(), a.id()),
                Addresses.article(a.id()),
                a.published() == null ? "" : a.published().toString(),
                Objects.requireNonNullElse(a.publisher(), ""),
                entry.events());
    }
}
