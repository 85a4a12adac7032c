package org.polybius.server.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Article;
import org.polybius.model.Event;
import org.polybius.server.Served;
import org.polybius.server.http.Exchange;
import org.polybius.server.http.Problem;
import org.polybius.server.http.Route;
import org.polybius.store.database.ArticleSummary;
import org.polybius.store.database.StoredArticle;
import org.polybius.store.database.StoredEvent;

/** An article with its events marked, and all about the one that is chosen. */
public final class ArticlePage {
    private final Served served;
    private final Frames frames;
    private final EventDetails details;

    public ArticlePage(Served served, Frames frames) {
        this.served = served;
        this.frames = frames;
        this.details = new EventDetails(served);
    }

    /** Its addresses. */
    public List<Route> routes() {
        return List.of(Route.get("/articles/{id}", this::show), Route.get("/events/{id}", this::find));
    }

    /** An event by its id alone, for links from elsewhere. */
    private void find(Exchange exchange) throws IOException {
        String id = exchange.path("id");
        StoredEvent found = served.answers()
                .event(id)
                .orElseThrow(() -> Problem.notFound("there is no event " + id
                        + ": its article may have been coded anew, which gives an event that changed another id"));
        exchange.redirect(Addresses.event(found.article().id(), id));
    }

    private void show(Exchange exchange) throws IOException {
        String id = exchange.path("id");
        StoredArticle stored = served.answers()
                .article(id)
                .orElseThrow(() ->
                        Problem.notFound("there is no article " + id + " in these data: look for it under Events"));
        String wanted = exchange.query().one("event").orElse("");
        exchange.html(200, "article", view(stored, chosen(stored, wanted)));
    }

    private static @Nullable Event chosen(StoredArticle stored, String wanted) {
        if (wanted.isEmpty()) {
            return null;
        }
        return stored.events().stream()
                .filter(e -> e.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("this article has no event " + wanted
                        + " any more: it may have been coded anew; its page without ?event= shows what there is"));
    }

    private ArticleView view(StoredArticle stored, @Nullable Event chosen) {
        ArticleSummary summary = stored.summary();
        List<ArticleView.Entry> entries = new ArrayList<>();
        Map<Integer, String> links = new HashMap<>();
        for (Event e : stored.events()) {
            String address = Addresses.event(summary.id(), e.id());
            int number = entries.size() + 1;
            links.put(number, address);
            entries.add(new ArticleView.Entry(EventView.of(e, number, served.countries()), address, e.equals(chosen)));
        }
        List<Paragraph> text = paragraphs(stored, chosen, links);
        return new ArticleView(
                frames.frame(Objects.requireNonNullElse(summary.title(), summary.id()), ""),
                summary.id(),
                Addresses.article(summary.id()),
                byline(summary).toList(),
                webAddress(summary.url()),
                text.stream()
                        .filter(p -> p.kind().equals("title"))
                        .map(Paragraph::text)
                        .findFirst()
                        .orElse(null),
                text.stream().filter(p -> !p.kind().equals("title")).toList(),
                entries,
                chosen == null ? null : details.of(chosen, summary));
    }

    private static List<Paragraph> paragraphs(
            StoredArticle stored, @Nullable Event chosen, Map<Integer, String> links) {
        Article article = stored.article();
        if (article == null) {
            return List.of();
        }
        List<MarkedText.Mark> marks = EventMarks.of(article.id(), article.text(), stored.events());
        return Paragraph.of(
                article,
                chosen == null
                        ? marks
                        : EventMarks.chosen(marks, stored.events().indexOf(chosen) + 1),
                links::get);
    }

    /** Day and publisher, as far as they are known. */
    static Stream<String> byline(ArticleSummary summary) {
        return Stream.of(
                        summary.published() == null ? null : summary.published().toString(), summary.publisher())
                .filter(Objects::nonNull);
    }

    /** An address of the web; empty for any other kind, which nobody should be led to. */
    private static String webAddress(@Nullable String url) {
        return url != null && url.matches("(?i)https?://.*") ? url : "";
    }

    /** {@link #byline} as one text. */
    static String about(ArticleSummary summary) {
        return byline(summary).collect(Collectors.joining(" · "));
    }
}
