package org.polybius.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the server listens and to whom.
 *
 * @param host the address or name it listens on
 * @param port the port, or 0 for any free one
 * @param token what a request has to bring, or null where everybody on this machine may ask
 */
public record Settings(String host, int port, @Nullable String token) {
    /** A token shorter than this could be guessed. */
    public static final int SHORTEST_TOKEN = 16;

    /** @throws IllegalArgumentException if other machines could ask without a token; the message says what to do */
    public Settings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is 0 to 65535, not " + port);
        }
        if (token != null && token.length() < SHORTEST_TOKEN) {
            throw new IllegalArgumentException("the token needs " + SHORTEST_TOKEN + " characters at least");
        }
        if (token == null && !isLoopback(host)) {
            throw new IllegalArgumentException("other machines can reach " + host
                    + ", so a token is needed that every request has to bring: add --token with " + SHORTEST_TOKEN
                    + " characters or more, or leave --host out to serve this machine only");
        }
    }

    /** This machine only, without a token. */
    public static Settings local(int port) {
        return new Settings("127.0.0.1", port, null);
    }

    /** The token, if there is one. */
    public Optional<String> wanted() {
        return Optional.ofNullable(token);
    }

    private static boolean isLoopback(String host) {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (!address.isLoopbackAddress()) {
                    return false;
                }
            }
            return true;
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("there is no address " + host + ": name one of this machine's", e);
        }
    }
}
