package org.polybius.server.security;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The names by which the server may be called. A page of another site that has its own name point to this machine (DNS
 * rebinding) calls it by a name that is not among them.
 */
public final class HostNames {
    private final Set<String> names = new HashSet<>();

    /**
     * @param host the address the server listens on
     * @param local whether only this machine can reach it
     */
    public HostNames(String host, boolean local) {
        names.add(bare(host));
        if (local) {
            names.add("localhost");
            names.add("127.0.0.1");
            names.add("[::1]");
        }
    }

    /** The same with the names that an operator gave it, such as that of a proxy. */
    public HostNames and(Iterable<String> more) {
        more.forEach(name -> names.add(bare(name)));
        return this;
    }

    /** Whether the value of a Host header is one of them, whatever its port. */
    boolean knows(String header) {
        String name = header.toLowerCase(Locale.ROOT).strip();
        int port = name.lastIndexOf(':');
        if (port >= 0 && port > name.lastIndexOf(']')) {
            name = name.substring(0, port);
        }
        return names.contains(bare(name));
    }

    private static String bare(String host) {
        String name = host.toLowerCase(Locale.ROOT).strip();
        return name.contains(":") && !name.startsWith("[") ? "[" + name + "]" : name;
    }
}
