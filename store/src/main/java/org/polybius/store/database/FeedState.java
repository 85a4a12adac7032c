package org.polybius.store.database;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a feed that is followed.
 *
 * @param address under which it is listed
 * @param etag what its server gave, to be given back, or null
 * @param lastModified what its server gave, to be given back, or null
 * @param tried when it was last asked for
 * @param succeeded when it was last had, changed or not; null if never
 * @param due when it is asked for again
 * @param failures so many since it was last had
 * @param problem the last of them, or null
 * @param movedTo where it has moved for good, as its server says, or null
 * @param gone whether it is asked for no more
 * @param period what the feed itself says is between changes, or null
 * @param articles so many were added or changed by it
 */
public record FeedState(
        String address,
        @Nullable String etag,
        @Nullable String lastModified,
        Instant tried,
        @Nullable Instant succeeded,
        Instant due,
        int failures,
        @Nullable String problem,
        @Nullable String movedTo,
        boolean gone,
        @Nullable Duration period,
        long articles) {}
