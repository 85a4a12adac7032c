package org.polybius.watch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.articles.FeedList;

/** The feeds of a list that people may change meanwhile. While it cannot be read, those that it had are followed. */
final class ListedFeeds implements FeedsFollowed.Feeds {
    private final Path file;
    private final Reporter reporter;
    private @Nullable List<URI> feeds;
    private @Nullable FileTime read;

    ListedFeeds(Path file, Reporter reporter) {
        this.file = file;
        this.reporter = reporter;
    }

    @Override
    public List<URI> now() throws IOException {
        List<URI> had = feeds;
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            if (had != null && changed.equals(read)) {
                return had;
            }
            // Noted first, so that a list that is wrong is told of once.
            read = changed;
            FeedList list = FeedList.read(file);
            list.refused()
                    .forEach(r -> reporter.problem(
                            r.source() + (r.line() == null ? "" : ":" + r.line()) + ": " + r.message()));
            if (list.feeds().isEmpty()) {
                throw new IOException(file + " lists no feed: an outline of one has an xmlUrl");
            }
            feeds = list.feeds();
            return list.feeds();
        } catch (IOException e) {
            if (had == null) {
                throw e;
            }
            reporter.problem(e.getMessage() + "; the feeds that it listed before are followed on");
            return had;
        }
    }
}
