package org.polybius.scale;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The files that a job's inputs mean, in the order of the inputs and, in a folder, of their names. Names that begin with a
 * period or an underscore are passed over, as everywhere in Hadoop.
 */
final class InputListing {
    /**
     * A file.
     *
     * @param whole all of it as one piece
     * @param modified when it was changed, in milliseconds
     */
    record Found(Piece whole, long modified) {}

    private final Configuration hadoop;
    private final List<Found> found = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private InputListing(Configuration hadoop) {
        this.hadoop = hadoop;
    }

    /** @throws FileNotFoundException if an input leads to nothing: whoever starts a long job wants to know that now */
    static List<Found> of(List<String> inputs, Configuration hadoop) throws IOException {
        InputListing listing = new InputListing(hadoop);
        for (String input : inputs) {
            listing.add(input);
        }
        return List.copyOf(listing.found);
    }

    private void add(String input) throws IOException {
        Path path = new Path(input);
        FileSystem system = path.getFileSystem(hadoop);
        int before = found.size();
        if (system.exists(path)) {
            FileStatus status = system.getFileStatus(path);
            if (status.isDirectory()) {
                below(system, status.getPath(), "", stripped(input));
            } else {
                file(status, stripped(input), path.getName(), true);
            }
        } else {
            FileStatus[] matches = system.globStatus(path);
            for (FileStatus match : sorted(matches == null ? new FileStatus[0] : matches)) {
                String source = shown(match.getPath());
                if (match.isDirectory()) {
                    below(system, match.getPath(), match.getPath().getName() + "/", source);
                } else {
                    file(match, source, match.getPath().getName(), false);
                }
            }
        }
        if (found.size() == before) {
            throw new FileNotFoundException(input + " leads to no file; check its spelling");
        }
    }

    private void below(FileSystem system, Path folder, String prefix, String source) throws IOException {
        for (FileStatus entry : sorted(system.listStatus(folder))) {
            String name = entry.getPath().getName();
            if (name.startsWith(".") || name.startsWith("_")) {
                continue;
            }
            if (entry.isDirectory()) {
                below(system, entry.getPath(), prefix + name + "/", source + "/" + name);
            } else {
                file(entry, source + "/" + name, prefix + name, false);
            }
        }
    }

    /** A file whose name another has taken is told from it by its path. */
    private void file(FileStatus status, String source, String name, boolean named) {
        String own = ids.add(withoutExtensions(name)) ? name : source;
        found.add(new Found(
                Piece.whole(found.size(), status.getPath().toString(), source, own, named, status.getLen()),
                status.getModificationTime()));
    }

    /** The pieces of a file of lines that is longer than a piece; any other file is one. */
    static List<Piece> pieces(Piece whole, long length, Configuration hadoop) throws IOException {
        String name = whole.name().toLowerCase(Locale.ROOT);
        if (whole.bytes() <= length || !(name.endsWith(".jsonl") || name.endsWith(".ndjson"))) {
            return List.of(whole);
        }
        Path path = new Path(whole.path());
        try (InputStream in = path.getFileSystem(hadoop).open(path)) {
            // What is no JSON in spite of its name is left to whoever reads it all.
            if (in.read() != '{') {
                return List.of(whole);
            }
        }
        try (InputStream in = path.getFileSystem(hadoop).open(path)) {
            return LineCuts.of(whole, in, length);
        }
    }

    private static List<FileStatus> sorted(FileStatus[] files) {
        return Arrays.stream(files)
                .sorted(Comparator.comparing(f -> f.getPath().getName()))
                .toList();
    }

    private static String shown(Path path) {
        return "file".equals(path.toUri().getScheme()) ? path.toUri().getPath() : path.toString();
    }

    private static String stripped(String input) {
        return input.length() > 1 && input.endsWith("/") ? input.substring(0, input.length() - 1) : input;
    }

    private static String withoutExtensions(String name) {
        int slash = name.lastIndexOf('/') + 1;
        int dot = name.indexOf('.', slash + 1);
        return dot < 0 ? name : name.substring(0, dot);
    }
}
