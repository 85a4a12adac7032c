package org.polybius.server.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.polybius.server.http.Query;

/** The addresses of pages, so that no page has to know how another is called. */
final class Addresses {
    private Addresses() {}

    /** An article. */
    static String article(String id) {
        return "/articles/" + part(id);
    }

    /** An article with one of its events chosen. */
    static String event(String article, String event) {
        return article(article) + "?event=" + part(event) + "#chosen";
    }

    /** An actor's profile. */
    static String actor(String key) {
        return "/actors/" + part(key);
    }

    /** Two sides that act towards one another. */
    static String dyad(String a, String b) {
        return "/dyad?a=" + part(a) + "&b=" + part(b);
    }

    /** A page with parameters. */
    static String with(String page, Query query) {
        String parameters = query.encoded();
        return parameters.isEmpty() ? page : page + "?" + parameters;
    }

    /** A text as one part of an address. */
    static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
