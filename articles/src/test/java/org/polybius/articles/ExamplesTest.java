package org.polybius.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.polybius.model.Article;

class ExamplesTest {

    @Test
    void everyExampleIsReadWithTitleAndDate() {
        List<ReadResult> results = Reading.read(Path.of("../examples"));
        assertThat(Reading.rejections(results)).isEmpty();
        assertThat(Reading.articles(results)).hasSizeGreaterThanOrEqualTo(10).allSatisfy(article -> {
            Reading.assertSound(article);
            assertThat(article.published()).as(article.id()).isNotNull();
            assertThat(article.title()).as(article.id()).isNotBlank();
        });
        assertThat(Reading.articles(results)).extracting(Article::id).contains("mali_kidal_2023", "wire-0302");
    }
}
