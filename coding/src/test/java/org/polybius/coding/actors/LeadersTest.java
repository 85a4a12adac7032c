package org.polybius.coding.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polybius.coding.actors.NamedActor.Term;
import org.polybius.coding.countries.Country;

class LeadersTest {
    /** Words an office of the head of a state or of its government begins with. */
    private static final Set<String> HEADS = Set.of(
            "president",
            "prime minister",
            "chancellor",
            "taoiseach",
            "premier",
            "king",
            "queen",
            "emperor",
            "emir",
            "sultan",
            "prince",
            "grand duke",
            "co-prince",
            "captain regent",
            "head of",
            "leader",
            "junta leader",
            "acting president",
            "interim president",
            "acting prime minister",
            "interim prime minister",
            "supreme leader",
            "chairman of the",
            "first prime minister",
            "chief adviser");

    private static final List<ActorFiles.Row> ROWS =
            ActorFiles.leaders(Texts.COUNTRIES.all().stream().map(Country::iso3).collect(Collectors.toSet()));

    /** A term with its holder. */
    private record Held(String name, Term term) {
        boolean overlaps(Held later) {
            YearMonth end = term.to();
            YearMonth next = later.term.from();
            YearMonth laterEnd = later.term.to();
            // A month of handover belongs to both.
            return next != null && (end == null || next.isBefore(end)) && (laterEnd == null || next.isBefore(laterEnd));
        }
    }

    private static List<String[]> lines(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(LeadersTest.class.getResourceAsStream(file))) {
            List<String[]> out = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    out.add(line.split("\t", -1));
                }
            }
            return out;
        }
    }

    private static List<Held> terms() {
        List<Held> out = new ArrayList<>();
        for (ActorFiles.Row row : ROWS) {
            row.actor().terms().forEach(t -> out.add(new Held(row.actor().name(), t)));
        }
        return out;
    }

    private static boolean heads(@Nullable String office) {
        return office != null && HEADS.stream().anyMatch(office::startsWith);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1995-06", "2005-06", "2015-05", "2022-06"})
    void whoeverHeadsAMemberOfTheUnitedNationsIsKnown(YearMonth when) throws IOException {
        Set<String> led = new HashSet<>();
        for (Held h : terms()) {
            if (heads(h.term.office()) && h.term.covers(when)) {
                led.add(h.term.country());
            }
        }
        Set<String> excepted = lines("leader-exceptions.tsv").stream()
                .filter(f -> f[1].equals("head") && f[2].equals(when.toString()))
                .map(f -> f[0])
                .collect(Collectors.toSet());
        List<String> missing = new ArrayList<>();
        List<String[]> members = lines("united-nations.txt");
        for (String[] f : members) {
            boolean member = f.length == 1 || !when.isBefore(YearMonth.parse(f[1]));
            // Serbia was a part of Yugoslavia, whose offices are those of the union.
            boolean union = f[0].equals("SRB") && led.contains("SCG");
            if (member && !led.contains(f[0]) && !union) {
                missing.add(f[0]);
            }
        }
        assertThat(members).hasSize(193);
        assertThat(missing).containsExactlyInAnyOrderElementsOf(excepted);
    }

    @Test
    void anOfficeHasOneHolderAtATime() throws IOException {
        Map<String, List<Held>> byOffice = new TreeMap<>();
        for (Held h : terms()) {
            if (!Set.of("IGO", "UNO", "EUR", "IMG").contains(h.term.country())) {
                byOffice.computeIfAbsent(h.term.country() + "\t" + h.term.office(), k -> new ArrayList<>())
                        .add(h);
            }
        }
        Set<String> excepted = lines("leader-exceptions.tsv").stream()
                .map(f -> f[0] + "\t" + f[1])
                .collect(Collectors.toSet());
        Set<String> crowded = new HashSet<>();
        List<String> wrong = new ArrayList<>();
        byOffice.forEach((office, held) -> {
            for (Held a : held) {
                for (Held b : held) {
                    boolean later = !Objects.requireNonNull(b.term.from()).isBefore(a.term.from());
                    if (!a.equals(b) && later && a.overlaps(b)) {
                        crowded.add(office);
                        if (!excepted.contains(office)) {
                            wrong.add(office + ": " + a + " and " + b);
                        }
                    }
                }
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(crowded).contains("BIH\tmember of the presidency", "CIV\tpresident");
    }

    @Test
    void everyTermNamesItsOfficeAndAMonthItBegan() {
        for (Held h : terms()) {
            assertThat(h.term.office()).as(h.name).isNotBlank();
            assertThat(h.term.from()).as(h.name).isNotNull();
        }
    }

    @Test
    void everyExceptionGivesAReason() throws IOException {
        for (String[] f : lines("leader-exceptions.tsv")) {
            assertThat(f).hasSize(4);
            assertThat(f[3]).isNotBlank();
        }
    }

    @Test
    void aNameOfSeveralWordsIsSpelledInOtherWays() {
        Spellings spellings = new Spellings(List.of(List.of("Mohamed", "Mohammed"), List.of("al", "el")));

        assertThat(spellings.of("Mohamed al-Fayed"))
                .containsExactlyInAnyOrder("Mohammed al-Fayed", "Mohamed el-Fayed", "Mohammed el-Fayed");
        assertThat(spellings.of("Kim Jong-un")).containsExactly("Kim Jong-Un");
        assertThat(spellings.of("Mohamed")).isEmpty();
    }

    @Test
    void aNameOfManyWordsHasABoundedNumberOfSpellings() {
        Spellings spellings = new Spellings(List.of(List.of("a", "b", "c", "d", "e")));

        assertThat(spellings.of("a ".repeat(200).strip())).hasSizeLessThan(100);
    }

    @Test
    void eachSpellingStandsInOneGroup() {
        List<String> words =
                ActorFiles.spellings().stream().flatMap(List::stream).toList();

        assertThat(words).doesNotHaveDuplicates().hasSizeGreaterThan(50);
    }
}
