package org.polybius.store.database;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An article without its text.
 *
 * @param id its id
 * @param version 1, and 1 more with each coding that replaced another
 * @param title the headline, or null
 * @param published day of publication, or null if unknown
 * @param publisher who published it, or null
 * @param url where it was published, or null
 */
public record ArticleSummary(
        String id,
        int version,
        @Nullable String title,
        @Nullable LocalDate published,
        @Nullable String publisher,
        @Nullable String url) {}
