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
import org.polybius.server.http.Query;
import org.polybius.server.http.Route;
import org.polybius.server.security.FormToken;
import org.polybius.store.corrections.CorrectionFit;
import org.polybius.store.database.ArticleSummary;
import org.polybius.store.database.StoredArticle;
import org.polybius.store.database.StoredEvent;

/** An article with its events marked, and all about the one that is chosen. */
public final class ArticlePage {
    private static final int LONGEST_FORM = 200 * 1024;

    private final Served served;
    private final Frames frames;
    private final EventDetails details;
    private final FormToken forms;
    private final Corrections corrections;

    public ArticlePage(Served served, Frames frames, FormToken forms) {
        this.served = served;
        this.frames = frames;
        this.details = new EventDetails(served);
        this.forms = forms;
        this.corrections = new Corrections(served, forms);
    }

    /** Its addresses. */
    public List<Route> routes() {
        return List.of(
                Route.get("/articles/{id}", this::show),
                Route.post("/articles/{id}/corrections", this::correct),
                Route.get("/events/{id}", this::find));
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
        StoredArticle stored = article(exchange.path("id"));
        Event chosen = chosen(stored, exchange.query().one("event").orElse(""));
        exchange.html(200, "article", view(stored, chosen, null, ""));
    }

    private StoredArticle article(String id) {
        return served.answers()
                .article(id)
                .orElseThrow(() ->
                        Problem.notFound("there is no article " + id + " in these data: look for it under Articles"));
    }

    /** Takes a correction down and shows the event it is about; or the same page with what is wrong with the form. */
    private void correct(Exchange exchange) throws IOException {
        Query form = exchange.form(LONGEST_FORM);
        forms.check(form);
        StoredArticle stored = article(exchange.path("id"));
        String about = form.one("event").orElse("");
        try {
            corrections.add(stored, form);
        } catch (Problem e) {
            Event chosen = stored.events().stream()
                    .filter(event -> event.id().equals(about))
                    .findFirst()
                    .orElse(null);
            exchange.html(422, "article", view(stored, chosen, form, e.detail()));
            return;
        }
        boolean coded = stored.events().stream().anyMatch(event -> event.id().equals(about));
        exchange.redirect(
                coded
                        ? Addresses.event(stored.summary().id(), about)
                        : Addresses.article(stored.summary().id()) + "#untold");
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

    private ArticleView view(StoredArticle stored, @Nullable Event chosen, @Nullable Query sent, String problem) {
        ArticleSummary summary = stored.summary();
        List<ArticleView.Entry> entries = new ArrayList<>();
        Map<Integer, String> links = new HashMap<>();
        List<CorrectionFit> fits = corrections.of(stored);
        for (Event e : stored.events()) {
            String address = Addresses.event(summary.id(), e.id());
            int number = entries.size() + 1;
            links.put(number, address);
            entries.add(new ArticleView.Entry(
                    EventView.of(e, number, served.countries()),
                    address,
                    e.equals(chosen),
                    Corrections.verdicts(fits, e)));
        }
        List<Paragraph> text = paragraphs(stored, chosen, links);
        return new ArticleView(
                frames.frame(Objects.requireNonNullElse(summary.title(), summary.id()), ""),
                summary.id(),
                Addresses.article(summary.id()),
                byline(summary).toList(),
                webAddress(summary.url()),
                text.stream().filter(p -> p.kind().equals("title")).findFirst().orElse(null),
                text.stream().filter(p -> !p.kind().equals("title")).toList(),
                entries,
                chosen == null ? null : details.of(chosen, summary),
                corrections.view(stored, chosen, sent, problem));
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
