package org.polybius.server.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.polybius.store.database.Timeline;
import org.polybius.store.database.Timeline.Period;

@DisplayName("The figure of events over time")
class TimeFigureTest {
    private static Timeline line(String day, long events) {
        return new Timeline(List.of(new Timeline.Point(LocalDate.parse(day), events, 0)), 0);
    }

    @Test
    void standsCooperationOnTheLineAndHangsConflictBelowIt() {
        TimeFigure figure = TimeFigure.of(
                Map.of(1, line("2024-01-01", 3), 2, line("2024-01-01", 1), 4, line("2024-03-01", 2)), Period.MONTH);
        TimeFigure.Bar done = figure.bars().get(0);
        TimeFigure.Bar said = figure.bars().get(1);
        TimeFigure.Bar conflict = figure.bars().get(2);
        assertThat(done.quad()).isEqualTo(2);
        assertThat(done.y() + done.height()).isCloseTo(figure.zero(), within(0.2));
        assertThat(said.y() + said.height()).isCloseTo(done.y(), within(0.2));
        assertThat(said.height()).isCloseTo(3 * done.height(), within(0.3));
        assertThat(conflict.y()).isEqualTo(figure.zero());
        assertThat(conflict.height()).isCloseTo(2 * done.height(), within(0.3));
        assertThat(conflict.x()).isGreaterThan(said.x() + said.width());
    }

    @Test
    void countsEachPeriodFromItsFirstDayToItsLast() {
        TimeFigure figure = TimeFigure.of(Map.of(1, line("2024-02-01", 3), 3, line("2024-02-01", 2)), Period.MONTH);
        assertThat(figure.spans()).hasSize(1);
        TimeFigure.Span span = figure.spans().get(0);
        assertThat(span.to()).isEqualTo("2024-02-29");
        assertThat(span.cooperation()).isEqualTo(3);
        assertThat(span.conflict()).isEqualTo(2);
    }

    @Test
    void dividesTimeByHowMuchThereIsOfIt() {
        LocalDate day = LocalDate.of(2024, 1, 1);
        assertThat(TimeFigure.period(day, day.plusDays(30))).isEqualTo(Period.DAY);
        assertThat(TimeFigure.period(day, day.plusDays(400))).isEqualTo(Period.WEEK);
        assertThat(TimeFigure.period(day, day.plusYears(5))).isEqualTo(Period.MONTH);
        assertThat(TimeFigure.period(day, day.plusYears(50))).isEqualTo(Period.YEAR);
    }

    @Test
    void marksRoundNumbersAndFewDays() {
        TimeFigure figure = TimeFigure.of(Map.of(1, line("2000-01-01", 1234), 4, line("2023-01-01", 400)), Period.YEAR);
        assertThat(figure.counts()).extracting(TimeFigure.Mark::label).containsExactly("0", "500", "1,000");
        assertThat(figure.years()).hasSizeBetween(4, 10);
        assertThat(TimeFigure.of(Map.of(), Period.MONTH).bars()).isEmpty();
    }
}
