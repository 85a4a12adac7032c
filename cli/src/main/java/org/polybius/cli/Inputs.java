package org.polybius.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.articles.ArticleReader;
import org.polybius.articles.InputFiles;
import org.polybius.articles.ReadResult;
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

    private final List<String> paths;
    private final ReadingRules rules;
    private final InputStream standardInput;
    private final Consumer<Rejection> rejected;

    /** @param rejected given what cannot be read */
    Inputs(ReadingArguments arguments, InputStream standardInput, Consumer<Rejection> rejected) {
        this(arguments.paths, arguments, standardInput, rejected);
    }

    Inputs(List<String> paths, ReadingRules rules, InputStream standardInput, Consumer<Rejection> rejected) {
        this.paths = List.copyOf(paths);
        this.rules = rules;
        this.standardInput = standardInput;
        this.rejected = rejected;
    }

    /** Gives on one article after another, so that only the one in hand is in memory. */
    void articles(Consumer<Item> items) {
        try (Stream<ReadResult> results = results()) {
            results.forEach(r -> {
                if (r instanceof ReadResult.Refused refused) {
                    rejected.accept(refused.rejection());
                } else {
                    give(new Item(((ReadResult.Read) r).article(), null), items);
                }
            });
        }
    }

    /** The articles alone, to be pulled. */
    Iterator<Article> articles() {
        return results()
                .filter(r -> {
                    if (r instanceof ReadResult.Refused refused) {
                        rejected.accept(refused.rejection());
                    }
                    return r instanceof ReadResult.Read;
                })
                .map(r -> ((ReadResult.Read) r).article())
                .iterator();
    }

    /** The articles that will be given on, to be looked at beforehand; what is rejected is not told. */
    Iterator<Article> beforehand() {
        return results()
                .filter(r -> r instanceof ReadResult.Read)
                .map(r -> ((ReadResult.Read) r).article())
                .filter(a -> a.text().length() <= rules.longest)
                .iterator();
    }

    private Stream<ReadResult> results() {
        return new ArticleReader(rules.options()).read(paths, standardInput);
    }

    /** Gives on one document of CoNLL-U files after another. */
    void documents(Consumer<Item> items) {
        Set<String> ids = new HashSet<>();
        InputFiles.find(paths).forEach(found -> {
            if (found instanceof InputFiles.Lost lost) {
                rejected.accept(lost.rejection());
            } else if (found instanceof InputFiles.FoundAddress address) {
                reject(
                        address.address().toString(),
                        Rejection.Cause.UNREADABLE,
                        "trees are read from files; fetch it yourself and give the file");
            } else if (found instanceof InputFiles.FoundFile file && !file.named() && !isConllu(file.name())) {
                rejected.accept(new Rejection(
                        file.path().toString(),
                        null,
                        Rejection.Cause.UNREADABLE,
                        "unknown kind of file; trees are read from .conllu and .conll: rename it, or name the file"
                                + " itself"));
            } else {
                documents(found, ids, items);
            }
        });
    }

    private static boolean isConllu(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".conllu") || lower.endsWith(".conll");
    }

    private void documents(InputFiles.Found found, Set<String> ids, Consumer<Item> items) {
        InputFiles.FoundFile file = found instanceof InputFiles.FoundFile f ? f : null;
        String source = file == null ? "standard input" : file.path().toString();
        boolean[] any = new boolean[1];
        try (InputStream in = file == null ? standardInput : Files.newInputStream(file.path());
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(in, rules.encoding().newDecoder()))) {
            new ConlluReader()
                    .read(
                            lines,
                            source,
                            document -> {
                                any[0] = true;
                                document(document, source, ids, items);
                            },
                            rejected);
            if (!any[0]) {
                reject(source, Rejection.Cause.EMPTY, "holds no sentence; see whether it is the right file");
            }
        } catch (CharacterCodingException e) {
            reject(
                    source,
                    Rejection.Cause.ENCODING,
                    "not " + rules.encoding() + " text: what follows the documents before the broken bytes was not"
                            + " read; name its encoding with --encoding, or convert it");
        } catch (IOException e) {
            reject(source, Rejection.Cause.UNREADABLE, "cannot be read (" + e.getMessage() + "); check it");
        }
    }

    private void document(Document document, String source, Set<String> ids, Consumer<Item> items) {
        String id = document.article().id();
        if (document.sentences().isEmpty()) {
            reject(source, Rejection.Cause.EMPTY, "document " + id + " has no sentence that could be read");
        } else if (!ids.add(id)) {
            reject(
                    source,
                    Rejection.Cause.DUPLICATE_ID,
                    "document " + id + " was read before; give each a \"# newdoc id\" of its own");
        } else {
            give(new Item(null, document), items);
        }
    }

    private void give(Item item, Consumer<Item> items) {
        Article article = item.source();
        if (article.text().length() <= rules.longest) {
            items.accept(item);
        } else {
            rejected.accept(tooLong(article, "split it into its reports, or raise --longest"));
        }
    }

    /** The refusal of an article that is longer than any report. */
    static Rejection tooLong(Article article, String remedy) {
        return rejection(
                article.source(),
                Rejection.Cause.TOO_LONG,
                String.format(
                        Locale.ROOT,
                        "%,d characters are more than any report has; %s",
                        article.text().length(),
                        remedy));
    }

    private void reject(String source, Rejection.Cause cause, String message) {
        rejected.accept(rejection(source, cause, message));
    }

    /** @param source with the line behind a colon, where an article has one */
    private static Rejection rejection(String source, Rejection.Cause cause, String message) {
        int colon = source.lastIndexOf(':');
        boolean hasLine = colon > 0 && source.substring(colon + 1).matches("\\d{1,9}");
        return new Rejection(
                hasLine ? source.substring(0, colon) : source,
                hasLine ? Integer.valueOf(source.substring(colon + 1)) : null,
                cause,
                message);
    }
}
