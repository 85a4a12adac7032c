package org.polybius.server.filter;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.polybius.server.http.Problem;
import org.polybius.server.http.Query;
import org.polybius.store.database.ArticleList;

/** The conditions on articles in an address: {@code title}, {@code publisher}, {@code from}, {@code to}. */
public final class ArticleQuery {
    private static final int LONGEST = 300;

    private ArticleQuery() {}

    /**
     * The conditions of an address.
     *
     * @throws Problem if one is not right; it says which
     */
    public static ArticleList.Filter read(Query query) {
        return new ArticleList.Filter(
                text(query, "title"), text(query, "publisher"), day(query, "from"), day(query, "to"));
    }

    /**
     * Where the page begins, or null for the first.
     *
     * @throws Problem if {@code after} is no place in a list of articles
     */
    public static ArticleList.@Nullable Cursor after(Query query) {
        try {
            return query.one("after").map(ArticleList.Cursor::parse).orElse(null);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(
                    "the parameter after is what an earlier page gave as next; leave it out for the first page");
        }
    }

    private static @Nullable String text(Query query, String name) {
        String value = query.one(name).orElse(null);
        if (value != null && value.length() > LONGEST) {
            throw Problem.badRequest("the parameter " + name + " has more than " + LONGEST + " characters");
        }
        return value;
    }

    private static @Nullable LocalDate day(Query query, String name) {
        String value = query.one(name).orElse(null);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw Problem.badRequest("the parameter " + name + " is a day such as 2023-10-12");
        }
    }
}
