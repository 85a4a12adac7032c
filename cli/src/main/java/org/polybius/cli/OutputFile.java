package org.polybius.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A file that appears whole or not at all: written beside its place under another name, and renamed at the end. What is
 * there already and no regular file ({@code /dev/null}, a pipe) is written to directly.
 */
final class OutputFile implements AutoCloseable {
    private final Path target;
    private final @Nullable Path temporary;
    private final BufferedWriter writer;
    private boolean done;

    /** @throws IOException in words for people, if the folder is missing or cannot be written */
    OutputFile(Path named) throws IOException {
        Path path = named.toAbsolutePath();
        // A link stays a link: what it leads to is replaced.
        this.target = Files.exists(path) ? path.toRealPath() : path;
        Path folder = target.getParent();
        if (Files.isDirectory(target)) {
            throw new IOException(named + " is a folder: name a file");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("there is no folder " + folder + ": make it first");
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new IOException(named + " may not be written: check its permissions");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            this.temporary = null;
            this.writer = Files.newBufferedWriter(target, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
            return;
        }
        this.temporary = folder.resolve(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            this.writer = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8);
        } catch (AccessDeniedException e) {
            throw new IOException("the folder " + folder + " may not be written: check its permissions", e);
        }
        // Also where the run is interrupted.
        temporary.toFile().deleteOnExit();
    }

    Writer writer() {
        return writer;
    }

    /** Puts the file in its place. */
    void commit() throws IOException {
        writer.close();
        done = true;
        if (temporary == null) {
            return;
        }
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes what was written, unless it was put in its place. */
    @Override
    public void close() {
        try {
            if (!done && temporary != null) {
                try {
                    writer.close();
                } finally {
                    Files.deleteIfExists(temporary);
                }
            } else if (!done) {
                writer.close();
            }
        } catch (IOException e) {
            // Closing writes the rest, which on a full disk fails again; the file is gone all the same.
            if (temporary != null && Files.exists(temporary)) {
                throw new UncheckedIOException("could not remove " + temporary, e);
            }
        }
    }
}
