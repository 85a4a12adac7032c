package org.polybius.server.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * What every request passes first: it must be meant for this server and not for another name of its address, bring the token
 * where one is wanted, and, if it may change something, come from a page of this server or from no page at all.
 */
public final class Guard extends Handler.Wrapper {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE");

    private final HostNames hosts;
    private final @Nullable AccessToken token;

    /**
     * @param hosts names this server may be called by
     * @param token what requests have to bring, or null
     */
    public Guard(HostNames hosts, @Nullable AccessToken token, Handler next) {
        super(next);
        this.hosts = hosts;
        this.token = token;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        response.getHeaders()
                .put("Content-Security-Policy", POLICY)
                .put("X-Content-Type-Options", "nosniff")
                // With no-referrer browsers would send forms with the origin "null", which could be anybody.
                .put("Referrer-Policy", "same-origin")
                .put("Cross-Origin-Opener-Policy", "same-origin")
                .put("Cross-Origin-Resource-Policy", "same-origin")
                .put("Cache-Control", "no-store");
        String host = request.getHeaders().get(HttpHeader.HOST);
        if (host == null || !hosts.knows(host)) {
            return refuse(
                    response,
                    callback,
                    421,
                    "Misdirected request",
                    "this server does not go by that name; use the address that polybius serve printed");
        }
        if (!METHODS.contains(request.getMethod())) {
            return refuse(response, callback, 405, "Method not allowed", "this server answers GET, HEAD and POST");
        }
        if (token != null && !token.opens(request)) {
            Optional<String> brought = token.broughtInAddress(request);
            if (brought.isPresent() && READING.contains(request.getMethod())) {
                // From now on the browser brings it as a cookie, and the address no longer shows it.
                response.getHeaders().put("Set-Cookie", token.cookie());
                response.getHeaders().put("Location", brought.get());
                response.setStatus(303);
                callback.succeeded();
                return true;
            }
            response.getHeaders().put("WWW-Authenticate", "Bearer");
            return refuse(
                    response,
                    callback,
                    401,
                    "Unauthorized",
                    "this server wants a token: send Authorization: Bearer TOKEN, or open its address with ?token=TOKEN");
        }
        if (!READING.contains(request.getMethod()) && !fromHere(request, host)) {
            return refuse(
                    response,
                    callback,
                    403,
                    "Forbidden",
                    "a page of another site may not ask this server for that; use the explorer's own page, or a program");
        }
        return super.handle(request, response, callback);
    }

    /** Whether no page, or one of this server, sends the request. Browsers say so and pages cannot forge it. */
    private static boolean fromHere(Request request, String host) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return false;
        }
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        return origin == null
                || origin.toLowerCase(Locale.ROOT)
                        .replaceFirst("^https?://", "")
                        .equals(host.toLowerCase(Locale.ROOT));
    }

    private static boolean refuse(Response response, Callback callback, int status, String title, String detail) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        // A body may still be coming, which nobody will read.
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        // Fixed words without a character that JSON would have to escape.
        String body = "{\"type\":\"about:blank\",\"title\":\"" + title + "\",\"status\":" + status + ",\"detail\":\""
                + detail + "\"}";
        response.write(true, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), callback);
        return true;
    }
}
