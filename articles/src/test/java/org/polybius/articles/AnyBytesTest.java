package org.polybius.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.polybius.model.Rejection;

/** Whatever the bytes are, reading gives sound articles and explained rejections and never throws. */
class AnyBytesTest {

    @Property(tries = 300)
    void anyBytesInAnyFormat(@ForAll byte[] bytes, @ForAll FileFormat format) {
        assertRead(bytes, format);
    }

    @Property(tries = 600)
    void anyMixOfNewsAndOddities(@ForAll("news") String text, @ForAll FileFormat format) {
        assertRead(text.getBytes(StandardCharsets.UTF_8), format);
    }

    @Property
    void anyTextInARecord(@ForAll("news") String text, @ForAll("news") String title) {
        String record = JsonRecords.MAPPER
                .createObjectNode()
                .put("text", text)
                .put("title", title)
                .toString();
        assertRead((record + "\n" + record).getBytes(StandardCharsets.UTF_8), FileFormat.JSON_LINES);
    }

    private static void assertRead(byte[] bytes, FileFormat format) {
        ReadingOptions options = new ReadingOptions(null, format, StandardCharsets.UTF_8, true, Map.of());
        List<ReadResult> results = Reading.read(options, new ByteArrayInputStream(bytes), "-");
        Reading.articles(results).forEach(Reading::assertSound);
        for (Rejection rejection : Reading.rejections(results)) {
            assertThat(rejection.source()).isEqualTo("standard input");
            assertThat(rejection.message()).isNotBlank();
        }
        if (format == FileFormat.TEXT || format == FileFormat.MARKDOWN) {
            assertThat(results).hasSize(1);
        }
    }

    @Provide
    Arbitrary<String> news() {
        return Arbitraries.oneOf(
                        Arbitraries.of(
                                "# Fiji Thanks Tonga",
                                "May 21, 2015",
                                "SUVA - ",
                                "Fiji thanked Tonga",
                                "By Ana Ruiz",
                                "\n",
                                "\n\n",
                                "\r\n",
                                "\r",
                                ".",
                                ", ",
                                " ",
                                "Original url:",
                                "<https://example.com>",
                                "(AP)",
                                "--",
                                "DETROIT ",
                                "[a](b)",
                                "**",
                                "&amp;",
                                "\u00a0",
                                "\u2028",
                                "\ufeff",
                                "\u200f",
                                "مرحبا",
                                "😀",
                                "\t",
                                "{\"text\":",
                                "\"",
                                "}",
                                "\u0000",
                                "\u0007",
                                "U.S.",
                                "the ",
                                "(Reporting by Ana)",
                                "-30-",
                                "***"),
                        Arbitraries.strings().ofMaxLength(5))
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }
}
