package org.polybius.server.http;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.polybius.store.database.DatabaseException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Gives each request to its route, and makes an answer of what goes wrong: a page for people, JSON for programs. */
public final class Dispatcher extends Handler.Abstract {

    /** Shows a problem to people. */
    @FunctionalInterface
    public interface ProblemPage {
        void show(Exchange exchange, Problem problem) throws IOException;
    }

    /** The attribute of a request that has the path of its route, once that is known. */
    public static final String ROUTE = Dispatcher.class.getName() + ".route";

    private final Routes routes;
    private final ProblemPage page;
    private final Consumer<Throwable> faults;
    private final GivenAnswers given;
    private final Exchange.Shared shared;

    /**
     * Dispatches.
     *
     * @param page shows problems of addresses that are not the API's
     * @param faults told what nobody foresaw, for the log: the answer says nothing of it
     * @param longestBody how long the body of a request may take to arrive
     * @param state equal as long as an answer to GET stays what it is
     */
    public Dispatcher(
            Routes routes, ProblemPage page, Consumer<Throwable> faults, Duration longestBody, Supplier<Object> state) {
        this.routes = routes;
        this.page = page;
        this.faults = faults;
        this.given = new GivenAnswers(state);
        this.shared = new Exchange.Shared(
                TemplateEngine.createPrecompiled(
                        null, ContentType.Html, Dispatcher.class.getClassLoader(), "org.polybius.server.templates"),
                JsonMapper.builder()
                        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                        .build(),
                longestBody);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String path = request.getHttpURI().getPath();
        Exchange exchange = new Exchange(request, response, Map.of(), shared);
        try {
            Routes.Found found = routes.find(request.getMethod(), path == null ? "/" : path);
            request.setAttribute(ROUTE, found.route().path());
            boolean asks = request.getMethod().equals("GET");
            Object question = given.question(request.getHttpURI().getPathQuery(), exchange.wantsFragment());
            GivenAnswers.Given before = asks ? given.before(question) : null;
            if (before != null) {
                exchange.give(200, before);
                callback.succeeded();
                return true;
            }
            exchange = new Exchange(request, response, found.names(), shared);
            found.route().action().answer(exchange);
            GivenAnswers.Given answer = exchange.given();
            if (asks && answer != null) {
                given.keep(question, answer);
            }
            callback.succeeded();
        } catch (Throwable e) {
            failed(exchange, String.valueOf(path), e, callback);
        }
        return true;
    }

    private void failed(Exchange exchange, String path, Throwable e, Callback callback) {
        try {
            if (exchange.begun()) {
                // Half of a download must not look like the whole of it: the connection is broken off.
                if (!(e instanceof IOException)) {
                    faults.accept(e);
                }
                callback.failed(e);
                return;
            }
            Problem problem = e instanceof Problem p ? p : unforeseen(e);
            if (path.startsWith("/api/")) {
                exchange.problem(problem);
            } else {
                page.show(exchange, problem);
            }
            callback.succeeded();
        } catch (IOException | RuntimeException again) {
            callback.failed(again);
        }
    }

    private Problem unforeseen(Throwable e) {
        faults.accept(e);
        return e instanceof DatabaseException
                ? new Problem(
                        500,
                        "The database could not be read",
                        "the server's log says why; polybius doctor --db checks the file")
                : new Problem(500, "A fault of Polybius", "the server's log says more; please report it");
    }
}
