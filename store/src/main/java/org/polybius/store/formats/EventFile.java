package org.polybius.store.formats;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A file of events, one JSON object a line, of which only the places of the articles' lines are held in memory: some
 * hundred bytes an article, whatever the events weigh. Articles may stand in any order, and in several places.
 *
 * @param <T> what a line is read as
 */
public final class EventFile<T> implements Closeable {
    /** No event is longer; a longer line is no event, and is not kept. */
    public static final int LONGEST_LINE = 16 << 20;

    /**
     * Reads a line.
     *
     * @param <T> what it is read as
     */
    @FunctionalInterface
    public interface Reader<T> {
        /**
         * What a line says.
         *
         * @param number of the line, from 1
         * @throws IllegalArgumentException if it is no event; the message says why
         */
        T read(int number, String line);
    }

    /** A line: from a byte on, so many bytes, and its number. */
    private record Block(long from, int length, int number) {}

    private final Reader<T> reader;
    private final RandomAccessFile file;
    private final @Nullable Path copy;
    private final Map<String, List<Block>> articles;
    private final int lines;

    private EventFile(
            Reader<T> reader,
            RandomAccessFile file,
            @Nullable Path copy,
            Map<String, List<Block>> articles,
            int lines) {
        this.reader = reader;
        this.file = file;
        this.copy = copy;
        this.articles = articles;
        this.lines = lines;
    }

    /**
     * Reads through the file once. What is no regular file, such as a pipe, is copied to the folder for temporary files.
     *
     * @param article the article's id of what was read
     * @param problems told each line that is no event, which is then left out
     * @throws IOException if it cannot be read
     */
    public static <T> EventFile<T> open(
            Path path, Reader<T> reader, Function<T, String> article, Consumer<LineProblem> problems)
            throws IOException {
        Path copy = null;
        if (!Files.isRegularFile(path)) {
            if (Files.isDirectory(path)) {
                throw new IOException(path + " is a folder: give a file of events, one JSON object a line");
            }
            try (InputStream in = Files.newInputStream(path)) {
                copy = Files.createTempFile("polybius-events", ".jsonl");
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return open(path, copy, reader, article, problems);
    }

    /** Reads through {@code copy}, which holds what {@code path} does and is deleted in the end; otherwise the same. */
    public static <T> EventFile<T> open(
            Path path,
            @Nullable Path copy,
            Reader<T> reader,
            Function<T, String> article,
            Consumer<LineProblem> problems)
            throws IOException {
        Path source = copy == null ? path : copy;
        Map<String, List<Block>> articles = new LinkedHashMap<>();
        int lines = index(source, path, (number, line) -> article.apply(reader.read(number, line)), problems, articles);
        return new EventFile<>(reader, new RandomAccessFile(source.toFile(), "r"), copy, articles, lines);
    }

    /** Ids of the articles, in the order in which they first appear. */
    public Set<String> articles() {
        return articles.keySet();
    }

    /** How many lines were read, those that are no events included and empty ones not. */
    public int lines() {
        return lines;
    }

    /** The events of an article in the order of the file; none for an unknown one. */
    public List<T> events(String article) throws IOException {
        List<T> out = new ArrayList<>();
        for (Block block : articles.getOrDefault(article, List.of())) {
            byte[] bytes = new byte[block.length];
            file.seek(block.from);
            file.readFully(bytes);
            out.add(reader.read(block.number, decoded(bytes)));
        }
        return out;
    }

    @Override
    public void close() throws IOException {
        file.close();
        if (copy != null) {
            Files.deleteIfExists(copy);
        }
    }

    private static int index(
            Path source,
            Path name,
            Reader<String> reader,
            Consumer<LineProblem> problems,
            Map<String, List<Block>> articles)
            throws IOException {
        int lines = 0;
        long from = 0;
        int number = 1;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(source), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            boolean more = true;
            while (more) {
                long length = line(in, line);
                more = length < 0;
                length = Math.abs(length);
                String article = null;
                try {
                    String text = line.size() >= LONGEST_LINE ? null : decoded(line.toByteArray());
                    if (text == null) {
                        throw new IllegalArgumentException("longer than " + (LONGEST_LINE >> 20) + " MiB");
                    }
                    if (!text.isBlank()) {
                        lines++;
                        article = reader.read(number, text);
                    }
                } catch (IllegalArgumentException broken) {
                    problems.accept(new LineProblem(name, number, String.valueOf(broken.getMessage())));
                }
                if (article != null) {
                    articles.computeIfAbsent(article, a -> new ArrayList<>(2))
                            .add(new Block(from, line.size(), number));
                }
                from += length;
                number++;
            }
        }
        return lines;
    }

    /**
     * Reads to the end of a line, of which at most {@link #LONGEST_LINE} bytes are kept.
     *
     * @return how many bytes were read, the line's end included; negative where another line follows
     */
    private static long line(InputStream in, ByteArrayOutputStream line) throws IOException {
        line.reset();
        long length = 0;
        for (int b = in.read(); b >= 0; b = in.read()) {
            length++;
            if (b == '\n') {
                return -length;
            }
            if (line.size() < LONGEST_LINE) {
                line.write(b);
            }
        }
        return length;
    }

    private static String decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not UTF-8", e);
        }
    }
}
