package org.polybius.server;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.polybius.server.api.ActorsResource;
import org.polybius.server.api.ArticlesResource;
import org.polybius.server.api.CodeResource;
import org.polybius.server.api.CorrectionsResource;
import org.polybius.server.api.CountsResource;
import org.polybius.server.api.DownloadsResource;
import org.polybius.server.api.EventsResource;
import org.polybius.server.api.OntologyResource;
import org.polybius.server.api.OpenApiResource;
import org.polybius.server.api.SqlResource;
import org.polybius.server.api.StateResource;
import org.polybius.server.http.Dispatcher;
import org.polybius.server.http.Route;
import org.polybius.server.http.Routes;
import org.polybius.server.monitoring.HealthResource;
import org.polybius.server.monitoring.MetricsResource;
import org.polybius.server.monitoring.Monitoring;
import org.polybius.server.monitoring.RequestMetrics;
import org.polybius.server.pages.ActorsPage;
import org.polybius.server.pages.ArticlePage;
import org.polybius.server.pages.ArticlesPage;
import org.polybius.server.pages.CodebookPage;
import org.polybius.server.pages.DyadPage;
import org.polybius.server.pages.EventsPage;
import org.polybius.server.pages.Frames;
import org.polybius.server.pages.OverviewPage;
import org.polybius.server.pages.ProblemView;
import org.polybius.server.pages.TryPage;
import org.polybius.server.security.AccessToken;
import org.polybius.server.security.FormToken;
import org.polybius.server.security.Guard;
import org.polybius.server.security.HostNames;

/** Answers over HTTP until it is closed. */
public final class Server implements AutoCloseable {
    private static final int THREADS = 64;

    /**
     * What a client may take.
     *
     * @param idle how long a connection may say nothing
     * @param body how long the body of a request may take to arrive
     * @param connections so many at once
     */
    record Limits(Duration idle, Duration body, int connections) {
        static final Limits STANDARD = new Limits(Duration.ofSeconds(30), Duration.ofSeconds(20), 1024);
    }

    private final org.eclipse.jetty.server.Server jetty;
    private final ServerConnector connector;
    private final Settings settings;

    private Server(org.eclipse.jetty.server.Server jetty, ServerConnector connector, Settings settings) {
        this.jetty = jetty;
        this.connector = connector;
        this.settings = settings;
    }

    /**
     * Every address of the server: the one list to add a page or a resource to.
     *
     * @param frames what all pages have in common
     * @param faults told what nobody foresaw, for the log
     */
    static List<Route> routes(
            Served served, Monitoring monitoring, Frames frames, FormToken forms, Consumer<Throwable> faults) {
        List<Route> routes = new ArrayList<>();
        routes.addAll(new Assets(frames.assetVersion()).routes());
        routes.addAll(frames.routes());
        CodingTurns coding = new CodingTurns(served.coding());
        routes.addAll(new TryPage(served, coding, frames, forms).routes());
        routes.addAll(new OverviewPage(served, frames).routes());
        routes.addAll(new EventsPage(served, frames).routes());
        routes.addAll(new DyadPage(served, frames).routes());
        routes.addAll(new ActorsPage(served, frames).routes());
        routes.addAll(new CodebookPage(served, frames).routes());
        routes.addAll(new ArticlesPage(served, frames).routes());
        routes.addAll(new ArticlePage(served, frames, forms).routes());
        routes.addAll(new StateResource(served).routes());
        routes.addAll(new EventsResource(served).routes());
        routes.addAll(new CountsResource(served).routes());
        routes.addAll(new ArticlesResource(served).routes());
        routes.addAll(new CorrectionsResource(served).routes());
        routes.addAll(new ActorsResource(served).routes());
        routes.addAll(new OntologyResource(served).routes());
        routes.addAll(new CodeResource(coding).routes());
        routes.addAll(new SqlResource(served).routes());
        routes.addAll(new DownloadsResource(served).routes());
        routes.addAll(new OpenApiResource().routes());
        routes.addAll(new HealthResource(served, monitoring, faults).routes());
        routes.addAll(new MetricsResource(monitoring.registry()).routes());
        return routes;
    }

    /**
     * Begins to answer.
     *
     * @param monitoring what it tells of how it is, beside what it knows itself
     * @param faults told what nobody foresaw, for the log
     * @param then what is to be done, in another thread, once the first page has been answered
     * @throws IOException if the address cannot be listened on; the message says what to do
     */
    public static Server start(
            Settings settings, Served served, Monitoring monitoring, Consumer<Throwable> faults, Runnable then)
            throws IOException {
        Server server = start(settings, Limits.STANDARD, served, monitoring, faults);
        new FirstViews(server.address(), settings.token()).ask(Frames.addresses(), then);
        return server;
    }

    static Server start(
            Settings settings, Limits limits, Served served, Monitoring monitoring, Consumer<Throwable> faults)
            throws IOException {
        FormToken forms = new FormToken();
        Frames frames = new Frames(served, Assets.version());
        Routes routes = new Routes(routes(served, monitoring, frames, forms, faults));
        Dispatcher dispatcher = new Dispatcher(
                routes,
                (exchange, problem) -> exchange.html(
                        problem.status(),
                        "problem",
                        new ProblemView(frames.frame(problem.title(), ""), problem.detail())),
                faults,
                limits.body(),
                () -> List.of(served.database().changes(), served.coding().state()));
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 8);
        threads.setName("http");
        threads.setDaemon(true);
        org.eclipse.jetty.server.Server jetty = new org.eclipse.jetty.server.Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(16 * 1024);
        // Ids of articles may hold slashes; no address is ever a file's path.
        http.setUriCompliance(UriCompliance.from("DEFAULT,AMBIGUOUS_PATH_SEPARATOR,AMBIGUOUS_PATH_ENCODING"));
        ServerConnector connector = new ServerConnector(jetty, 1, 2, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(limits.idle().toMillis());
        jetty.addConnector(connector);
        jetty.addBean(new NetworkConnectionLimit(limits.connections(), connector));
        jetty.setErrorHandler(Server::refusedByJetty);
        Handler guard = new Guard(
                new HostNames(settings.host(), settings.token() == null),
                settings.wanted().map(AccessToken::new).orElse(null),
                dispatcher);
        jetty.setHandler(new RequestMetrics(monitoring.registry(), guard));
        try {
            jetty.start();
        } catch (Exception e) {
            stop(jetty);
            throw new IOException(
                    settings.host() + ":" + settings.port() + " cannot be listened on (" + e.getMessage()
                            + "): another program may have it; choose another with --port, or --port 0 for any",
                    e);
        }
        return new Server(jetty, connector, settings);
    }

    /** What Jetty itself cannot read: nothing of its own is told. */
    private static boolean refusedByJetty(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        String body = "{\"type\":\"about:blank\",\"title\":\"The request could not be read\",\"status\":" + status
                + ",\"detail\":\"it is not well formed, too long, or broke off: see docs/server.md for what is served\"}";
        response.write(true, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), callback);
        return true;
    }

    /** The address of the first page. */
    public URI address() {
        String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        return URI.create("http://" + host + ":" + connector.getLocalPort() + "/");
    }

    /** Stops answering. */
    @Override
    public void close() {
        stop(jetty);
    }

    private static void stop(org.eclipse.jetty.server.Server jetty) {
        try {
            jetty.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the server did not stop", e);
        }
    }
}
