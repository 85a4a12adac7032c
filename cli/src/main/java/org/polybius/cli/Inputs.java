package org.polybius.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.articles.ArticleReader;
import org.polybius.articles.ReadResult;
import org.polybius.articles.ReadingOptions;
import org.polybius.language.ConlluReader;
import org.polybius.model.Article;
import org.polybius.model.Document;
import org.polybius.model.Rejection;

/** What the paths of a command line hold: articles to be parsed, or documents that some parser has read. */
final class Inputs {

    /**
     * One thing to code.
     *
     * @param article to be parsed, or null
     * @param document parsed already, or null
     */
    record Item(@Nullable Article article, @Nullable Document document) {
        Article source() {
            return document != null ? document.article() : Objects.requireNonNull(article);
        }
    }

    private Inputs() {}

    /** The items one after another; what cannot be read goes to {@code rejected} on the way. */
    static Iterator<Item> items(
            List<String> paths,
            @Nullable LocalDate published,
            boolean conllu,
            boolean anyLanguage,
            Consumer<Rejection> rejected) {
        if (conllu) {
            return paths.stream()
                    .flatMap(p -> documents(p, rejected).stream())
                    .map(d -> new Item(null, d))
                    .iterator();
        }
        ReadingOptions plain = ReadingOptions.defaults().withPublished(published);
        ReadingOptions options = new ReadingOptions(plain.published(), plain.format(), plain.encoding(), !anyLanguage);
        Stream<ReadResult> results = new ArticleReader(options).read(paths, System.in);
        return results.flatMap(r -> {
                    if (r instanceof ReadResult.Refused refused) {
                        rejected.accept(refused.rejection());
                        return Stream.empty();
                    }
                    return Stream.of(new Item(((ReadResult.Read) r).article(), null));
                })
                .iterator();
    }

    private static List<Document> documents(String path, Consumer<Rejection> rejected) {
        List<Document> out = new ArrayList<>();
        try (InputStream in = path.equals("-") ? System.in : Files.newInputStream(Path.of(path));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            new ConlluReader().read(lines, path, out::add, rejected);
        } catch (NoSuchFileException e) {
            rejected.accept(
                    new Rejection(path, null, Rejection.Cause.MISSING, "there is no such file; check the name"));
        } catch (IOException e) {
            rejected.accept(new Rejection(
                    path, null, Rejection.Cause.UNREADABLE, "cannot be read (" + e.getMessage() + "); check it"));
        }
        return out;
    }
}
