package org.polybius.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that appears whole or not at all: written beside its place under another name, and renamed at the end. */
final class OutputFile implements AutoCloseable {
    private final Path target;
    private final Path temporary;
    private final BufferedWriter writer;
    private boolean done;

    /** @throws IOException if the folder is missing or cannot be written */
    OutputFile(Path target) throws IOException {
        this.target = target.toAbsolutePath();
        Path folder = this.target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("there is no folder " + folder + ": make it first");
        }
        if (Files.isDirectory(this.target)) {
            throw new IOException(target + " is a folder: name a file");
        }
        if (Files.exists(this.target) && !Files.isWritable(this.target)) {
            throw new IOException(target + " may not be written: check its permissions");
        }
        this.temporary = Files.createTempFile(folder, "." + target.getFileName() + ".", ".part");
        this.writer = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8);
    }

    Writer writer() {
        return writer;
    }

    /** Puts the file in its place. */
    void commit() throws IOException {
        writer.close();
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
        done = true;
    }

    /** Removes what was written, unless it was put in its place. */
    @Override
    public void close() throws IOException {
        if (!done) {
            writer.close();
            Files.deleteIfExists(temporary);
        }
    }
}
