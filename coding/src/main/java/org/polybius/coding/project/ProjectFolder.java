package org.polybius.coding.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A user's folder of data files, read with care: only regular files that lie in it, by plain names, of a bounded size, in
 * UTF-8; no link is followed. The folder itself may be named by a link.
 */
public final class ProjectFolder {
    /** Larger than any dictionary of events that people have written, by ten times. */
    public static final long LARGEST_FILE = 8L << 20;

    private static final int MOST_FILES = 500;
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_. -]{0,120}");

    private final Path folder;
    private final Mistakes mistakes;

    /**
     * @param folder that is to be read; nothing is opened yet
     * @param mistakes told what cannot be read and why
     */
    public ProjectFolder(Path folder, Mistakes mistakes) {
        this.folder = folder;
        this.mistakes = mistakes;
    }

    /** Whether there is such a folder; if not, that is a mistake. */
    public boolean exists() {
        if (Files.isDirectory(folder)) {
            return true;
        }
        mistakes.error(folder.toString(), 0, "", "there is no such folder: name the folder of your lexicon files");
        return false;
    }

    /** A file's name as messages show it. */
    public String shown(String name) {
        return folder.resolve(name).toString();
    }

    /**
     * The names of the folder's own files that end in one of {@code endings}, in alphabetical order; hidden ones are passed
     * over.
     *
     * @param below a folder in it, or ""
     */
    public List<String> names(String below, String... endings) {
        Path where = below.isEmpty() ? folder : folder.resolve(below);
        if (!below.isEmpty() && !Files.isDirectory(where, LinkOption.NOFOLLOW_LINKS)) {
            if (Files.isSymbolicLink(where)) {
                mistakes.error(where.toString(), 0, "", "is a link, which is not followed: put the folder itself here");
            }
            return List.of();
        }
        List<String> out = new ArrayList<>();
        try (Stream<Path> files = Files.list(where)) {
            // One more than may be, so that too many are noticed without listing them all.
            files.limit(MOST_FILES + 1L)
                    .map(f -> String.valueOf(f.getFileName()))
                    .filter(n -> !n.startsWith(".") && ends(n, endings))
                    .sorted()
                    .forEach(n -> out.add(below.isEmpty() ? n : below + "/" + n));
        } catch (IOException | java.io.UncheckedIOException e) {
            mistakes.error(where.toString(), 0, "", "cannot be listed (" + e.getMessage() + "): check its permissions");
        }
        if (out.size() > MOST_FILES) {
            mistakes.error(where.toString(), 0, "", "more than " + MOST_FILES + " files: join some of them");
            return List.of();
        }
        return out;
    }

    private static boolean ends(String name, String... endings) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Stream.of(endings).anyMatch(lower::endsWith);
    }

    /** The file {@code name}, if there is one. What is there but may not or cannot be read is a mistake. */
    public Optional<DataFile> read(String name) {
        return read(name, shown(name), 0);
    }

    /**
     * The file {@code name}, which must be there.
     *
     * @param by the file that names it
     * @param line its line there
     */
    public Optional<DataFile> readNamed(String name, String by, int line) {
        if (!isPlain(name)) {
            mistakes.error(
                    by, line, "", "'" + name + "' is no plain name of a file in this folder: write it as deeds.yaml");
            return Optional.empty();
        }
        if (!Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
            mistakes.error(by, line, "", "there is no file " + name + " in " + folder);
            return Optional.empty();
        }
        return read(name, by, line);
    }

    private static boolean isPlain(String name) {
        return Stream.of(name.split("/", -1))
                .allMatch(part -> PLAIN.matcher(part).matches());
    }

    private Optional<DataFile> read(String name, String by, int line) {
        Path file = folder.resolve(name);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            if (isLinked(name)) {
                mistakes.error(
                        by, line, "", name + " is or lies behind a link, which is not followed: copy the file here");
            } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                mistakes.error(by, line, "", name + " is no regular file: put a text file there");
            } else {
                return text(file, name);
            }
        } catch (IOException e) {
            mistakes.error(by, line, "", name + " cannot be read (" + e.getMessage() + "): check it");
        }
        return Optional.empty();
    }

    private boolean isLinked(String name) {
        Path at = folder;
        for (String part : name.split("/", -1)) {
            at = at.resolve(part);
            if (Files.isSymbolicLink(at)) {
                return true;
            }
        }
        return false;
    }

    private Optional<DataFile> text(Path file, String name) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            bytes = in.readNBytes((int) LARGEST_FILE + 1);
        }
        if (bytes.length > LARGEST_FILE) {
            mistakes.error(
                    shown(name), 0, "", "is larger than " + (LARGEST_FILE >> 20) + " MiB: split it, or see what it is");
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return Optional.of(new DataFile(shown(name), unmarked));
        } catch (CharacterCodingException e) {
            mistakes.error(shown(name), lineOf(bytes), "", "is not UTF-8 from here on: save it as UTF-8");
            return Optional.empty();
        }
    }

    /** The line of the first byte that is no UTF-8. */
    private static int lineOf(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        StandardCharsets.UTF_8.newDecoder().decode(in, java.nio.CharBuffer.allocate(bytes.length), true);
        int line = 1;
        for (int i = 0; i < in.position(); i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
