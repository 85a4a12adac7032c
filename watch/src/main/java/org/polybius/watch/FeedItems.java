package org.polybius.watch;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Article;
import org.polybius.model.Rejection;
import org.polybius.store.formats.ArticleHash;

/**
 * How items of a feed become articles of a database in which many feeds meet. An id that is no address ("4711") is one of its host
 * alone. An item that has none is called by its line, which moves as items come: here by a hash of what it says. One without a day
 * was published when it was first seen. What several feeds tell under one id is taken from the first of them.
 */
final class FeedItems implements Intake.Taking {
    private static final Pattern GLOBAL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.+", Pattern.DOTALL);

    private final String file;
    private final String name;
    private final String host;
    private final LocalDate today;

    /**
     * @param file under what name the feed was read: items without an id are called so, with their line
     * @param name what the feed may be called
     */
    FeedItems(String file, String name, String host, LocalDate today) {
        this.file = file;
        this.name = name;
        this.host = host;
        this.today = today;
    }

    @Override
    public Article named(Article a) {
        String line = a.source().substring(a.source().lastIndexOf(':') + 1);
        if (a.id().equals(file + ":" + line)) {
            return with(a, host + ":" + ArticleHash.of(with(a, "item", a.published())), a.published());
        }
        return with(a, GLOBAL.matcher(a.id()).matches() ? a.id() : host + ":" + a.id(), a.published());
    }

    @Override
    public Article completed(Article a) {
        return a.published() == null ? with(a, a.id(), today) : a;
    }

    @Override
    public @Nullable Rejection takenFrom(Article article, String other) {
        return null;
    }

    private Article with(Article a, String id, @Nullable LocalDate published) {
        return new Article(
                id,
                a.title(),
                a.text(),
                a.readable(),
                a.sections(),
                published,
                a.url(),
                a.publisher(),
                name,
                a.otherFields());
    }
}
