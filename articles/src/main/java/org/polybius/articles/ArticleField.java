package org.polybius.articles;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a field of a record can be for. */
public enum ArticleField {
    TEXT,
    TITLE,
    PUBLISHED,
    URL,
    PUBLISHER,
    ID;

    /** The field of a name: "text". */
    static Optional<ArticleField> named(String name) {
        return Arrays.stream(values()).filter(f -> f.word().equals(name)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
