package org.polybius.server.monitoring;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.instrumentation.jvm.JvmGarbageCollectorMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmMemoryMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmThreadsMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.Set;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.polybius.server.http.Dispatcher;

/**
 * Counts every request by the pattern of its route, its method and its status, and how long answers take. Never by an address as it was
 * asked for: there is no end of those.
 */
public final class RequestMetrics extends Handler.Wrapper {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    private static final String NONE = "none";

    private final Counter requests;
    private final Histogram seconds;

    /** Registers the figures, and those of Java. */
    public RequestMetrics(PrometheusRegistry registry, Handler next) {
        super(next);
        requests = Counter.builder()
                .name("polybius_http_requests_total")
                .help(
                        "Requests, by route, method and status; route none where there is no such address, or the request was"
                                + " refused before.")
                .labelNames("route", "method", "status")
                .register(registry);
        seconds = Histogram.builder()
                .name("polybius_http_request_seconds")
                .help("How long answers took.")
                .labelNames("route")
                .classicOnly()
                .classicUpperBounds(0.005, 0.02, 0.1, 0.3, 1, 3, 10)
                .register(registry);
        JvmMemoryMetrics.builder().register(registry);
        JvmGarbageCollectorMetrics.builder().register(registry);
        JvmThreadsMetrics.builder().register(registry);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        long start = System.nanoTime();
        try {
            return super.handle(request, response, callback);
        } finally {
            String route = request.getAttribute(Dispatcher.ROUTE) instanceof String found ? found : NONE;
            String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "other";
            requests.labelValues(route, method, Integer.toString(response.getStatus()))
                    .inc();
            seconds.labelValues(route).observe((System.nanoTime() - start) / 1e9);
        }
    }
}
