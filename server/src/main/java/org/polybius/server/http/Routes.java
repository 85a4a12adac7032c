package org.polybius.server.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** All routes of the server. */
public final class Routes {

    /** A route with what the address has in the place of its names. */
    record Found(Route route, Map<String, String> names) {}

    private final List<Route> routes;

    /** @throws IllegalArgumentException if two routes are the same */
    public Routes(List<Route> routes) {
        this.routes = List.copyOf(routes);
        TreeSet<String> seen = new TreeSet<>();
        for (Route route : routes) {
            if (!seen.add(route.method() + " " + route.path().replaceAll("\\{\\w+}", "{}"))) {
                throw new IllegalArgumentException("two routes " + route.method() + " " + route.path());
            }
        }
    }

    /** The routes, in the order in which they were listed. */
    public List<Route> all() {
        return routes;
    }

    /**
     * The route for an address; one without names goes before one with names.
     *
     * @throws Problem if there is none
     */
    Found find(String method, String rawPath) {
        List<String> parts = new ArrayList<>();
        for (String part : rawPath.substring(1).split("/", -1)) {
            parts.add(decoded(part));
        }
        String wanted = method.equals("HEAD") ? "GET" : method;
        TreeSet<String> others = new TreeSet<>();
        Found best = null;
        for (Route route : routes) {
            Optional<Map<String, String>> names = names(route, parts);
            if (names.isEmpty()) {
                continue;
            }
            if (!route.method().equals(wanted)) {
                others.add(route.method());
            } else if (best == null || names.get().size() < best.names().size()) {
                best = new Found(route, names.get());
            }
        }
        if (best != null) {
            return best;
        }
        if (!others.isEmpty()) {
            throw new Problem(405, "Method not allowed", "this address answers " + String.join(", ", others) + " only");
        }
        throw Problem.notFound("nothing is at this address");
    }

    private static Optional<Map<String, String>> names(Route route, List<String> parts) {
        List<String> pattern = route.parts();
        if (pattern.size() != parts.size()) {
            return Optional.empty();
        }
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            String p = pattern.get(i);
            if (p.startsWith("{")) {
                if (parts.get(i).isEmpty()) {
                    return Optional.empty();
                }
                names.put(p.substring(1, p.length() - 1), parts.get(i));
            } else if (!p.equals(parts.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(names);
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("the address is not well formed: a % must begin two hexadecimal digits");
        }
    }
}
