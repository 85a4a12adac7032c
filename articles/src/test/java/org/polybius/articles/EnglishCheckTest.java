package org.polybius.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishCheckTest {
    private final EnglishCheck check = new EnglishCheck();

    static Stream<List<String>> others() {
        return DataFile.rows("function-words.tsv", 3).stream().skip(1);
    }

    @ParameterizedTest
    @MethodSource("others")
    void everyLanguageOfTheTableIsToldByItsExample(List<String> row) {
        assertThat(check.otherLanguage(row.get(2))).isPresent();
        assertThat(check.otherLanguage(row.get(2).toUpperCase(Locale.ROOT))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Министр иностранных дел встретился с коллегой в Женеве.",
                "وزير الخارجية التقى نظيره في جنيف يوم الثلاثاء",
                "外交部长星期二在日内瓦会见了他的同行并讨论局势",
                "Ο υπουργός Εξωτερικών συναντήθηκε με τον ομόλογό του στη Γενεύη.",
                "विदेश मंत्री ने जिनेवा में अपने समकक्ष से मुलाकात की",
            })
    void otherLettersAreNotEnglish(String text) {
        assertThat(check.otherLanguage(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The foreign minister met his counterpart in Geneva on Tuesday, and both sides said that talks would go on.",
                "Brazil's president Luiz Inácio da Silva visited São Paulo, Belo Horizonte and Porto Alegre on Monday.",
                "Die-hard rebels in Den Haag protest",
                "Aid convoy reaches Goma",
                "Germany 3, France 2, Spain 1, Italy 1, Poland 0, Norway 0, Ghana 4, Peru 1",
                "Kenya, Uganda, Rwanda, Burundi, Tanzania, South Sudan, Ethiopia, Eritrea, Djibouti, Somalia, Sudan",
                "Police in Nairobi arrested 12 protesters Friday, witnesses said; Kenya Human Rights Commission demanded release",
                "",
            })
    void englishPassesEvenWithFewFunctionWords(String text) {
        assertThat(check.otherLanguage(text)).isEmpty();
        assertThat(check.otherLanguage(text.toUpperCase(Locale.ROOT))).isEmpty();
        assertThat(check.otherLanguage(text.toLowerCase(Locale.ROOT))).isEmpty();
    }
}
