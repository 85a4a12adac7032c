package org.polybius.store.database;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An article that was not coded, because another one tells the same in the same words.
 *
 * @param id its id
 * @param copyOf the id of the other one
 * @param original whether it was published first of all that tell the story
 * @param title its headline, or null
 * @param published when, or null
 * @param publisher who published it, or null
 * @param url where it was published, or null
 * @param source where it was read from
 */
public record CopiedArticle(
        String id,
        String copyOf,
        boolean original,
        @Nullable String title,
        @Nullable LocalDate published,
        @Nullable String publisher,
        @Nullable String url,
        String source) {}
