package org.polybius.language.nlp4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;

class FeatureTableTest {

    @Property
    void theHashOfJoinedTextsIsThatOfTheirParts(@ForAll String first, @ForAll String second, @ForAll String third) {
        TextHash two = TextHash.of(second);
        TextHash three = TextHash.of(third);
        long joined = TextHash.joined(TextHash.of(first).hash(), two.hash(), two.power());
        assertThat(TextHash.joined(joined, three.hash(), three.power()))
                .isEqualTo(TextHash.of(first + "_" + second + "_" + third).hash());
    }

    @Property
    void aFeatureTableFindsEveryFeatureByKindAndNoOther(@ForAll Set<@NotBlank String> texts) throws IOException {
        List<String> known = List.copyOf(texts);
        long[] hashes = known.stream()
                .mapToLong(t -> TextHash.stirred(1, TextHash.of(t).hash()))
                .toArray();
        FeatureTable table =
                FeatureTable.of(hashes, IntStream.rangeClosed(1, hashes.length).toArray());

        int[] numbers = new int[hashes.length];
        table.find(hashes, new long[hashes.length], numbers, hashes.length);
        for (int i = 0; i < hashes.length; i++) {
            assertThat(table.find(hashes[i])).isEqualTo(i + 1).isEqualTo(numbers[i]);
            assertThat(table.find(TextHash.stirred(2, TextHash.of(known.get(i)).hash())))
                    .isZero();
        }
    }

    @Example
    void twoFeaturesThatCannotBeToldApartAreRefused() {
        assertThatThrownBy(() -> FeatureTable.of(new long[] {7L << 24, 7L << 24}, new int[] {1, 2}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("same hash");
    }
}
