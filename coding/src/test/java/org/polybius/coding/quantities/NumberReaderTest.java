package org.polybius.coding.quantities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polybius.model.CharSpan;
import org.polybius.model.Section;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.Upos;

class NumberReaderTest {
    private static final NumberReader READER = new NumberReader(CountFiles.numbers());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12 men                        | 12
            twenty-one men                | 21
            two hundred and fifty men     | 250
            one thousand five hundred men | 1500
            3,000 men                     | 3000
            1.2 million men               | 1200000
            at least 12 men               | 12+
            more than 200 men             | 200+
            200 or more men               | 200+
            up to 40 men                  | 0-40
            as many as 40 men             | 0-40
            nearly 100 men                | 90-100
            about 3,000 men               | 2700-3300
            some 50 men                   | 45-55
            between 3,000 and 5,000 men   | 3000-5000
            two to three million men      | 2000000-3000000
            two or three men              | 2-3
            10-12 men                     | 10-12
            a dozen men                   | 12
            two dozen men                 | 24
            half a dozen men              | 6
            several dozen men             | 36+
            a few hundred men             | 200+
            a couple of men               | 2
            dozens of men                 | 24+
            scores of men                 | 40+
            hundreds of men               | 200+
            tens of thousands of men      | 20000+
            hundreds of thousands of men  | 200000+
            a 3,000-strong crowd          | 3000
            200-plus men                  | 200+
            another 40 men                | 40
            no men                        | 0
            no one came                   | 0
            $ 3 million                   | -
            12 percent of men             | -
            12 % of men                   | -
            in 2014                       | -
            the 2014 protests             | -
            a 30-year-old man             | -
            the one who came              | -
            no longer there               | -
            few men                       | -
            the men                       | -
            5:30 men                      | -
            """)
    void wordsSayHowMany(String text, String expected) {
        assertThat(read(text)).isEqualTo(expected);
    }

    @Test
    void aNumberOfAThousandWordsIsReadInTime() {
        String text = "two hundred and ".repeat(5_000) + "five men";
        assertThat(READER.read(sentence(text))).hasSizeGreaterThan(100);
    }

    @Property
    void everyIntegerIsReadAsItself(@ForAll @IntRange(min = 0, max = 999_999_999) int n) {
        String grouped = String.format(java.util.Locale.ROOT, "%,d", n);
        assertThat(READER.read(sentence(grouped + " men")))
                .extracting(NumberPhrase::range)
                .containsExactly(Range.exactly(n));
    }

    private static String read(String text) {
        List<NumberPhrase> found = READER.read(sentence(text));
        return found.isEmpty()
                ? "-"
                : found.stream().map(p -> written(p.range())).collect(Collectors.joining(" "));
    }

    private static String written(Range r) {
        String low = String.valueOf((long) r.low());
        return Double.isInfinite(r.high()) ? low + "+" : r.high() == r.low() ? low : low + "-" + Math.round(r.high());
    }

    /** Words split at blanks, all hanging on the last. */
    private static Sentence sentence(String text) {
        String[] words = text.split(" ");
        java.util.ArrayList<Token> tokens = new java.util.ArrayList<>();
        int at = 0;
        for (int i = 0; i < words.length; i++) {
            boolean last = i == words.length - 1;
            CharSpan span = new CharSpan(at, at + words[i].length());
            Upos upos = last ? Upos.NOUN : Upos.NUM;
            tokens.add(new Token(
                    i, span, words[i], words[i], upos, "-", last ? -1 : words.length - 1, last ? "root" : "nummod"));
            at += words[i].length() + 1;
        }
        CharSpan all = new CharSpan(0, text.length());
        return new Sentence(0, new Section(Section.Kind.BODY, all), all, tokens);
    }
}
