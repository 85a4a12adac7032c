package org.polybius.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DAKAR - |Senegal recalled its envoy.",
                "DAKAR, Senegal (AP) — |Senegal recalled its envoy.",
                "NAIROBI, Sept. 3 (Reuters) - |Kenya sent police to Haiti.",
                "NEW DELHI -- |India summoned the envoy.",
                "NEW DELHI --|India summoned the envoy.",
                "QUITO, Ecuador, 4 June 2024 – |Ecuador closed a border.",
                "Nairobi (AFP) - |Kenya sent police to Haiti.",
                "Washington (CNN)|",
                "(CNN) -- |The White House declined to comment.",
                "(Reuters) - |The White House declined to comment.",
                "DETROIT |The union called a strike.",
                "AUSTIN, Texas |A court freed the men.",
                "ALBANY, New York |Governor Alma Reyes signed the bill.",
                "WASHINGTON (RNS) |Church leaders praised the accord.",
                "PLYMOUTH CO. - |A man was arrested.",
                "PORT-AU-PRINCE, Haiti — |“We are ready,” the envoy said.",
                "BELGRADE/PRISTINA - |Serbia and Kosovo opened talks.",
                "Marlow, Ky. (November 28, 2016) – |Police arrested two men.",
            })
    void aDatelineEndsWhereTheSentenceBegins(String marked) {
        int end = marked.indexOf('|');
        assertThat(Dateline.at(marked.replace("|", "")).map(Dateline::end)).contains(end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NATO Secretary General Jana Holm met ministers.",
                "UNICEF officials left the camp.",
                "NATO - the alliance of 32 states - met in Riga.",
                "US President Ann Lowe arrived in Riga.",
                "GREEN fingered youngsters opened a garden.",
                "Former governor Paul Hart -- who led the state for ten years -- resigned.",
                "THE REBELS - A GROUP FROM THE NORTH - LEFT THE TOWN.",
                "Moscow - and not Minsk - will host the talks.",
                "Paris said it would send aid.",
                "The Workers' Party (PKK) – which Turkey fights – declared a truce.",
                "",
            })
    void aSentenceIsNoDateline(String sentence) {
        assertThat(Dateline.at(sentence)).isEmpty();
    }

    @Test
    void inATextInCapitalsADateTellsADateline() {
        assertThat(Dateline.at("LIMA, 3 JAN 90 -- THE ARMY ARRESTED TWO MEN."))
                .contains(new Dateline(18, LocalDate.of(1990, 1, 3)));
    }

    @Test
    void aDayWithoutItsYearIsNoDate() {
        assertThat(Dateline.at("LIMA, June 3 (Reuters) - Peru closed a border.")
                        .orElseThrow()
                        .date())
                .isNull();
    }
}
