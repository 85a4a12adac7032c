package org.polybius.server.monitoring;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.polybius.server.Served;
import org.polybius.server.TextCoding;
import org.polybius.server.http.Exchange;
import org.polybius.server.http.Route;
import org.polybius.server.monitoring.Monitoring.Part;

/** {@code /health}: whether the database, the parser and what else there is are well; status 503 where one is not. */
public final class HealthResource {
    private final Served served;
    private final Monitoring monitoring;
    private final Consumer<Throwable> faults;

    /** @param faults told why the database does not answer, for the log */
    public HealthResource(Served served, Monitoring monitoring, Consumer<Throwable> faults) {
        this.served = served;
        this.monitoring = monitoring;
        this.faults = faults;
    }

    /** Its addresses. */
    public List<Route> routes() {
        return List.of(Route.get("/health", this::health));
    }

    /** @param status {@code ok} or {@code failing} */
    record Health(String status, String version, Map<String, Part> parts) {}

    private void health(Exchange exchange) throws IOException {
        Map<String, Part> parts = new TreeMap<>(monitoring.parts().get());
        parts.put("database", database());
        parts.put("parser", parser());
        boolean well = parts.values().stream().allMatch(Part::well);
        // Never an answer that was given before.
        exchange.setHeader("Cache-Control", "no-store");
        exchange.json(well ? 200 : 503, new Health(well ? "ok" : "failing", served.version(), parts));
    }

    private Part database() {
        try {
            return new Part(
                    true, "answers, with tables of version " + served.database().version());
        } catch (RuntimeException e) {
            faults.accept(e);
            return new Part(false, "does not answer; the server's log says why");
        }
    }

    /** One that is still loading is well. */
    private Part parser() {
        return new Part(
                served.coding().state() != TextCoding.State.FAILED,
                served.coding().detail());
    }
}
