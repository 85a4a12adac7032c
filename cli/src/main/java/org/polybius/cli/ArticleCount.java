package org.polybius.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.polybius.articles.FileFormat;
import org.polybius.articles.InputFiles;

/** Counts in the background how many articles there are to read, for the progress bar alone. */
final class ArticleCount {
    private static final long UNKNOWN = -1;

    private final CompletableFuture<Long> count;

    private ArticleCount(CompletableFuture<Long> count) {
        this.count = count;
    }

    /** A count that is never known. */
    static ArticleCount none() {
        return new ArticleCount(CompletableFuture.completedFuture(UNKNOWN));
    }

    /** Begins counting: a file is an article, in JSON Lines each line; standard input and arrays cannot be counted. */
    static ArticleCount of(List<String> paths) {
        CompletableFuture<Long> count = new CompletableFuture<>();
        Thread thread = new Thread(() -> count.complete(count(paths)), "counting");
        thread.setDaemon(true);
        thread.start();
        return new ArticleCount(count);
    }

    /** How many articles or rejections there will be; -1 if that is not known, or not yet. */
    long soFar() {
        return count.getNow(UNKNOWN);
    }

    private static long count(List<String> paths) {
        long[] sum = new long[1];
        InputFiles.find(paths).forEach(found -> {
            long more = found instanceof InputFiles.FoundFile file
                    ? in(file.path(), FileFormat.ofFileName(file.name()).orElse(null))
                    : found instanceof InputFiles.Lost ? 1 : UNKNOWN;
            sum[0] = more == UNKNOWN || sum[0] == UNKNOWN ? UNKNOWN : sum[0] + more;
        });
        return sum[0];
    }

    private static long in(Path file, @Nullable FileFormat format) {
        if (format != FileFormat.JSON_LINES) {
            return format == null || format.isOneReport() ? 1 : UNKNOWN;
        }
        long lines = 0;
        byte[] buffer = new byte[1 << 16];
        int last = '\n';
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    // Empty lines are passed over by the reader too.
                    lines += last == '\n' && buffer[i] > ' ' ? 1 : 0;
                    last = buffer[i];
                }
            }
            return lines;
        } catch (IOException e) {
            // The reader will say so.
            return UNKNOWN;
        }
    }
}
