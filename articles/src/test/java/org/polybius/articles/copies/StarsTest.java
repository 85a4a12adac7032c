package org.polybius.articles.copies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An article that is placed in a story")
class StarsTest {
    private final Stars stars = new Stars();

    @Test
    void joinsTheOneThatHoldsMostAndOfThoseThatHoldAsMuchTheFirst() {
        stars.offer(2, 0.7);
        stars.offer(1, 0.9);
        stars.offer(0, 0.9);
        stars.offer(3, 0.8);
        assertThat(stars.place(4)).isZero();
    }

    @Test
    void isTheFullestOfItsStoryWhereNothingHoldsIt() {
        stars.offer(0, 0);
        assertThat(stars.place(1)).isEqualTo(1);
        assertThat(stars.isFullest(1)).isTrue();
    }

    @Test
    void doesNotJoinACopyButWhatHoldsLessAndIsNone() {
        stars.offer(0, 0.6);
        assertThat(stars.place(1)).isZero();
        assertThat(stars.isFullest(1)).isFalse();
        stars.offer(1, 1);
        stars.offer(0, 0.5);
        assertThat(stars.place(2)).isZero();
    }

    @Test
    void isNotOfferedWhatTheOneBeforeItWas() {
        stars.offer(0, 0.9);
        assertThat(stars.place(1)).isZero();
        assertThat(stars.place(5)).isEqualTo(5);
    }
}
