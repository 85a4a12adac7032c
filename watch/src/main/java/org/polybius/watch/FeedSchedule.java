package org.polybius.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a feed is asked for again: after {@code every}, or later where the feed or its server wishes so; after failures twice as
 * late each time. Nobody's wish counts for more than a day, but for that of a server that refuses.
 */
final class FeedSchedule {
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration LONGEST_REFUSAL = Duration.ofDays(30);
    private static final int MOST_DOUBLINGS = 20;
    /** Of the time to wait, so much at most is added by chance: feeds that failed together are not asked for together. */
    private static final double JITTER = 0.1;

    private final Duration every;
    private final RandomGenerator chance;

    FeedSchedule(Duration every, RandomGenerator chance) {
        this.every = every;
        this.chance = chance;
    }

    /** @param wishes of the feed and its server */
    Instant afterSuccess(Instant now, @Nullable Duration... wishes) {
        Duration wait = Stream.of(wishes)
                .flatMap(Stream::ofNullable)
                .map(wish -> least(wish, LONGEST))
                .reduce(every, FeedSchedule::most);
        return now.plus(wait);
    }

    /**
     * After it could not be had.
     *
     * @param failures so many in a row, with this one
     * @param refusal for how long the server wants not to be asked, or null
     */
    Instant afterFailure(Instant now, int failures, @Nullable Duration refusal) {
        Duration doubled = least(every.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS)), most(LONGEST, every));
        Duration wait = refusal == null ? doubled : most(doubled, least(refusal, LONGEST_REFUSAL));
        return now.plus(wait).plusMillis((long) (chance.nextDouble() * JITTER * wait.toMillis()));
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Duration most(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
