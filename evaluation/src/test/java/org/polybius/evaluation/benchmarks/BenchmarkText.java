package org.polybius.evaluation.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Section;

/** The text that every benchmark runs on, so that figures of one stage can be set beside another's. */
final class BenchmarkText {
    /** How many sentences the text has. */
    static final int SENTENCES = 60;

    private BenchmarkText() {}

    /** The sentences in the file's order. */
    static List<String> sentences() {
        try (InputStream in = Objects.requireNonNull(BenchmarkText.class.getResourceAsStream("sentences.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(l -> !l.startsWith("#")).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** An article of these paragraphs, published on 3 March 2020. */
    static Article article(List<String> paragraphs) {
        StringBuilder text = new StringBuilder();
        List<Section> sections = new ArrayList<>();
        for (String paragraph : paragraphs) {
            int start = text.length();
            text.append(paragraph);
            sections.add(new Section(Section.Kind.BODY, new CharSpan(start, text.length())));
            text.append("\n\n");
        }
        return new Article(
                "benchmark",
                null,
                text.toString(),
                text.toString(),
                sections,
                LocalDate.of(2020, 3, 3),
                null,
                null,
                "sentences.txt",
                Map.of());
    }

    /** One sentence of about so many words, made of the others by ", and". */
    static String longSentence(int words) {
        StringBuilder out = new StringBuilder();
        int length = 0;
        List<String> parts = sentences();
        for (int i = 0; length < words; i++) {
            String part = parts.get(i % parts.size()).replaceAll("[.\"]", "");
            List<String> taken = List.of(part.split(" ", -1));
            taken = taken.subList(0, Math.min(taken.size(), words - length));
            out.append(out.isEmpty() ? "" : ", and ").append(String.join(" ", taken));
            length += taken.size() + 1;
        }
        return out.append('.').toString();
    }
}
