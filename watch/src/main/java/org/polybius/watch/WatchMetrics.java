package org.polybius.watch;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.polybius.store.database.FeedState;

/** The figures of a watch, for Prometheus: docs/watch.md lists them. Safe for several threads. */
public final class WatchMetrics {

    /** How asking for a feed ended. */
    enum Fetch {
        READ,
        NOT_CHANGED,
        REFUSED,
        FAILED,
        GONE
    }

    private record Feed(String name, FeedState state) {}

    private final Counter articles;
    private final Counter events;
    private final Counter sentences;
    private final Histogram codingSeconds;
    private final Counter fetches;
    private final Counter files;
    private volatile List<Feed> feeds = List.of();

    /** Registers them. */
    public WatchMetrics(PrometheusRegistry registry) {
        articles = Counter.builder()
                .name("polybius_articles_total")
                .help("Articles taken in, by what became of them.")
                .labelNames("outcome")
                .register(registry);
        List.of("added", "changed", "unchanged", "copy", "rejected").forEach(articles::initLabelValues);
        events = Counter.builder()
                .name("polybius_events_total")
                .help("Events written.")
                .register(registry);
        sentences = Counter.builder()
                .name("polybius_sentences_total")
                .help("Sentences coded.")
                .register(registry);
        codingSeconds = Histogram.builder()
                .name("polybius_coding_seconds")
                .help("How long it took to parse and code an article.")
                .classicOnly()
                .classicUpperBounds(0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60)
                .register(registry);
        fetches = Counter.builder()
                .name("polybius_feed_fetches_total")
                .help("How often a feed was asked for, by how that ended.")
                .labelNames("outcome")
                .register(registry);
        for (Fetch outcome : Fetch.values()) {
            fetches.initLabelValues(label(outcome));
        }
        files = Counter.builder()
                .name("polybius_files_read_total")
                .help("Files of a folder that were read.")
                .register(registry);
        GaugeWithCallback.builder()
                .name("polybius_feed_last_success_timestamp_seconds")
                .help("When a feed was last had, changed or not.")
                .labelNames("feed")
                .callback(to -> feeds.forEach(feed -> {
                    if (feed.state.succeeded() != null) {
                        to.call(feed.state.succeeded().toEpochMilli() / 1000.0, feed.name);
                    }
                }))
                .register(registry);
        GaugeWithCallback.builder()
                .name("polybius_feed_failures")
                .help("How often in a row a feed could not be had.")
                .labelNames("feed")
                .callback(to -> feeds.forEach(feed -> to.call(feed.state.failures(), feed.name)))
                .register(registry);
    }

    private static String label(Fetch outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    /** An article was parsed and coded. */
    public void timed(double seconds) {
        codingSeconds.observe(seconds);
    }

    /** @param refused so many could not be read beside what was coded */
    void coded(Coding.Coded coded, int refused) {
        articles.labelValues("added").inc(coded.counts().added());
        articles.labelValues("changed")
                .inc(coded.counts().replaced() + coded.counts().recoded());
        articles.labelValues("unchanged").inc(coded.counts().unchanged());
        articles.labelValues("copy").inc(coded.copies());
        articles.labelValues("rejected").inc(refused + coded.rejected().size());
        events.inc(coded.counts().events());
        sentences.inc(coded.sentences());
    }

    void fetched(Fetch outcome) {
        fetches.labelValues(label(outcome)).inc();
    }

    void fileRead() {
        files.inc();
    }

    /** Tells how the feeds are, by names that may be shown. */
    void feeds(Map<URI, String> names, Map<String, FeedState> states) {
        List<Feed> now = new ArrayList<>();
        names.forEach((feed, name) -> {
            FeedState state = states.get(feed.toString());
            if (state != null) {
                now.add(new Feed(name, state));
            }
        });
        feeds = List.copyOf(now);
    }
}
