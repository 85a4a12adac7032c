package org.polybius.scale;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * What a batch has come to so far, in a folder of its own below the output: {@code inputs}, what it is coded from and with;
 * {@code signed/FIRST-LAST} and {@code coded/FIRST-LAST}, what was signed and coded of the pieces with these numbers;
 * {@code ranked}, {@code likenesses} and {@code stories}, by which copies are found; {@code arranged}, the finished tables before
 * they are put in place. A batch that was interrupted goes on from here, unless its inputs or the coder have changed since.
 */
final class Staging {
    private static final String SUCCESS = "_SUCCESS";

    private final FileSystem system;
    private final Path folder;

    /** Opens a batch's folder, emptied if it holds what was coded from or with something else. */
    static Staging open(Path output, String batch, String inputs, Configuration hadoop) throws IOException {
        Path folder = new Path(output, "_work/" + batch);
        Staging staging = new Staging(folder.getFileSystem(hadoop), folder);
        Path noted = new Path(folder, "inputs");
        byte[] wanted = inputs.getBytes(StandardCharsets.UTF_8);
        if (!staging.holds(noted, wanted)) {
            staging.remove();
            try (OutputStream out = staging.system.create(noted)) {
                out.write(wanted);
            }
        }
        return staging;
    }

    private Staging(FileSystem system, Path folder) {
        this.system = system;
        this.folder = folder;
    }

    private boolean holds(Path file, byte[] wanted) throws IOException {
        if (!system.exists(file) || system.getFileStatus(file).getLen() != wanted.length) {
            return false;
        }
        try (InputStream in = system.open(file)) {
            return java.util.Arrays.equals(in.readAllBytes(), wanted);
        }
    }

    /** What is done with all pieces, some a step. */
    enum Pass {
        SIGNED,
        CODED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where what comes of the pieces from {@code first} to {@code last} is put. */
    Path step(Pass pass, int first, int last) {
        return new Path(folder, String.format("%s/%07d-%07d", pass, first, last));
    }

    /** The steps that were done to the end. */
    List<Path> steps(Pass pass) throws IOException {
        List<Path> out = new ArrayList<>();
        Path all = new Path(folder, pass.toString());
        if (system.exists(all)) {
            for (FileStatus one : system.listStatus(all)) {
                if (system.exists(new Path(one.getPath(), SUCCESS))) {
                    out.add(one.getPath());
                }
            }
        }
        return out;
    }

    /** With how many pieces, from the first on, it was done to the end. */
    int done(Pass pass) throws IOException {
        return steps(pass).stream()
                .mapToInt(path -> Integer.parseInt(path.getName().replaceFirst(".*-", "")) + 1)
                .max()
                .orElse(0);
    }

    /** Where something is put that is made at once of all pieces. */
    Path made(String name) {
        return new Path(folder, name);
    }

    /** Whether it was made to the end. */
    boolean isMade(String name) throws IOException {
        return system.exists(new Path(made(name), SUCCESS));
    }

    /** Where a table is arranged. */
    Path arranged(String table) {
        return new Path(folder, "arranged/" + table);
    }

    /**
     * Puts the finished tables in the place of what the batch gave before. Interrupted and called again, it does the rest.
     *
     * @param tables name and place of each
     */
    void publish(List<String> tables, Path output, String batch) throws IOException {
        for (String table : tables) {
            Path finished = arranged(table);
            if (system.exists(finished)) {
                Path place = new Path(output, table + "/batch=" + batch);
                system.delete(place, true);
                system.mkdirs(place.getParent());
                if (!system.rename(finished, place)) {
                    throw new IOException("cannot move " + finished + " to " + place
                            + "; see what keeps it from being written, and start the job again");
                }
            }
        }
        remove();
    }

    private void remove() throws IOException {
        system.delete(folder, true);
    }
}
