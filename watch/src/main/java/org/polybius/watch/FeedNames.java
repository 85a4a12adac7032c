package org.polybius.watch;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names of feeds that may be shown: their addresses without what may be a secret, told apart where they are the same then. */
public final class FeedNames {
    private FeedNames() {}

    /** Address to name. */
    public static Map<URI, String> of(List<URI> feeds) {
        Map<String, Integer> taken = new HashMap<>();
        Map<URI, String> names = new LinkedHashMap<>();
        for (URI feed : feeds) {
            String bare = bare(feed);
            int n = taken.merge(bare, 1, Integer::sum);
            names.put(feed, n == 1 ? bare : bare + "#" + n);
        }
        return names;
    }

    /** What a user names, as it may be shown: the address of a feed bare, a path as it is. */
    public static String shown(String source) {
        return source.contains("://") ? bare(URI.create(source)) : source;
    }

    /** The address without user, query and fragment. */
    static String bare(URI address) {
        int port = address.getPort();
        String path = address.getRawPath();
        return address.getScheme() + "://" + address.getHost() + (port < 0 ? "" : ":" + port)
                + (path == null ? "" : path);
    }
}
