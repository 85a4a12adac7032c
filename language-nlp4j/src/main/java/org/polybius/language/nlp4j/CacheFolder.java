package org.polybius.language.nlp4j;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A folder that is costly to make and is therefore made once, whatever happens meanwhile.
 *
 * <p>It is written under another name and renamed when it is whole: what is there is complete. A lock file lets one
 * process write while others wait; the system lifts the lock should that process die, and the next one clears away what
 * it left. A folder that cannot be read as it should is made anew.
 */
final class CacheFolder {
    /** File locks belong to a process, so its threads need one of their own. */
    private static final Object ONE_AT_A_TIME = new Object();

    private CacheFolder() {}

    /**
     * What the folder holds.
     *
     * @param <T> what is read from it
     */
    interface Content<T> {

        /** Writes everything into an empty folder. */
        void write(Path folder) throws IOException;

        /** Reads everything; must notice whatever is missing or damaged and throw for it. */
        T read(Path folder) throws IOException;
    }

    /**
     * Reads {@code parent/name}, writing it first if it is missing or damaged.
     *
     * @param notices told, in words for people, when writing starts and ends
     * @throws IOException if the parent can be neither read nor written
     */
    static <T> T load(Path parent, String name, Content<T> content, Consumer<String> notices) throws IOException {
        Path folder = parent.resolve(name);
        Optional<T> read = tryRead(folder, content);
        if (read.isPresent()) {
            return read.get();
        }
        Files.createDirectories(parent);
        synchronized (ONE_AT_A_TIME) {
            try (FileChannel channel = FileChannel.open(
                            parent.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                read = lock.isValid() ? tryRead(folder, content) : Optional.empty();
                if (read.isPresent()) {
                    return read.get();
                }
                clear(parent, name, notices);
                notices.accept("Unpacking the language models into " + folder + " (once; about half a minute)");
                Path building = Files.createDirectory(parent.resolve(name + ".building"));
                content.write(building);
                Files.move(building, folder, StandardCopyOption.ATOMIC_MOVE);
                notices.accept("Unpacked the language models");
                return content.read(folder);
            }
        }
    }

    private static <T> Optional<T> tryRead(Path folder, Content<T> content) {
        try {
            return Optional.of(content.read(folder));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Removes a damaged folder and what an interrupted run left behind. Called only with the lock held. */
    private static void clear(Path parent, String name, Consumer<String> notices) throws IOException {
        List<Path> old = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(parent, name + ".building*")) {
            entries.forEach(old::add);
        }
        if (Files.exists(parent.resolve(name))) {
            notices.accept("The language models in " + parent.resolve(name) + " are damaged and are made anew");
            old.add(parent.resolve(name));
        }
        for (Path path : old) {
            try (Stream<Path> below = Files.walk(path)) {
                for (Path p : below.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(p);
                }
            }
        }
    }
}
