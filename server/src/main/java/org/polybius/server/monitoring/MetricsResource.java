package org.polybius.server.monitoring;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.polybius.server.http.Exchange;
import org.polybius.server.http.Route;

/** {@code /metrics}: figures in Prometheus' text format, version 0.0.4. */
public final class MetricsResource {
    private final PrometheusRegistry registry;
    private final PrometheusTextFormatWriter format = PrometheusTextFormatWriter.create();

    public MetricsResource(PrometheusRegistry registry) {
        this.registry = registry;
    }

    /** Its addresses. */
    public List<Route> routes() {
        return List.of(Route.get("/metrics", this::metrics));
    }

    private void metrics(Exchange exchange) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(16_384);
        format.write(out, registry.scrape());
        // Never an answer that was given before.
        exchange.setHeader("Cache-Control", "no-store");
        exchange.bytes(200, PrometheusTextFormatWriter.CONTENT_TYPE, out.toByteArray());
    }
}
