package org.polybius.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDatesTest {
    private static final List<List<String>> TABLE = DataFile.rows("publication-dates.tsv", 4);

    static Stream<List<String>> rows(String kind) {
        return TABLE.stream().filter(row -> row.get(0).equals(kind));
    }

    static Stream<List<String>> dates() {
        return rows("date");
    }

    static Stream<List<String>> asides() {
        return rows("aside");
    }

    @ParameterizedTest
    @MethodSource("dates")
    void everyFormUnderstandsItsExample(List<String> row) {
        assertThat(PublicationDates.parse(row.get(2))).contains(LocalDate.parse(row.get(3)));
    }

    @ParameterizedTest
    @MethodSource("asides")
    void everyAsideMayStandBesideADate(List<String> row) {
        LocalDate day = LocalDate.of(2015, 5, 21);
        assertThat(List.of(
                        PublicationDates.parse(row.get(2) + " 21 May 2015"),
                        PublicationDates.parse("21 May 2015, " + row.get(2))))
                .anySatisfy(parsed -> assertThat(parsed).contains(day));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "8:14 AM ET, Mon March 7, 2022; 2022-03-07",
                "Tue Jul 13, 2021 | 6:02pm EDT; 2021-07-13",
                "3 February 2024; 2024-02-03",
                "2019-08-14 23:59:59.123456-05; 2019-08-14",
                "Aug 2, 2023 11:30 AM MT; 2023-08-02",
                "Jan 31 2020; 2020-01-31",
                "2022 Sep 30; 2022-09-30",
                "2018-11-05 18:38 ET; 2018-11-05",
                "12/25/2021; 2021-12-25",
                "25/12/2021; 2021-12-25",
                "OCTOBER 9, 2019 - 12:05AM EDT; 2019-10-09",
                "June 7, 2018 15:41:4; 2018-06-07",
                "June 3rd 2021; 2021-06-03",
                "Sept. 22, 2021 MST; 2021-09-22",
                "DEC. 4, 2019, 2:54 AM EST; 2019-12-04",
                "December 7, 2019 4:45:51 EST PM; 2019-12-07",
                "9 Oct 2022, 7:43am EDT; 2022-10-09",
                "11:56 PM, Dec 03, 2019 CT; 2019-12-03",
                "9:43 PM, Dec 11, 2019; 2019-12-11",
                "4 December 2019 GMT; 2019-12-04",
                "December 7, 2019 - 23:28; 2019-12-07",
                "2024-02-29T23:30:00+05:30; 2024-02-29",
                "2024-02-29T23:30:00.000Z; 2024-02-29",
                "2024-02-29T23:30:00+01:00[Europe/Paris]; 2024-02-29",
                "Thu, 29 Feb 2024 23:30:00 GMT; 2024-02-29",
                "Thu, 29 Feb 2024 23:30:00 +0000 (UTC); 2024-02-29",
                "Thursday, 29 February 2024; 2024-02-29",
                "Published on Thursday 29 February 2024 at 9.15 am; 2024-02-29",
                "Last updated: 29 Feb 2024, 23:30 BST; 2024-02-29",
                "Published: 2024-02-29 09:00 UTC+3; 2024-02-29",
                "1709200800; 2024-02-29",
                "1709200800000; 2024-02-29",
                "20240229; 2024-02-29",
                "05/05/2023; 2023-05-05",
            })
    void theDayAsWrittenIsTheDay(String written, String day) {
        assertThat(PublicationDates.parse(written)).contains(LocalDate.parse(day));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "05/06/2015",
                "30 February 2015",
                "May 2015",
                "2015",
                "Thursday",
                "yesterday",
                "21 Mayor 2015",
                "21 May 2015 in Geneva",
                "The talks began on May 21, 2015.",
                "2015-13-01",
                "May 21, 12015",
                "21 May 0015",
                "1914-18",
            })
    void whatIsNoSureDateGivesNone(String text) {
        assertThat(PublicationDates.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com/world/2024/05/21/talks, 2024-05-21",
        "https://example.com/world/2024/may/21/talks, 2024-05-21",
        "https://example.com/world/2024-5-21-talks.html, 2024-05-21",
        "https://example.com/a/2024/99/99/2023/04/03, 2023-04-03",
        "https://example.com/2024/05/talks,",
        "https://example.com/world-12024-05-21,",
        "https://example.com/talks-2024,",
    })
    void theDayInAnAddressIsFound(String url, LocalDate day) {
        assertThat(PublicationDates.inUrl(url)).isEqualTo(java.util.Optional.ofNullable(day));
    }

    @Test
    void spacesOfAnyKindAndLengthAreOneSpace() {
        assertThat(PublicationDates.parse("\u00a0 21\u202fMay\t2015\r\n")).contains(LocalDate.of(2015, 5, 21));
    }

    @Property
    void everyDatePrintedInASupportedFormComesBack(
            @ForAll("days") LocalDate day, @ForAll("templates") String template, @ForAll boolean tolerant) {
        if (template.contains("{yy}") && (day.getYear() < 1950 || day.getYear() > 2049)) {
            return;
        }
        boolean sure = !template.contains("{n}") || day.getDayOfMonth() > 12;
        if (sure) {
            assertThat(PublicationDates.parse(print(day, template, tolerant))).contains(day);
        }
    }

    @Property
    void anyTextIsADateOrNot(@ForAll String text, @ForAll("dateLike") String like) {
        assertThat(PublicationDates.parse(text)).isNotNull();
        assertThat(PublicationDates.parse(like)).isNotNull();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1900, 1, 1).toEpochDay(),
                        LocalDate.of(2099, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<String> templates() {
        return Arbitraries.of(dates().map(row -> row.get(1)).toList());
    }

    @Provide
    Arbitrary<String> dateLike() {
        return Arbitraries.of("21", "May", "2015", ":", "-", "/", " ", ",", "pm", "ET", "on", "z", "+", "0", "Mon", "t")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    private static String print(LocalDate day, String template, boolean tolerant) {
        int d = day.getDayOfMonth();
        String th =
                d % 10 == 1 && d != 11 ? "st" : d % 10 == 2 && d != 12 ? "nd" : d % 10 == 3 && d != 13 ? "rd" : "th";
        return template.replaceFirst("\\{n}", tolerant ? "{d}" : "{m}")
                .replaceFirst("\\{n}", tolerant ? "{m}" : "{d}")
                .replace("{yyyy}", String.valueOf(day.getYear()))
                .replace("{yy}", String.format(Locale.ROOT, "%02d", day.getYear() % 100))
                .replace("{mm}", String.format(Locale.ROOT, "%02d", day.getMonthValue()))
                .replace("{m}", String.valueOf(day.getMonthValue()))
                .replace(
                        "{month}",
                        day.getMonth().getDisplayName(tolerant ? TextStyle.SHORT : TextStyle.FULL, Locale.ENGLISH))
                .replace("{dd}", String.format(Locale.ROOT, "%02d", d))
                .replace("{d}", String.valueOf(d))
                .replace("{th}", tolerant ? th : "")
                .replace("{,}", tolerant ? "," : "")
                .replace("{aside}", tolerant ? "11:05 PM PST " : "");
    }
}
