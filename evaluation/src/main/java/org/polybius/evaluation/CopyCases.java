package org.polybius.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.polybius.articles.ArticleReader;
import org.polybius.articles.ReadResult;
import org.polybius.articles.ReadingOptions;
import org.polybius.model.Article;

/**
 * A collection in which it is known what is a copy of what, made from real articles. Every other article stands in it as it
 * is and once in each {@link Change}d form. Of the others, every second stands in it as it is, the rest with a passage of
 * the article that shares most words with it: these tell stories of their own, on the same topics.
 */
public final class CopyCases {
    /** What was done to an article. */
    public enum Change {
        NONE("as it is", true),
        HEADLINE("another headline", true),
        NUMBERS("other numbers", true),
        CORRECTED("every 25th word another one", true),
        INSERTED("a fourth of another story added", true),
        FRAMED("other words at both ends", true),
        HALF("cut to its first half", true),
        THIRD("cut to its first third", true),
        ALL("half, with all other changes", true),
        OTHER("another story", false),
        QUOTING("another story that quotes it", false);

        private final String words;
        private final boolean copy;

        Change(String words, boolean copy) {
            this.words = words;
            this.copy = copy;
        }

        /** Whether the result is a copy of an article of the collection. */
        boolean isCopy() {
            return copy;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * An article of the collection.
     *
     * @param source the id of the article it was made from
     * @param change what was done
     * @param article the result, with an id of its own
     */
    public record Case(String source, Change change, Article article) {}

    private static final int PARAGRAPH = 3;

    /** Shorter ones are not changed: half of a notice with other words at both ends is another notice. */
    private static final int SENTENCES = 18;

    private record Source(String id, String headline, List<String> sentences, Set<String> words) {
        String body() {
            return String.join(" ", sentences);
        }
    }

    private static final ArticleReader READER =
            new ArticleReader(new ReadingOptions(null, null, StandardCharsets.UTF_8, false, Map.of()));

    private final Random random = new Random(20231012);
    private final List<Source> sources;

    private CopyCases(List<Source> sources) {
        this.sources = sources;
    }

    /**
     * Makes the collection; the same articles give the same one.
     *
     * @param file articles in any form that {@link ArticleReader} reads
     * @param rows which of them
     * @throws IllegalArgumentException if there are fewer than four that can be changed
     */
    public static List<Case> of(Path file, Rows rows) throws IOException {
        List<Source> sources = new ArrayList<>();
        int[] row = {0};
        try (Stream<ReadResult> all = READER.read(List.of(file.toString()), InputStream.nullInputStream())) {
            all.forEach(r -> {
                if (rows.takes(row[0]++) && r instanceof ReadResult.Read read) {
                    source(read.article()).ifPresent(sources::add);
                }
            });
        }
        if (sources.size() < 4) {
            throw new IllegalArgumentException("too few articles of eighteen sentences or more to make copies of");
        }
        return new CopyCases(sources).cases();
    }

    private static Optional<Source> source(Article article) {
        String text = article.readable().replaceAll("\\s+", " ").strip();
        List<String> sentences = new ArrayList<>();
        BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        ends.setText(text);
        int start = ends.first();
        for (int end = ends.next(); end != BreakIterator.DONE; start = end, end = ends.next()) {
            sentences.add(text.substring(start, end).strip());
        }
        if (sentences.size() < SENTENCES) {
            return Optional.empty();
        }
        Set<String> words = Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\P{L}+"))
                .filter(w -> w.length() > 6)
                .collect(Collectors.toSet());
        return Optional.of(
                new Source(article.id(), sentences.get(0), List.copyOf(sentences.subList(1, sentences.size())), words));
    }

    private List<Case> cases() {
        List<Case> out = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            Source source = sources.get(i);
            if (i % 2 == 0) {
                for (Change change : Change.values()) {
                    if (change.isCopy()) {
                        add(source, change, out);
                    }
                }
            } else {
                add(source, i % 4 == 1 ? Change.OTHER : Change.QUOTING, out);
            }
        }
        return out;
    }

    private void add(Source source, Change change, List<Case> out) {
        boolean headline = change == Change.HEADLINE || change == Change.ALL;
        String id = source.id + " " + change.name().toLowerCase(Locale.ROOT);
        String text = (headline ? any().headline : source.headline) + "\n\n" + paragraphs(changed(source, change));
        if (READER.readText(id, text) instanceof ReadResult.Read read) {
            out.add(new Case(source.id, change, read.article()));
        }
    }

    private List<String> changed(Source source, Change change) {
        List<String> all = source.sentences;
        return switch (change) {
            case NONE, HEADLINE, OTHER -> all;
            case NUMBERS -> each(all, this::otherNumbers);
            case CORRECTED -> corrected(all);
            case INSERTED -> with(all, passage(any(), all.size() / 4));
            case FRAMED -> framed(all);
            case HALF -> all.subList(0, all.size() / 2);
            case THIRD -> all.subList(0, all.size() / 3);
            case ALL ->
                with(
                        corrected(each(framed(all.subList(0, all.size() / 2)), this::otherNumbers)),
                        passage(any(), all.size() / 8));
            case QUOTING -> with(all, passage(nearest(source), all.size() / 4));
        };
    }

    private Source any() {
        return sources.get(random.nextInt(sources.size()));
    }

    /** The article among those that copies are made of whose words are most alike. */
    private Source nearest(Source source) {
        Source best = sources.get(0);
        double most = -1;
        for (int i = 0; i < sources.size(); i += 2) {
            Set<String> shared = new HashSet<>(source.words);
            shared.retainAll(sources.get(i).words);
            double likeness =
                    shared.size() / Math.sqrt((double) sources.get(i).words.size() + 1);
            if (likeness > most) {
                most = likeness;
                best = sources.get(i);
            }
        }
        return best;
    }

    private List<String> passage(Source source, int sentences) {
        // No more than a quarter of where it is from: whoever repeats half of a story tells it.
        int count = Math.min(sentences, source.sentences.size() / 4);
        int from = random.nextInt(source.sentences.size() - count + 1);
        return source.sentences.subList(from, from + count);
    }

    private static List<String> with(List<String> all, List<String> more) {
        List<String> out = new ArrayList<>(all);
        out.addAll(all.size() / 2, more);
        return out;
    }

    /** As a paper adds its own words at both ends, and takes those of the agency away. */
    private List<String> framed(List<String> all) {
        List<String> out = new ArrayList<>(passage(any(), 2));
        out.addAll(all.subList(1, all.size() - 1));
        out.addAll(passage(any(), 1));
        return out;
    }

    private static List<String> each(List<String> all, Function<String, String> change) {
        return all.stream().map(change).toList();
    }

    private String otherNumbers(String sentence) {
        return sentence.chars()
                .mapToObj(c -> String.valueOf(Character.isDigit(c) ? (char) ('1' + random.nextInt(9)) : (char) c))
                .collect(Collectors.joining());
    }

    private List<String> corrected(List<String> all) {
        int[] count = {random.nextInt(25)};
        String[] others = any().body().split(" ");
        return each(all, sentence -> Arrays.stream(sentence.split(" "))
                .map(word -> count[0]++ % 25 == 0 ? others[random.nextInt(others.length)] : word)
                .collect(Collectors.joining(" ")));
    }

    private static String paragraphs(List<String> sentences) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i += PARAGRAPH) {
            out.add(String.join(" ", sentences.subList(i, Math.min(sentences.size(), i + PARAGRAPH))));
        }
        return String.join("\n\n", out);
    }
}
