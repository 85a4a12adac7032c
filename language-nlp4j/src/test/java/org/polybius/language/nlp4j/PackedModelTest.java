package org.polybius.language.nlp4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.util.NLPFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedModelTest {

    private final Path folder;

    PackedModelTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void thePackedTaggerTagsAsTheOriginalDoes() throws IOException {
        Path file = folder.resolve("tagger.bin");
        ModelFile.Seal seal = ModelFile.write(file, OriginalModels.TAGGER::pack);
        OnlineComponent<NLPNode, ?> packed = PackedComponent.tagger(ModelFile.read(file, seal));
        OnlineComponent<NLPNode, ?> original = OriginalModels.TAGGER.component();
        original.setFlag(NLPFlag.DECODE);

        for (String sentence : List.of(
                "Iraqi Prime Minister Haider al Abadi agreed on Thursday to send troops to Ramadi , officials said .",
                "The strike was the third in a week , and rebels lay down their arms as they could .",
                "RUSSIA SENDS 2,000 TROOPS ; who knows why they 'd left her car running ?")) {
            assertThat(tags(packed, sentence)).isEqualTo(tags(original, sentence));
        }
    }

    private static List<String> tags(OnlineComponent<NLPNode, ?> tagger, String sentence) {
        String[] words = sentence.split(" ", -1);
        NLPNode[] nodes = new NLPNode[words.length + 1];
        nodes[0] = new NLPNode();
        nodes[0].toRoot();
        for (int i = 0; i < words.length; i++) {
            nodes[i + 1] = new NLPNode(i + 1, words[i]);
        }
        tagger.process(nodes);
        return Stream.of(nodes).skip(1).map(NLPNode::getPartOfSpeechTag).toList();
    }

    @Test
    void aFileWithOneChangedOrMissingByteIsNotRead() throws IOException {
        Path file = folder.resolve("x.bin");
        ModelFile.Seal seal = ModelFile.write(file, out -> out.writeUTF("troops"));
        assertThat(ModelFile.string(ModelFile.read(file, seal))).isEqualTo("troops");

        byte[] bytes = Files.readAllBytes(file);
        bytes[3] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(() -> ModelFile.read(file, seal)).hasMessageContaining("damaged");
        Files.write(file, new byte[3]);
        assertThatThrownBy(() -> ModelFile.read(file, seal)).hasMessageContaining("damaged");
    }

    @Test
    void aStringTableFindsEveryStringByKindAndNoOther() {
        String[] strings = {"", "", "a", "b", "troops", "東京", ""};
        byte[] kinds = {-1, 0, 0, 1, 0, 2, 2};
        StringTable table = StringTable.of(strings, kinds);

        for (int i = 1; i < strings.length; i++) {
            assertThat(table.find(kinds[i], strings[i])).isEqualTo(i);
        }
        assertThat(table.find(1, "a")).isEqualTo(-1);
        assertThat(table.find(0, "troop")).isEqualTo(-1);
    }
}
