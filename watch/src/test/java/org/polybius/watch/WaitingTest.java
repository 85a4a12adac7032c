package org.polybius.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Times to wait")
class WaitingTest {
    private static final Instant NOON = Instant.parse("2024-05-06T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"90s,90", "15m,900", "2h,7200", "1d,86400"})
    void areWrittenAsANumberAndAUnit(String written, long seconds) {
        assertThat(Durations.parse(written)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "15", "0m", "-1m", "m", "1.5h", "15 m", "9999999s"})
    void areNothingElse(String written) {
        assertThatThrownBy(() -> Durations.parse(written)).hasMessageContaining("such as 15m");
    }

    @Test
    void areSpreadByChanceAfterFailuresAndNeverShorter() {
        FeedSchedule never = new FeedSchedule(Duration.ofHours(1), () -> 0);
        FeedSchedule most = new FeedSchedule(Duration.ofHours(1), () -> -1);
        assertThat(never.afterFailure(NOON, 1, null)).isEqualTo(NOON.plus(Duration.ofHours(2)));
        assertThat(most.afterFailure(NOON, 1, null))
                .isAfter(NOON.plus(Duration.ofMinutes(131)))
                .isBefore(NOON.plus(Duration.ofMinutes(133)));
    }

    @Test
    void thatAFeedWishesForAreNoLongerThanADay() {
        FeedSchedule schedule = new FeedSchedule(Duration.ofMinutes(15), () -> 0);
        assertThat(schedule.afterSuccess(NOON, Duration.ofDays(300), null)).isEqualTo(NOON.plus(Duration.ofDays(1)));
        assertThat(schedule.afterSuccess(NOON, Duration.ofSeconds(1), Duration.ofMinutes(20)))
                .isEqualTo(NOON.plus(Duration.ofMinutes(20)));
        assertThat(schedule.afterFailure(NOON, 1, Duration.ofDays(3000))).isEqualTo(NOON.plus(Duration.ofDays(30)));
    }
}
