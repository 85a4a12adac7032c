package org.polybius.watch;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.articles.ArticleReader;
import org.polybius.articles.FeedFetch;
import org.polybius.articles.FileFormat;
import org.polybius.articles.OpenInput;
import org.polybius.articles.ReadResult;
import org.polybius.articles.ReadingOptions;
import org.polybius.model.Rejection;
import org.polybius.store.database.FeedState;

/** Feeds of the web. What is wrong with one is noted and said, and never in the way of the others. */
final class FeedsFollowed implements Followed {
    private static final Set<Rejection.Cause> OF_ITEMS =
            Set.of(Rejection.Cause.EMPTY, Rejection.Cause.LANGUAGE, Rejection.Cause.DUPLICATE_ID);

    /** Gives the addresses that are to be followed now. */
    interface Feeds {
        List<URI> now() throws IOException;
    }

    /**
     * What became of asking.
     *
     * @param answer null where there is none
     * @param failure why there is none, or null
     */
    private record Asked(
            URI feed,
            FeedFetch.@Nullable Answer answer,
            @Nullable String failure) {}

    private final String name;
    private final Feeds feeds;
    private final FeedSchedule schedule;
    private final Intake intake;
    private final Watch.Parts with;

    /** @param every how often a feed is asked for */
    FeedsFollowed(String name, Feeds feeds, Duration every, Intake intake, Watch.Parts with) {
        this.name = name;
        this.feeds = feeds;
        this.schedule = new FeedSchedule(every, with.chance());
        this.intake = intake;
        this.with = with;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Looked look(Instant now, int slack, BooleanSupplier stopping) throws IOException {
        List<URI> all = feeds.now();
        Map<URI, String> names = FeedNames.of(all);
        Map<String, FeedState> before = with.store().feeds();
        List<URI> due = all.stream()
                .filter(feed -> isDue(before.get(feed.toString()), now, slack))
                .toList();
        int[] failed = new int[1];
        FeedFetches.each(
                due,
                feed -> ask(feed, before.get(feed.toString())),
                asked -> {
                    String feed = asked.feed.toString();
                    String shown = names.getOrDefault(asked.feed, FeedNames.bare(asked.feed));
                    failed[0] += taken(asked, shown, before.get(feed), stopping) ? 0 : 1;
                },
                stopping);
        Map<String, FeedState> after = with.store().feeds();
        with.metrics().feeds(names, after);
        return new Looked(next(all, after, now), failed[0]);
    }

    private static boolean isDue(@Nullable FeedState before, Instant now, int slack) {
        if (before == null) {
            return true;
        }
        // Who is asked from time to time by a clock of his own is not put off to the next time for some seconds.
        Instant at = before.failures() == 0 ? now.plusSeconds(slack) : now;
        return !before.gone() && !before.due().isAfter(at);
    }

    private static Instant next(List<URI> all, Map<String, FeedState> states, Instant now) {
        return all.stream()
                .map(feed -> states.get(feed.toString()))
                .flatMap(Stream::ofNullable)
                .filter(state -> !state.gone())
                .map(FeedState::due)
                .min(Instant::compareTo)
                .orElse(now.plus(Duration.ofDays(1)));
    }

    private Asked ask(URI feed, @Nullable FeedState before) {
        try {
            FeedFetch.Answer answer = with.fetch()
                    .ask(
                            feed,
                            before == null ? null : before.etag(),
                            before == null ? null : before.lastModified(),
                            with.clock().instant());
            return new Asked(feed, answer, null);
        } catch (IOException | RuntimeException e) {
            return new Asked(feed, null, e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }

    /** Notes what came of asking; whether the feed could be had. */
    private boolean taken(Asked asked, String shown, @Nullable FeedState before, BooleanSupplier stopping) {
        FeedFetch.Answer answer = asked.answer;
        if (answer == null) {
            return failed(asked, shown, before, WatchMetrics.Fetch.FAILED, String.valueOf(asked.failure), null);
        }
        moved(answer, shown, before);
        return switch (answer.status()) {
            case 200 -> read(asked, answer, shown, before, stopping);
            case 304 -> {
                with.metrics().fetched(WatchMetrics.Fetch.NOT_CHANGED);
                with.reporter().note(shown + ": not changed");
                succeeded(asked.feed, answer, before, before == null ? null : before.period(), null, 0);
                yield true;
            }
            case 410 -> {
                with.metrics().fetched(WatchMetrics.Fetch.GONE);
                with.reporter()
                        .problem(shown + ": is gone for good, says its server; it is asked for no more: take it out of"
                                + " the list");
                put(asked, before, answer, "gone", null, true);
                yield false;
            }
            case 429, 503 ->
                failed(
                        asked,
                        shown,
                        before,
                        WatchMetrics.Fetch.REFUSED,
                        "the server answers " + answer.status(),
                        answer.retryAfter());
            default ->
                failed(asked, shown, before, WatchMetrics.Fetch.FAILED, "the server answers " + answer.status(), null);
        };
    }

    private void moved(FeedFetch.Answer answer, String shown, @Nullable FeedState before) {
        URI to = answer.movedTo();
        if (to != null && !to.toString().equals(before == null ? null : before.movedTo())) {
            with.reporter().note(shown + ": has moved for good to " + FeedNames.bare(to) + "; change the list");
        }
    }

    private boolean read(
            Asked asked, FeedFetch.Answer answer, String shown, @Nullable FeedState before, BooleanSupplier stopping) {
        String file = FeedNames.bare(asked.feed).replaceFirst("^[^/]*//", "") + ".xml";
        ReadingOptions options = new ReadingOptions(
                null,
                FileFormat.XML,
                answer.encoding() == null ? StandardCharsets.UTF_8 : answer.encoding(),
                with.reading().englishOnly(),
                with.reading().columns());
        Intake.Taken taken;
        try (Stream<ReadResult> results =
                new ArticleReader(options).read(new OpenInput(shown, file, FileFormat.XML, true, 1, answer.body()))) {
            taken = intake.take(
                    asked.feed.toString(),
                    results.filter(FeedsFollowed::isSomething).iterator(),
                    new FeedItems(
                            file.replaceFirst("\\.xml$", ""),
                            shown,
                            asked.feed.getHost().toLowerCase(Locale.ROOT),
                            with.clock().instant().atZone(ZoneOffset.UTC).toLocalDate()),
                    stopping);
        }
        if (taken.held() == null) {
            // What was not taken is not noted, and asked for again.
            return true;
        }
        String broken = broken(taken);
        if (broken != null) {
            return failed(asked, shown, before, WatchMetrics.Fetch.FAILED, broken, null);
        }
        with.metrics().fetched(WatchMetrics.Fetch.READ);
        with.reporter().note(shown + ": " + taken.said());
        succeeded(asked.feed, answer, before, answer.period(), taken.held(), taken.fresh());
        return taken.refused().isEmpty();
    }

    /** That a feed holds nothing just now is no matter. */
    private static boolean isSomething(ReadResult result) {
        return !(result instanceof ReadResult.Refused refused
                && refused.article() == null
                && refused.rejection().cause() == Rejection.Cause.EMPTY);
    }

    /** Why nothing of a feed could be read, where the cause is the feed and not its items. */
    private static @Nullable String broken(Intake.Taken taken) {
        Rejection why = taken.broken();
        return why == null || OF_ITEMS.contains(why.cause()) ? null : why.message();
    }

    private void succeeded(
            URI feed,
            FeedFetch.Answer answer,
            @Nullable FeedState before,
            @Nullable Duration period,
            @Nullable Set<String> held,
            long fresh) {
        Instant now = with.clock().instant();
        boolean changed = answer.status() == 200;
        URI movedTo = answer.movedTo();
        with.store()
                .put(
                        new FeedState(
                                feed.toString(),
                                changed || before == null || answer.etag() != null ? answer.etag() : before.etag(),
                                changed || before == null || answer.lastModified() != null
                                        ? answer.lastModified()
                                        : before.lastModified(),
                                now,
                                now,
                                schedule.afterSuccess(now, period, answer.fresh()),
                                0,
                                null,
                                movedTo == null ? null : movedTo.toString(),
                                false,
                                period,
                                (before == null ? 0 : before.articles()) + fresh),
                        held);
    }

    private boolean failed(
            Asked asked,
            String shown,
            @Nullable FeedState before,
            WatchMetrics.Fetch what,
            String problem,
            @Nullable Duration refusal) {
        with.metrics().fetched(what);
        FeedState now = put(asked, before, asked.answer, problem, refusal, false);
        with.reporter()
                .problem(shown + ": " + problem + "; asked for again in "
                        + Durations.said(Duration.between(now.tried(), now.due()))
                        + (now.failures() > 1 ? ", after " + now.failures() + " failures in a row" : ""));
        return false;
    }

    /** Notes that a feed could not be had. What its server gave to be given back stays, since it was had before. */
    private FeedState put(
            Asked asked,
            @Nullable FeedState before,
            FeedFetch.@Nullable Answer answer,
            String problem,
            @Nullable Duration refusal,
            boolean gone) {
        Instant now = with.clock().instant();
        int failures = 1 + (before == null ? 0 : before.failures());
        URI movedTo = answer == null ? null : answer.movedTo();
        FeedState state = new FeedState(
                asked.feed.toString(),
                before == null ? null : before.etag(),
                before == null ? null : before.lastModified(),
                now,
                before == null ? null : before.succeeded(),
                schedule.afterFailure(now, failures, refusal),
                failures,
                problem,
                movedTo == null ? null : movedTo.toString(),
                gone,
                before == null ? null : before.period(),
                before == null ? 0 : before.articles());
        with.store().put(state, null);
        return state;
    }
}
