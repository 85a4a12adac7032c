package org.polybius.watch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.polybius.articles.FeedFetch;
import org.polybius.articles.FeedList;
import org.polybius.articles.ReadingOptions;
import org.polybius.store.database.DatabaseException;
import org.polybius.store.database.WatchStore;

/**
 * Follows feeds or a folder until it is stopped. For one thread; {@link #stop} and {@link #health} are for others.
 */
public final class Watch {
    /** Feeds are asked for this often unless told otherwise. */
    public static final Duration FEEDS_EVERY = Duration.ofMinutes(15);
    /** A folder is looked at this often unless told otherwise. */
    public static final Duration FOLDER_EVERY = Duration.ofSeconds(10);

    /** A cron job that calls every quarter of an hour is some seconds late or early. */
    private static final int SLACK = 30;

    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
    /** A list of feeds is read again this often, to see whether there are more. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    /**
     * What a watch works with.
     *
     * @param store what is known of what it follows
     * @param coding codes what is new
     * @param reading how articles are read
     * @param ours files that are no input wherever they lie
     * @param fetch asks for feeds
     * @param reporter told what happens
     * @param metrics counts it
     * @param clock tells the time
     * @param chance spreads feeds that failed together
     */
    public record Parts(
            WatchStore store,
            Coding coding,
            ReadingOptions reading,
            Predicate<Path> ours,
            FeedFetch fetch,
            Reporter reporter,
            WatchMetrics metrics,
            InstantSource clock,
            RandomGenerator chance) {}

    /**
     * How a watch is.
     *
     * @param well whether it runs, and its last look went as it should
     * @param detail what it does, or what is wrong, for people; without paths or addresses
     */
    public record Health(boolean well, String detail) {}

    private final Followed followed;
    private final Reporter reporter;
    private final InstantSource clock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Health health;

    private Watch(Followed followed, Reporter reporter, InstantSource clock) {
        this.followed = followed;
        this.reporter = reporter;
        this.clock = clock;
        this.health = new Health(true, "has not looked yet");
    }

    /**
     * Sees whether there is what a user names, before anything is made for it.
     *
     * @throws IOException if not; the message says what to do
     */
    public static void require(String source) throws IOException {
        if (source.contains("://")) {
            FeedList.address(source);
        } else if (!Files.isDirectory(Path.of(source)) && !Files.isRegularFile(Path.of(source))) {
            throw new IOException("there is no " + source
                    + ": name a folder, a list of feeds in OPML, or the address of a feed, which begins with https://");
        }
    }

    /**
     * A watch of what a user names: the address of a feed, a file that lists feeds, or a folder.
     *
     * @param every how often to look, or null for as often as usual
     * @throws IOException if there is nothing of the kind; the message says what to do
     */
    public static Watch of(String source, @Nullable Duration every, Parts parts) throws IOException {
        require(source);
        Intake intake = new Intake(parts.store, parts.coding, parts.reporter, parts.metrics);
        if (!source.contains("://") && Files.isDirectory(Path.of(source))) {
            Path folder = Path.of(source);
            return new Watch(
                    new FolderFollowed(folder, every == null ? FOLDER_EVERY : every, intake, parts),
                    parts.reporter,
                    parts.clock);
        }
        FeedsFollowed.Feeds feeds = feeds(source, parts.reporter);
        return new Watch(
                new FeedsFollowed(FeedNames.shown(source), feeds, every == null ? FEEDS_EVERY : every, intake, parts),
                parts.reporter,
                parts.clock);
    }

    private static FeedsFollowed.Feeds feeds(String source, Reporter reporter) throws IOException {
        if (source.contains("://")) {
            URI feed = FeedList.address(source);
            return () -> List.of(feed);
        }
        ListedFeeds listed = new ListedFeeds(Path.of(source), reporter);
        listed.now();
        return listed;
    }

    /**
     * Looks once at all that is due.
     *
     * @return whether all of it could be had and coded
     * @throws IOException if there is nothing to look at
     * @throws DatabaseException if the database cannot be read or written
     */
    public boolean once() throws IOException {
        return followed.look(clock.instant(), SLACK, this::stopping).failed() == 0;
    }

    /** Looks whenever something is due, until it is stopped. What goes wrong is told, and tried again. */
    public void run() {
        reporter.note("following " + followed.name());
        try {
            while (!stopping()) {
                wait(look());
            }
            health = new Health(false, "has ended");
        } catch (RuntimeException | Error e) {
            health = new Health(false, "has ended by a fault, which the log tells");
            throw e;
        }
    }

    /** Looks, and says when to look again. */
    private Instant look() {
        Instant now = clock.instant();
        try {
            Followed.Looked looked = followed.look(now, 0, this::stopping);
            health = new Health(
                    true,
                    "looked at " + now.truncatedTo(ChronoUnit.SECONDS) + ", "
                            + (looked.failed() == 0
                                    ? "all well"
                                    : looked.failed() + " could not be had or read whole"));
            return looked.next();
        } catch (IOException | DatabaseException e) {
            String problem = String.valueOf(e.getMessage());
            health = new Health(
                    false,
                    "could not look at " + now.truncatedTo(ChronoUnit.SECONDS) + " and tries again; the log tells why");
            reporter.problem(problem + "; tried again in " + Durations.said(LONGEST_WAIT));
            return now.plus(LONGEST_WAIT);
        }
    }

    private void wait(Instant until) {
        Duration wait = Duration.between(clock.instant(), until);
        long millis = Math.max(SHORTEST_WAIT.toMillis(), Math.min(LONGEST_WAIT.toMillis(), wait.toMillis()));
        try {
            if (stopped.await(millis, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean stopping() {
        return stopped.getCount() == 0 || Thread.currentThread().isInterrupted();
    }

    /** Asks it to end: the articles in work are finished, and no other is begun. */
    public void stop() {
        stopped.countDown();
    }

    /** How it is. */
    public Health health() {
        return health;
    }
}
