package org.polybius.articles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Rejection;

/**
 * Finds the files that a user's inputs mean, one folder at a time. An input is a file, a folder (all files in it and
 * below, in the order of their names; names that begin with a period are passed over), a glob ({@code news/*.txt},
 * {@code **} for any depth; it is tried only where no file has that very name), an address ({@code https://…}), or {@code -} for
 * standard input. Of whatever kind the
 * files are: whoever asks decides what to do with a {@code .conllu}.
 */
public final class InputFiles {

    /** What an input leads to. */
    public sealed interface Found {}

    /**
     * A file.
     *
     * @param path where it is
     * @param name what tells it from others, with slashes and its extension: for a file that was named itself its last
     *     part, for one found in a folder or by a glob its path below that folder or the glob's fixed part
     * @param named whether the user named this very file
     */
    public record FoundFile(Path path, String name, boolean named) implements Found {}

    /** Standard input. */
    public record StandardInput() implements Found {}

    /** An address of the web. */
    public record FoundAddress(URI address) implements Found {}

    /** An input, or a part of a folder, that leads to nothing. */
    public record Lost(Rejection rejection) implements Found {}

    private static final Pattern ADDRESS = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+://");

    private InputFiles() {}

    /** All that {@code inputs} lead to, in their order, found while the stream is read. */
    public static Stream<Found> find(List<String> inputs) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(iterator(inputs), Spliterator.ORDERED | Spliterator.NONNULL),
                false);
    }

    static Iterator<Found> iterator(List<String> inputs) {
        Iterator<String> rest = List.copyOf(inputs).iterator();
        return new Iterator<>() {
            private Iterator<Found> current = List.<Found>of().iterator();

            @Override
            public boolean hasNext() {
                while (!current.hasNext() && rest.hasNext()) {
                    current = open(rest.next());
                }
                return current.hasNext();
            }

            @Override
            public Found next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return current.next();
            }
        };
    }

    private static Iterator<Found> open(String input) {
        if (input.equals("-")) {
            return List.<Found>of(new StandardInput()).iterator();
        }
        if (ADDRESS.matcher(input).lookingAt()) {
            return List.of(address(input)).iterator();
        }
        try {
            Path path = Path.of(input);
            if (Files.isDirectory(path)) {
                return new Walk(input, path, null, Integer.MAX_VALUE);
            }
            if (Files.exists(path)) {
                Path last = path.getFileName();
                return List.<Found>of(new FoundFile(path, String.valueOf(last == null ? path : last), true))
                        .iterator();
            }
        } catch (InvalidPathException e) {
            // On Windows "*" cannot stand in a path: it may still be a glob.
            if (!isGlob(input)) {
                return lost(input, Rejection.Cause.MISSING, "not a path: " + e.getReason() + "; check its spelling");
            }
        }
        return isGlob(input)
                ? glob(input)
                : lost(input, Rejection.Cause.MISSING, "no such file or folder; check its spelling");
    }

    /** The address, or why it is none that is fetched. */
    static Found address(String input) {
        try {
            URI address = new URI(input);
            boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null && address.getUserInfo() == null
                    ? new FoundAddress(address)
                    : missed(
                            input,
                            Rejection.Cause.UNREADABLE,
                            "only http and https are fetched, without a user's name; fetch it yourself and give the file");
        } catch (URISyntaxException e) {
            return missed(input, Rejection.Cause.MISSING, "not an address: " + e.getReason() + "; check its spelling");
        }
    }

    private static boolean isGlob(String input) {
        return input.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
    }

    private static Iterator<Found> glob(String input) {
        String pattern = input.replace('\\', '/');
        int firstWild = 0;
        while ("*?[{".indexOf(pattern.charAt(firstWild)) < 0) {
            firstWild++;
        }
        int slash = pattern.lastIndexOf('/', firstWild);
        Path base = Path.of(slash < 0 ? "" : pattern.substring(0, slash + 1));
        if (!Files.isDirectory(base)) {
            return lost(input, Rejection.Cause.MISSING, "there is no folder " + base + "; check its spelling");
        }
        try {
            String below = pattern.substring(slash + 1);
            int depth = below.contains("**")
                    ? Integer.MAX_VALUE
                    : 1 + (int) below.chars().filter(c -> c == '/').count();
            return new Walk(input, base, FileSystems.getDefault().getPathMatcher("glob:" + below), depth);
        } catch (PatternSyntaxException e) {
            return lost(
                    input, Rejection.Cause.MISSING, "not a pattern: " + e.getDescription() + "; check its spelling");
        }
    }

    private static Iterator<Found> lost(String input, Rejection.Cause cause, String message) {
        return List.<Found>of(missed(input, cause, message)).iterator();
    }

    private static Lost missed(String input, Rejection.Cause cause, String message) {
        return new Lost(new Rejection(input, null, cause, message));
    }

    /** The files below a folder that match, folder by folder, each folder's entries in the order of their names. */
    private static final class Walk implements Iterator<Found> {
        private final String input;
        private final Path base;
        private final @Nullable PathMatcher matcher;
        private final int depth;
        private final Deque<Iterator<Path>> open = new ArrayDeque<>();
        private final Set<Path> entered = new HashSet<>();
        private @Nullable Found next;
        private boolean any;

        Walk(String input, Path base, @Nullable PathMatcher matcher, int depth) {
            this.input = input;
            this.base = base;
            this.matcher = matcher;
            this.depth = depth;
            next = enter(base);
            next = next == null ? advance() : next;
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Found next() {
            Found found = next;
            if (found == null) {
                throw new NoSuchElementException();
            }
            next = advance();
            return found;
        }

        private @Nullable Found advance() {
            while (!open.isEmpty()) {
                Iterator<Path> entries = open.peek();
                if (!entries.hasNext()) {
                    open.pop();
                    continue;
                }
                Path path = entries.next();
                if (Files.isDirectory(path)) {
                    Found lost = open.size() < depth ? enter(path) : null;
                    if (lost != null) {
                        return lost;
                    }
                } else {
                    Path below = base.relativize(path);
                    if (matcher == null || matcher.matches(below)) {
                        any = true;
                        return file(path, below);
                    }
                }
            }
            if (!any) {
                any = true;
                String nothing = matcher == null ? "the folder holds no files" : "no file matches this pattern";
                return new Lost(new Rejection(input, null, Rejection.Cause.MISSING, nothing + "; check its spelling"));
            }
            return null;
        }

        private static Found file(Path path, Path below) {
            if (Files.isRegularFile(path)) {
                return new FoundFile(path, below.toString().replace('\\', '/'), false);
            }
            boolean dangling = Files.isSymbolicLink(path) && !Files.exists(path);
            return new Lost(new Rejection(
                    path.toString(),
                    null,
                    dangling ? Rejection.Cause.MISSING : Rejection.Cause.UNREADABLE,
                    dangling
                            ? "a link to nothing; remove it or mend it"
                            : "not a regular file; name it itself to read it"));
        }

        private @Nullable Found enter(Path folder) {
            try {
                if (!entered.add(folder.toRealPath())) {
                    return new Lost(new Rejection(
                            folder.toString(),
                            null,
                            Rejection.Cause.DUPLICATE_ID,
                            "a link to a folder that is read anyway; remove the link"));
                }
                List<Path> entries = new ArrayList<>();
                try (Stream<Path> all = Files.list(folder)) {
                    all.filter(p -> !String.valueOf(p.getFileName()).startsWith("."))
                            .forEach(entries::add);
                }
                entries.sort(Comparator.comparing(p -> String.valueOf(p.getFileName())));
                open.push(entries.iterator());
                return null;
            } catch (IOException | UncheckedIOException e) {
                any = true;
                return new Lost(new Rejection(
                        folder.toString(),
                        null,
                        Rejection.Cause.UNREADABLE,
                        "the folder cannot be opened; check its permissions (" + e.getMessage() + ")"));
            }
        }
    }
}
