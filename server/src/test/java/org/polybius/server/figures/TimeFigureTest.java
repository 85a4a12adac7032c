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
    void isDrawnOnceMoreForATelephoneWithAllBarsAndFewerMarks() {
        TimeFigure desk = TimeFigure.of(Map.of(1, line("2000-01-01", 3), 4, line("2023-01-01", 2)), Period.YEAR);
        TimeFigure telephone = desk.narrow();
        assertThat(telephone.width()).isEqualTo(TimeFigure.NARROW);
        assertThat(telephone.bars()).hasSameSizeAs(desk.bars());
        assertThat(telephone.bars()).allMatch(b -> b.x() >= TimeFigure.LEFT && b.x() + b.width() <= TimeFigure.NARROW);
        assertThat(telephone.years()).hasSizeBetween(2, 4);
        // A year is 12 units wide there: no finger would hit it and none beside it.
        assertThat(telephone.spans()).noneMatch(TimeFigure.Span::touchable);
        TimeFigure day = TimeFigure.of(Map.of(1, line("2024-05-15", 3)), Period.DAY);
        assertThat(day.narrow().spans()).allMatch(TimeFigure.Span::touchable);
    }

    @Test
    void marksADayWhereItsBarStands() {
        TimeFigure figure = TimeFigure.of(Map.of(1, line("2024-05-15", 3), 4, line("2024-05-16", 2)), Period.DAY);
        for (int day = 0; day < 2; day++) {
            TimeFigure.Bar bar = figure.bars().get(day);
            assertThat(figure.years().get(day).at()).isCloseTo(bar.x() + bar.width() / 2, within(0.2));
        }
    }

    @Test
    void marksRoundNumbersAndFewDays() {
        TimeFigure figure = TimeFigure.of(Map.of(1, line("2000-01-01", 1234), 4, line("2023-01-01", 400)), Period.YEAR);
        assertThat(figure.counts()).extracting(TimeFigure.Mark::label).containsExactly("0", "500", "1,000");
        assertThat(figure.years()).hasSizeBetween(4, 10);
        assertThat(TimeFigure.of(Map.of(), Period.MONTH).bars()).isEmpty();
    }
}
