package org.polybius.coding.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polybius.model.EventDate.Precision;

class PeriodTest {

    @ParameterizedTest(name = "third {2} of {0} to {1}: {3} to {4}")
    @CsvSource({
        "2015-04-01, 2015-04-30, 1, 2015-04-01, 2015-04-10",
        "2015-04-01, 2015-04-30, 3, 2015-04-21, 2015-04-30",
        "2015-02-01, 2015-02-28, 3, 2015-02-21, 2015-02-28",
        "2015-01-01, 2015-12-31, 2, 2015-05-01, 2015-08-31",
        "2015-01-01, 2015-03-31, 1, 2015-01-01, 2015-01-31",
        "2005-01-01, 2005-02-28, 1, 2005-01-01, 2005-01-19",
        "2015-04-01, 2015-04-02, 1, 2015-04-01, 2015-04-02"
    })
    void aThirdIsTenDaysOfAMonthAndWholeMonthsOfAQuarterOrLonger(
            LocalDate start, LocalDate end, int which, LocalDate from, LocalDate to) {
        Period third = new Period(start, end, Precision.MONTH).third(which);
        assertThat(third.start()).isEqualTo(from);
        assertThat(third.end()).isEqualTo(to);
    }

    @Property
    void thePartsOfAPeriodFollowEachOtherAndFillIt(
            @ForAll @IntRange(min = 0, max = 20_000) int first, @ForAll @IntRange(min = 2, max = 2_000) int days) {
        LocalDate start = LocalDate.ofEpochDay(first);
        Period whole = new Period(start, start.plusDays(days), Precision.DAYS);
        assertThat(whole.third(1).start()).isEqualTo(start);
        assertThat(whole.third(2).start()).isEqualTo(whole.third(1).end().plusDays(1));
        assertThat(whole.third(3).start()).isEqualTo(whole.third(2).end().plusDays(1));
        assertThat(whole.third(3).end()).isEqualTo(whole.end());
        assertThat(whole.half(2).start()).isEqualTo(whole.half(1).end().plusDays(1));
        assertThat(whole.half(2).end()).isEqualTo(whole.end());
    }
}
