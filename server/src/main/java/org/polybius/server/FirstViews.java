package org.polybius.server;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks a server for its own pages once it has started, so that what they count about all events is remembered when somebody
 * looks. It asks as a browser does: what a page counts is the page's business.
 */
final class FirstViews {
    private final URI server;
    private final @Nullable String token;

    /** @param token what requests have to bring, or null */
    FirstViews(URI server, @Nullable String token) {
        this.server = server;
        this.token = token;
    }

    /**
     * Asks one after another, in a thread of its own. A page that fails says so when somebody looks at it.
     *
     * @param then what is done after the first one: what takes all processors for some time would slow it down
     */
    void ask(List<String> addresses, Runnable then) {
        Thread asking = new Thread(
                () -> {
                    HttpClient client = HttpClient.newBuilder()
                            .connectTimeout(Duration.ofSeconds(5))
                            .build();
                    boolean first = true;
                    for (String address : addresses) {
                        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(address));
                        if (token != null) {
                            request.header("Authorization", "Bearer " + token);
                        }
                        client.sendAsync(request.build(), BodyHandlers.discarding())
                                .handle((answer, failure) -> answer)
                                .join();
                        if (first) {
                            then.run();
                            first = false;
                        }
                    }
                },
                "first views");
        asking.setDaemon(true);
        asking.start();
    }
}
