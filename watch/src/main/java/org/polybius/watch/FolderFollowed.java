package org.polybius.watch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.articles.ArticleReader;
import org.polybius.articles.InputFiles;
import org.polybius.articles.OpenInput;
import org.polybius.articles.ReadResult;
import org.polybius.model.Article;
import org.polybius.model.Rejection;
import org.polybius.store.database.InputFile;

/**
 * A folder with all that is below it. A file is read when it is new or has another size or time of change. One that was changed
 * some seconds ago is left for the next look, since somebody may still be writing it.
 */
final class FolderFollowed implements Followed {
    /** Whoever writes a file does not pause for so long. */
    static final Duration SETTLED = Duration.ofSeconds(10);

    private final Path folder;
    private final Duration every;
    private final Intake intake;
    private final ArticleReader reader;
    private final Watch.Parts with;
    private final Set<String> told = new HashSet<>();
    private final Set<String> left = new HashSet<>();

    /** @param every how often to look */
    FolderFollowed(Path folder, Duration every, Intake intake, Watch.Parts with) {
        // Files are told apart by their paths, from wherever they are looked at.
        this.folder = folder.toAbsolutePath().normalize();
        this.every = every;
        this.intake = intake;
        this.reader = new ArticleReader(with.reading());
        this.with = with;
    }

    @Override
    public String name() {
        return folder.toString();
    }

    @Override
    public Looked look(Instant now, int slack, BooleanSupplier stopping) throws IOException {
        if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
            // Its files are not forgotten: it may be there again.
            throw new IOException(folder + " is no folder that can be read");
        }
        Map<String, InputFile> before = with.store().files();
        Map<String, InputFiles.FoundFile> found = found();
        // First of all: a file that was renamed may have the id of the one that it was.
        with.store()
                .forget(before.keySet().stream()
                        .filter(file ->
                                !found.containsKey(file) && Path.of(file).startsWith(folder))
                        .toList());
        int failed = 0;
        boolean unsettled = false;
        for (InputFiles.FoundFile file : found.values()) {
            if (stopping.getAsBoolean()) {
                break;
            }
            InputFile is = state(file.path());
            if (is == null || is.equals(before.get(is.file()))) {
                continue;
            }
            if (Duration.between(Instant.ofEpochMilli(is.modified()), now).abs().compareTo(SETTLED) < 0) {
                unsettled = true;
                if (left.add(is.file())) {
                    with.reporter().note(is.file() + ": was changed a moment ago; left for the next look");
                }
            } else {
                left.remove(is.file());
                failed += read(file, is, stopping) ? 0 : 1;
            }
        }
        Duration wait = unsettled && SETTLED.compareTo(every) < 0 ? SETTLED : every;
        return new Looked(now.plus(wait), failed);
    }

    /** The files by their paths, in the order of their names. */
    private Map<String, InputFiles.FoundFile> found() {
        Map<String, InputFiles.FoundFile> found = new LinkedHashMap<>();
        InputFiles.find(List.of(folder.toString())).forEach(each -> {
            if (each instanceof InputFiles.Lost lost) {
                lost(lost.rejection());
            } else if (each instanceof InputFiles.FoundFile file && !with.ours().test(file.path())) {
                found.put(file.path().toString(), file);
            }
        });
        return found;
    }

    /** Says of what cannot be followed, once; that there is nothing yet is no matter. */
    private void lost(Rejection rejection) {
        if (!rejection.source().equals(folder.toString()) && told.add(rejection.source() + rejection.message())) {
            with.reporter().problem(rejection.source() + ": " + rejection.message());
        }
    }

    private static @Nullable InputFile state(Path file) {
        try {
            return new InputFile(
                    file.toString(),
                    Files.size(file),
                    Files.getLastModifiedTime(file).toMillis());
        } catch (IOException e) {
            // It was removed a moment ago.
            return null;
        }
    }

    /** Takes a file; whether all of it could be read and coded. */
    private boolean read(InputFiles.FoundFile file, InputFile is, BooleanSupplier stopping) {
        String path = file.path().toString();
        Intake.Taken taken;
        try (InputStream bytes = Files.newInputStream(file.path());
                Stream<ReadResult> results = reader.read(new OpenInput(path, file.name(), null, false, 1, bytes))) {
            taken = intake.take(path, results.iterator(), new Items(), stopping);
        } catch (IOException e) {
            with.reporter().problem(path + ": cannot be read (" + e.getMessage() + "); check it");
            return false;
        }
        if (taken.held() == null || !is.equals(state(file.path()))) {
            // It changed while it was read, or the watch ends: what was not taken is read at the next look.
            return true;
        }
        with.metrics().fileRead();
        with.store().put(is, taken.held());
        with.reporter().note(path + ": " + taken.said());
        return taken.refused().isEmpty();
    }

    /** Files have the ids that polybius code gives them; no other file may have the same. */
    private static final class Items implements Intake.Taking {
        @Override
        public Article named(Article article) {
            return article;
        }

        @Override
        public Rejection takenFrom(Article article, String other) {
            return new Rejection(
                    article.source(),
                    null,
                    Rejection.Cause.DUPLICATE_ID,
                    "the id \"" + article.id() + "\" is taken by " + other
                            + "; leave one of the two out, or give each its own file name or \"id\"");
        }
    }
}
