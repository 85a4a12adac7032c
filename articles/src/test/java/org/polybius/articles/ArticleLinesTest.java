package org.polybius.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArticleLinesTest {

    static Stream<List<String>> rows() {
        return DataFile.rows("article-lines.tsv", 4).stream();
    }

    private static ArticleLines at(String where) {
        return where.equals("start") ? ArticleLines.AT_START : ArticleLines.AT_END;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyFormKnowsItsExampleAndNotItsNearMiss(List<String> row) {
        assertThat(at(row.get(0)).match(row.get(2))).isPresent();
        assertThat(at(row.get(0)).match(row.get(3))).isEmpty();
    }
}
