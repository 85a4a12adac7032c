package org.polybius.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.polybius.model.Article;
import org.polybius.model.Rejection;
import org.polybius.model.Section;

/** Short words for the tests of this package. */
final class Reading {
    private Reading() {}

    static List<ReadResult> read(ReadingOptions options, InputStream in, String... inputs) {
        try (Stream<ReadResult> results = new ArticleReader(options).read(Arrays.asList(inputs), in)) {
            return results.toList();
        }
    }

    static List<ReadResult> read(Path... inputs) {
        return read(
                ReadingOptions.defaults(),
                InputStream.nullInputStream(),
                Stream.of(inputs).map(Path::toString).toArray(String[]::new));
    }

    static List<ReadResult> readStandardInput(String text) {
        return read(ReadingOptions.defaults(), new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "-");
    }

    static List<Article> articles(List<ReadResult> results) {
        List<Article> articles = new ArrayList<>();
        for (ReadResult result : results) {
            if (result instanceof ReadResult.Read read) {
                articles.add(read.article());
            }
        }
        return articles;
    }

    static List<Rejection> rejections(List<ReadResult> results) {
        List<Rejection> rejections = new ArrayList<>();
        for (ReadResult result : results) {
            if (result instanceof ReadResult.Refused refused) {
                rejections.add(refused.rejection());
            }
        }
        return rejections;
    }

    /** The only article; fails if something was refused. */
    static Article only(List<ReadResult> results) {
        assertThat(rejections(results)).isEmpty();
        assertThat(results).hasSize(1);
        return articles(results).get(0);
    }

    static Article text(String text) {
        return only(List.of(new ArticleReader(ReadingOptions.defaults()).readText("report", text)));
    }

    /** Each part as "KIND words", its line ends as spaces. */
    static List<String> parts(Article article) {
        return article.sections().stream()
                .map(s -> s.kind() + " " + s.span().in(article.text()).replaceAll("\\s+", " "))
                .toList();
    }

    static List<String> words(Article article, Section.Kind kind) {
        return article.sections().stream()
                .filter(s -> s.kind() == kind)
                .map(s -> s.span().in(article.readable()).replaceAll("\\s+", " "))
                .toList();
    }

    /** What holds for every article, however odd its source. */
    static void assertSound(Article article) {
        assertThat(article.readable()).hasSameSizeAs(article.text());
        for (int i = 0; i < article.text().length(); i++) {
            char shown = article.readable().charAt(i);
            if (shown != ' ' && shown != article.text().charAt(i)) {
                throw new AssertionError("readable text differs at " + i + " of " + article.source());
            }
        }
        for (Section section : article.sections()) {
            String words = section.span().in(article.text());
            assertThat(words).isNotBlank();
            if (section.kind().isRead()) {
                assertThat(section.span().in(article.readable()).strip()).isNotEmpty();
            }
        }
        assertThat(article.sections()).anyMatch(s -> s.kind().isRead());
    }
}
