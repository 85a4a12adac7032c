package org.polybius.articles;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "# Talks resume|  Talks resume",
                "**Poland** recalled _its_ envoy.|  Poland   recalled  its  envoy.",
                "The [minister](https://example.com/m) left.|The  minister                         left.",
                "See <https://example.com>.|See                      .",
                "- Kenya agreed.|  Kenya agreed.",
                "12. Kenya agreed.|    Kenya agreed.",
                "> Kenya agreed.|  Kenya agreed.",
                "A ![photo](a.png) B|A                 B",
                "A `code` B|A        B",
                "A <b>bold</b> move|A    bold     move",
                "Trinidad &amp; Tobago|Trinidad &     Tobago",
                "a \\* b|a  * b",
                "R&D; then 2 < 3 > 1|R&D; then 2 < 3 > 1",
                "    An indented paragraph.|    An indented paragraph.",
            })
    void marksAreBlankedAndWordsStayWhereTheyAre(String markdown, String readable) {
        assertThat(Markup.markdown(markdown).readable()).isEqualTo(readable);
    }

    @Test
    void codeBlocksAndHtmlBlocksAreBlanked() {
        String text = "Before.\n\n```\nx = 1\n```\n\n<div>\nmenu\n</div>\n\nAfter.\n";
        assertThat(Markup.markdown(text).readable().strip().replaceAll("\\s+", " "))
                .isEqualTo("Before. After.");
    }

    @Test
    void listItemsAreParagraphs() {
        String text = "The sides agreed\n\n- to open the border,\n- to free prisoners and\n- to meet again.\n";
        assertThat(Markup.markdown(text).blockStarts().cardinality()).isEqualTo(4);
    }

    @Test
    void plainTextKeepsItsMarks() {
        assertThat(Markup.plain("a *b* [c](d)\u00a0e\u0007f").readable()).isEqualTo("a *b* [c](d) e f");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {">", "- ", "[", "![", "*", "_a*", "<", "`", "\\", "&#", "(", "1. ", "#", "<!--", "[a](", "[a]: "
            })
    void deeplyNestedMarksAreReadInTime(String mark) {
        String text = mark.repeat(20_000) + "word";
        assertThat(Markup.markdown(text).readable()).hasSameSizeAs(text);
        String lines = (mark + "\n").repeat(20_000) + "word";
        assertThat(Markup.markdown(lines).readable()).hasSameSizeAs(lines);
    }

    @Property
    void everyCharacterStaysOrBecomesASpace(@ForAll("markdown") String text) {
        for (String readable : new String[] {
            Markup.markdown(text).readable(), Markup.plain(text).readable()
        }) {
            assertThat(readable).hasSameSizeAs(text);
            for (int i = 0; i < text.length(); i++) {
                assertThat(readable.charAt(i)).isIn(' ', text.charAt(i));
            }
        }
    }

    @Provide
    Arbitrary<String> markdown() {
        return Arbitraries.oneOf(
                        Arbitraries.of(
                                "# ",
                                "\n",
                                "\r\n",
                                "\r",
                                "*",
                                "**",
                                "_",
                                "[",
                                "](",
                                ")",
                                "<",
                                ">",
                                "`",
                                "```",
                                "- ",
                                "1. ",
                                "&amp;",
                                "&#39;",
                                "\\",
                                "!",
                                "http://a.b",
                                "\t",
                                "    ",
                                "word",
                                "é",
                                "😀",
                                "\u0000",
                                "---",
                                "[a]: b",
                                "<!--",
                                "-->",
                                "<div>",
                                "=",
                                "\u00a0"),
                        Arbitraries.strings().ofMaxLength(4))
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }
}
