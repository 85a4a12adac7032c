package org.polybius.store.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * What a watch knows of the feeds and files that it follows: when a feed was had and is due, how a file was when it was read, and what
 * each held. A watch is one thread; others may read.
 */
public final class WatchStore {
    private static final int AT_ONCE = 1000;

    private final EventDatabase database;

    WatchStore(EventDatabase database) {
        this.database = database;
    }

    /** The feeds, by address. */
    public Map<String, FeedState> feeds() {
        Map<String, FeedState> feeds = new HashMap<>();
        database.with(c -> new Sql("SELECT * FROM feeds").rows(c, row -> {
            FeedState feed = feed(row);
            return feeds.put(feed.address(), feed);
        }));
        return feeds;
    }

    private static FeedState feed(ResultSet row) throws SQLException {
        Long period = row.getObject("period", Long.class);
        return new FeedState(
                row.getString("address"),
                row.getString("etag"),
                row.getString("last_modified"),
                instant(row, "tried"),
                row.getObject("succeeded") == null ? null : instant(row, "succeeded"),
                instant(row, "due"),
                row.getInt("failures"),
                row.getString("problem"),
                row.getString("moved_to"),
                row.getBoolean("gone"),
                period == null ? null : Duration.ofSeconds(period),
                row.getLong("articles"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static @Nullable LocalDateTime time(@Nullable Instant instant) {
        return instant == null
                ? null
                : LocalDateTime.ofInstant(instant, ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Puts what is known of a feed now in the place of what was.
     *
     * @param held the ids of what it holds now: what else it held is forgotten; null to forget nothing
     */
    public void put(FeedState feed, @Nullable Set<String> held) {
        write(c -> {
            forgetOthers(c, feed.address(), held);
            new Sql("")
                    .add("DELETE FROM feeds WHERE address = ?", StoredText.of(feed.address()))
                    .update(c);
            Duration period = feed.period();
            try (Rows rows = new Rows(c)) {
                rows.add(
                        "feeds",
                        feed.address(),
                        feed.etag(),
                        feed.lastModified(),
                        time(feed.tried()),
                        time(feed.succeeded()),
                        time(feed.due()),
                        feed.failures(),
                        feed.problem(),
                        feed.movedTo(),
                        feed.gone(),
                        period == null ? null : period.toSeconds(),
                        feed.articles());
            }
        });
    }

    /** The files that were read, by their paths. */
    public Map<String, InputFile> files() {
        Map<String, InputFile> files = new HashMap<>();
        database.with(c -> new Sql("SELECT file, size, modified FROM watched_files")
                .rows(
                        c,
                        row -> files.put(
                                row.getString(1), new InputFile(row.getString(1), row.getLong(2), row.getLong(3)))));
        return files;
    }

    /**
     * Notes that a file has been read.
     *
     * @param held the ids of what it holds: what else it held is forgotten
     */
    public void put(InputFile file, Set<String> held) {
        write(c -> {
            forgetOthers(c, file.file(), held);
            forgetFile(c, file.file());
            try (Rows rows = new Rows(c)) {
                rows.add("watched_files", file.file(), file.size(), file.modified());
            }
        });
    }

    /** Forgets files that are there no more; their articles stay. */
    public void forget(Collection<String> files) {
        if (!files.isEmpty()) {
            write(c -> {
                for (String file : files) {
                    forgetFile(c, file);
                    new Sql("")
                            .add("DELETE FROM watched_items WHERE source = ?", StoredText.of(file))
                            .update(c);
                }
            });
        }
    }

    /** What a feed or file held when it was last read: id to a hash of its content. */
    public Map<String, String> held(String source) {
        Map<String, String> held = new HashMap<>();
        database.with(c -> new Sql("")
                .add("SELECT id, content FROM watched_items WHERE source = ?", StoredText.of(source))
                .rows(c, row -> held.put(row.getString(1), row.getString(2))));
        return held;
    }

    /** Which of these ids were taken from another feed or file: id to that one. */
    public Map<String, String> takenElsewhere(String source, Collection<String> ids) {
        Map<String, String> elsewhere = new HashMap<>();
        List<String> all = new ArrayList<>(ids);
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            List<String> some = all.subList(i, Math.min(all.size(), i + AT_ONCE)).stream()
                    .map(StoredText::of)
                    .toList();
            database.with(c -> new Sql("")
                    .add(
                            "SELECT id, min(source) FROM watched_items WHERE taken AND source <> ? AND id IN ",
                            StoredText.of(source))
                    .addList(some)
                    .add(" GROUP BY id")
                    .rows(c, row -> elsewhere.put(row.getString(1), row.getString(2))));
        }
        return elsewhere;
    }

    /**
     * Notes what a feed or file was found to hold, once that is coded.
     *
     * @param items id to a hash of the content
     * @param taken the ids of what was handed on to be coded
     */
    public void hold(String source, Map<String, String> items, Set<String> taken) {
        write(c -> {
            forget(c, source, List.copyOf(items.keySet()));
            try (Rows rows = new Rows(c)) {
                for (Map.Entry<String, String> item : items.entrySet()) {
                    rows.add("watched_items", source, item.getKey(), item.getValue(), taken.contains(item.getKey()));
                }
            }
        });
    }

    private void forgetOthers(DuckDBConnection c, String source, @Nullable Set<String> held) {
        if (held != null) {
            Set<String> kept = Set.copyOf(held.stream().map(StoredText::of).toList());
            forget(
                    c,
                    source,
                    held(source).keySet().stream()
                            .filter(id -> !kept.contains(id))
                            .toList());
        }
    }

    private static void forget(DuckDBConnection c, String source, List<String> ids) {
        for (int i = 0; i < ids.size(); i += AT_ONCE) {
            new Sql("")
                    .add("DELETE FROM watched_items WHERE source = ? AND id IN ", StoredText.of(source))
                    .addList(ids.subList(i, Math.min(ids.size(), i + AT_ONCE)).stream()
                            .map(StoredText::of)
                            .toList())
                    .update(c);
        }
    }

    private static void forgetFile(DuckDBConnection c, String file) {
        new Sql("")
                .add("DELETE FROM watched_files WHERE file = ?", StoredText.of(file))
                .update(c);
    }

    private interface Write {
        void on(DuckDBConnection connection) throws SQLException;
    }

    /** Writes in one transaction. What is counted of events stays as it was. */
    private void write(Write what) {
        database.requireWriting();
        try (DuckDBConnection c = database.duplicate()) {
            c.setAutoCommit(false);
            what.on(c);
            c.commit();
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }
}
