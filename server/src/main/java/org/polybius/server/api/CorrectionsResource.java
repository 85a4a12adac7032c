package org.polybius.server.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polybius.server.Served;
import org.polybius.server.http.Exchange;
import org.polybius.server.http.Problem;
import org.polybius.server.http.Route;
import org.polybius.server.security.Rate;
import org.polybius.store.corrections.Correction;
import org.polybius.store.corrections.CorrectionFit;
import org.polybius.store.database.CorrectionStore;
import org.polybius.store.formats.CorrectionJson;
import org.polybius.store.formats.EventFormatException;
import org.polybius.store.formats.EventJson;

/** {@code /api/v1/corrections}: what people say about events, beside the coding. */
public final class CorrectionsResource {
    private static final int LONGEST_BODY = 64 * 1024;

    private final Served served;
    private final CorrectionStore corrections;
    private final Rate rate = new Rate(60, 1);

    public CorrectionsResource(Served served) {
        this.served = served;
        this.corrections = served.database().corrections(served.ontology());
    }

    /** Its addresses. */
    public List<Route> routes() {
        return List.of(
                Route.post("/api/v1/corrections", this::add),
                Route.get("/api/v1/corrections/{id}", this::find),
                Route.get("/api/v1/articles/{id}/corrections", this::ofArticle));
    }

    private void add(Exchange exchange) throws IOException {
        JsonBody.requireJson(exchange);
        rate.take(exchange.remote());
        String body = new String(exchange.body(LONGEST_BODY), StandardCharsets.UTF_8);
        try {
            Correction made = corrections.add(CorrectionJson.request(body, null, served.ontology()));
            exchange.setHeader("Location", "/api/v1/corrections/" + made.id());
            exchange.bytes(201, "application/json", CorrectionJson.write(made).getBytes(StandardCharsets.UTF_8));
        } catch (EventFormatException | IllegalArgumentException e) {
            throw Problem.badRequest(String.valueOf(e.getMessage()));
        } catch (IllegalStateException e) {
            throw new Problem(
                    409,
                    "No corrections are taken",
                    "the data are served read-only: polybius serve without --read-only takes them");
        }
    }

    private void find(Exchange exchange) throws IOException {
        List<Correction> found = corrections.find(exchange.path("id"));
        if (found.isEmpty()) {
            throw Problem.notFound("there is no correction with this id, nor one of an event with it");
        }
        exchange.json(
                200,
                new Corrections(found.stream().map(CorrectionJson::write).collect(Collectors.joining(",", "[", "]"))));
    }

    /** Corrections, in the order of time. */
    record Corrections(@JsonRawValue String corrections) {}

    /** What was said about an article's events. */
    record ArticleCorrections(String article, List<FitJson> corrections) {}

    /**
     * A correction with what has become of its event.
     *
     * @param stands whether it holds: its author has said nothing later about the event
     * @param state {@code same}, {@code otherwise}, {@code no_event} or {@code no_words}
     * @param event the event as it is coded now, or null
     */
    record FitJson(
            @JsonRawValue String correction,
            boolean stands,
            String state,
            @JsonRawValue @Nullable String event) {

        static FitJson of(CorrectionFit fit) {
            return new FitJson(
                    CorrectionJson.write(fit.correction()),
                    fit.stands(),
                    fit.state().name().toLowerCase(Locale.ROOT),
                    fit.event() == null ? null : EventJson.write(fit.event()));
        }
    }

    private void ofArticle(Exchange exchange) throws IOException {
        String id = exchange.path("id");
        List<CorrectionFit> fits = corrections.ofArticle(id);
        if (fits.isEmpty() && served.answers().article(id).isEmpty()) {
            throw Problem.notFound("there is no article with this id");
        }
        exchange.json(
                200, new ArticleCorrections(id, fits.stream().map(FitJson::of).toList()));
    }
}
