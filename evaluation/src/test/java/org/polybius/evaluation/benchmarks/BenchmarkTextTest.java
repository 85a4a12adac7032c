package org.polybius.evaluation.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchmarkTextTest {

    @Test
    void figuresASentenceRestOnTheNumberOfSentencesThatThereAre() {
        assertThat(BenchmarkText.sentences()).hasSize(BenchmarkText.SENTENCES).doesNotHaveDuplicates();
        assertThat(BenchmarkText.article(BenchmarkText.sentences()).sections()).hasSize(BenchmarkText.SENTENCES);
    }

    @ParameterizedTest
    @ValueSource(ints = {25, 100, 400})
    void aLongSentenceIsAsLongAsAskedFor(int words) {
        assertThat(BenchmarkText.longSentence(words).split(" ", -1).length).isBetween(words - 2, words + 2);
    }
}
