package org.polybius.server.monitoring;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What the server tells of how it is, beside what it knows itself.
 *
 * @param registry the figures of others, to which the server adds its own
 * @param parts how other parts of the program are, by their names
 */
public record Monitoring(PrometheusRegistry registry, Supplier<Map<String, Part>> parts) {

    /**
     * How a part is.
     *
     * @param well whether it does what it is there for
     * @param detail what it does, or what is wrong: shown to whoever may ask, so nothing that is secret
     */
    public record Part(boolean well, String detail) {}

    /** Of a server alone. */
    public static Monitoring alone() {
        return new Monitoring(new PrometheusRegistry(), Map::of);
    }
}
