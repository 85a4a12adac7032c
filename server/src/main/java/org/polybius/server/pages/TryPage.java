package org.polybius.server.pages;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.server.CodingTurns;
import org.polybius.server.Served;
import org.polybius.server.TextCoding;
import org.polybius.server.http.Exchange;
import org.polybius.server.http.Problem;
import org.polybius.server.http.Query;
import org.polybius.server.http.Route;
import org.polybius.server.security.FormToken;

/**
 * “Try it”: a report is pasted, and its events are shown on its words. A form that works without a script; with one, only the
 * result is replaced.
 */
public final class TryPage {
    private static final String EXAMPLE = """
            Kenya and Uganda Sign Water Accord

            NAIROBI, Kenya - Kenyan Foreign Minister Esther Wanjala and her Ugandan counterpart signed an agreement on the \
            waters of Lake Victoria on Tuesday.

            Fishermen in Kisumu protested against the accord. Police arrested nine of them, witnesses said.

            Tanzania, which was not invited, rejected the agreement and threatened to close its ports to Ugandan cargo.
            """;

    private final Served served;
    private final CodingTurns turns;
    private final Frames frames;
    private final FormToken forms;

    public TryPage(Served served, CodingTurns turns, Frames frames, FormToken forms) {
        this.served = served;
        this.turns = turns;
        this.frames = frames;
        this.forms = forms;
    }

    /** Its addresses. */
    public List<Route> routes() {
        return List.of(Route.get("/try", this::show), Route.post("/try", this::code));
    }

    private void show(Exchange exchange) throws IOException {
        exchange.html(200, "try", view(EXAMPLE, "2024-05-15", "", null));
    }

    private void code(Exchange exchange) throws IOException {
        Query form = exchange.form(CodingTurns.LONGEST_BODY);
        forms.check(form);
        String text = form.one("text").orElse("");
        String published = form.one("published").orElse("");
        TryView view;
        try {
            view = view(text, published, "", result(exchange, text, day(published)));
        } catch (Problem e) {
            view = view(text, published, e.detail(), null);
        }
        // 422 would be the word for it, but htmx shows no answer but a good one.
        exchange.html(200, exchange.wantsFragment() ? "tryresult" : "try", view);
    }

    private TryView view(String text, String published, String problem, TryView.@Nullable Result result) {
        return new TryView(frames.frame("Try it", "/try"), forms.value(), text, published, problem, result);
    }

    private static @Nullable LocalDate day(String published) {
        try {
            return published.isEmpty() ? null : LocalDate.parse(published);
        } catch (DateTimeParseException e) {
            throw Problem.badRequest("the day of publication is written like 2024-05-15");
        }
    }

    private TryView.Result result(Exchange exchange, String text, @Nullable LocalDate published) {
        long start = System.nanoTime();
        TextCoding.Coded coded = turns.code(exchange, text, published);
        List<EventView> events = new ArrayList<>();
        coded.events().forEach(e -> events.add(EventView.of(e, events.size() + 1, served.countries())));
        return new TryView.Result(
                Paragraph.of(
                        coded.article(),
                        EventMarks.of(coded.article().id(), coded.article().text(), coded.events()),
                        n -> null),
                events,
                (System.nanoTime() - start) / 1_000_000);
    }
}
