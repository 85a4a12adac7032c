package org.polybius.server.api;

import java.io.IOException;
import java.util.List;
import org.polybius.server.Served;
import org.polybius.server.http.Exchange;
import org.polybius.server.http.Route;

/** {@code /api/v1/state}: what is served, and whether texts can be coded yet. */
public final class StateResource {
    private final Served served;

    public StateResource(Served served) {
        this.served = served;
    }

    /** Its addresses. */
    public List<Route> routes() {
        return List.of(Route.get("/api/v1/state", this::state));
    }

    /** @param coder {@code loading}, {@code ready} or {@code failed} */
    record State(String version, String data, boolean sample, boolean corrections, String coder, String coderDetail) {}

    private void state(Exchange exchange) throws IOException {
        exchange.json(
                200,
                new State(
                        served.version(),
                        served.name(),
                        served.sample(),
                        served.corrected(),
                        served.coding().state().name().toLowerCase(java.util.Locale.ROOT),
                        served.coding().detail()));
    }
}
