package org.polybius.server.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.polybius.server.http.Query;

/** The token that requests have to bring: as a header, or, in a browser, as a cookie that its first address set. */
public final class AccessToken {
    private static final String COOKIE = "polybius";

    private final String token;
    private final String cookie;

    public AccessToken(String token) {
        this.token = token;
        this.cookie = signed(token);
    }

    /** Whether the request brings the token. */
    boolean opens(Request request) {
        String header = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        if (header != null
                && header.startsWith("Bearer ")
                && same(header.substring(7).strip(), token)) {
            return true;
        }
        for (HttpCookie sent : Request.getCookies(request)) {
            if (sent.getName().equals(COOKIE) && same(sent.getValue(), cookie)) {
                return true;
            }
        }
        return false;
    }

    /** The address without the token, where it had the right one. */
    Optional<String> broughtInAddress(Request request) {
        String raw = request.getHttpURI().getQuery();
        if (raw == null || !raw.contains("token=")) {
            return Optional.empty();
        }
        Query query = Query.parse(raw);
        if (query.all("token").stream().noneMatch(t -> same(t, token))) {
            return Optional.empty();
        }
        String rest = query.with("token", null).encoded();
        // One slash at the beginning: two would name another server.
        String path = "/" + String.valueOf(request.getHttpURI().getPath()).replaceFirst("^[/\\\\]+", "");
        return Optional.of(path + (rest.isEmpty() ? "" : "?" + rest));
    }

    String cookie() {
        return COOKIE + "=" + cookie + "; Path=/; HttpOnly; SameSite=Strict";
    }

    /** In the same time whatever differs. */
    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String signed(String token) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal("polybius cookie".getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
