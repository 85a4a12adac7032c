package org.polybius.server.http;

import java.util.List;

/**
 * An address and what answers it.
 *
 * @param method {@code GET} or {@code POST}; what answers GET answers HEAD
 * @param path the address; {@code {name}} stands for one part of it
 * @param action answers
 */
public record Route(String method, String path, Action action) {

    /** Answers a request. */
    @FunctionalInterface
    public interface Action {
        /**
         * Answers it.
         *
         * @throws Problem if the request cannot be answered
         */
        void answer(Exchange exchange) throws Exception;
    }

    /** A route of GET. */
    public static Route get(String path, Action action) {
        return new Route("GET", path, action);
    }

    /** A route of POST. */
    public static Route post(String path, Action action) {
        return new Route("POST", path, action);
    }

    /** The path's parts between its slashes. */
    List<String> parts() {
        return List.of(path.substring(1).split("/", -1));
    }
}
