package org.polybius.language.nlp4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polybius.language.UdTree;
import org.polybius.model.Sentence;

/** Every rule of the conversion and the repairs on the parser's own output; the table is {@code ud-conversion.txt}. */
class UdConversionTest {

    record Example(String rule, String sentence, List<String> arcs) {
        @Override
        public String toString() {
            return rule + ": " + sentence;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void theSentenceHasTheArcsOfItsRule(Example example) {
        Sentence sentence = Parsed.sentence(example.sentence());

        assertThat(Parsed.arcs(sentence)).as(sentence.tokens().toString()).containsAll(example.arcs());
        assertThat(UdTree.problems(sentence)).isEmpty();
    }

    static Stream<Example> examples() throws IOException {
        List<Example> out = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(UdConversionTest.class.getResourceAsStream("ud-conversion.txt"))) {
            String rule = "";
            String sentence = "";
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("## ")) {
                    rule = line.substring(3);
                } else if (line.startsWith("  ")) {
                    out.add(new Example(rule, sentence, List.of(line.strip().split("(?<=\\)) +"))));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    sentence = line;
                }
            }
        }
        assertThat(out).hasSizeGreaterThan(60);
        return out.stream();
    }
}
