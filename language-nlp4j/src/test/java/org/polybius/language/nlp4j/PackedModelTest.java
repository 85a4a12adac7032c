package org.polybius.language.nlp4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.emory.mathcs.nlp.common.util.Language;
import edu.emory.mathcs.nlp.component.morph.MorphologicalAnalyzer;
import edu.emory.mathcs.nlp.component.morph.english.EnglishMorphAnalyzer;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.util.NLPFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedModelTest {
    private static final EnglishMorphAnalyzer MORPHOLOGY = new EnglishMorphAnalyzer();
    private static final List<String> SENTENCES = List.of(
            "Iraqi Prime Minister Haider al Abadi agreed on Thursday to send troops to Ramadi , officials said .",
            "The strike was the third in a week , and rebels lay down their arms as they could .",
            "RUSSIA SENDS 2,000 TROOPS ; who knows why they 'd left her car running ?",
            "Asked whether the talks , which the two foreign ministers had opened in Oslo on 3 May , would go on , she"
                    + " said that neither side had refused .",
            "What the union wants is that the law be withdrawn , not changed .",
            "-- In Quito , meanwhile , 1,200 people marched ; more than half of them were teachers , the police said .",
            "Yes .",
            "( http://example.org )",
            "a a a a , , , . . . to to to the the the of of of");

    private final Path folder;

    PackedModelTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void everyTagLemmaHeadAndLabelIsThatOfTheOriginalModels() throws IOException {
        OnlineComponent<NLPNode, ?> tagger = original(OriginalModels.TAGGER);
        OnlineComponent<NLPNode, ?> parser = original(OriginalModels.PARSER);
        MorphologicalAnalyzer<NLPNode> analysis = new MorphologicalAnalyzer<>(Language.ENGLISH);
        Map<String, ? extends Collection<String>> classes = OriginalModels.CLASSES.lexicon();
        Map<String, ? extends Collection<String>> clusters = OriginalModels.CLUSTERS.lexicon();
        Nlp4jModels models = new ModelCache(ModelCache.standardFolder(), n -> {}).load();

        for (String sentence : SENTENCES) {
            List<String> forms = List.of(sentence.split(" ", -1));
            NLPNode[] nodes = nodes(forms, classes, clusters);
            tagger.process(nodes);
            analysis.process(nodes);
            parser.process(nodes);

            assertThat(parsed(models, forms))
                    .as(sentence)
                    .isEqualTo(Stream.of(nodes)
                            .skip(1)
                            .map(n -> n.getPartOfSpeechTag() + " " + n.getLemma() + " "
                                    + n.getDependencyHead().getID() + " " + n.getDependencyLabel())
                            .toList());
        }
    }

    private static OnlineComponent<NLPNode, ?> original(OriginalModels model) throws IOException {
        OnlineComponent<NLPNode, ?> component = model.component();
        component.setFlag(NLPFlag.DECODE);
        return component;
    }

    private static NLPNode[] nodes(
            List<String> forms,
            Map<String, ? extends Collection<String>> classes,
            Map<String, ? extends Collection<String>> clusters) {
        NLPNode[] nodes = new NLPNode[forms.size() + 1];
        nodes[0] = new NLPNode();
        nodes[0].toRoot();
        for (int i = 1; i < nodes.length; i++) {
            nodes[i] = new NLPNode(i, forms.get(i - 1));
            String word = nodes[i].getWordFormSimplifiedLowercase();
            if (classes.containsKey(word)) {
                nodes[i].setAmbiguityClasses(new ArrayList<>(classes.get(word)));
            }
            if (clusters.containsKey(word)) {
                nodes[i].setWordClusters(new LinkedHashSet<>(clusters.get(word)));
            }
        }
        return nodes;
    }

    private static List<String> parsed(Nlp4jModels models, List<String> forms) {
        SentenceWords words = models.words(forms);
        String[] tags = models.tagger().tags(words);
        String[] lemmas = tags.clone();
        for (int i = 1; i < lemmas.length; i++) {
            lemmas[i] = MORPHOLOGY.lemmatize(words.simplified(i), tags[i]);
        }
        ArcParser.Arcs arcs = models.parser().parse(words.with(tags, lemmas));
        return IntStream.range(1, tags.length)
                .mapToObj(i -> tags[i] + " " + lemmas[i] + " " + arcs.heads().get(i) + " "
                        + arcs.relations().get(i))
                .toList();
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
    void aStringTableFindsEveryStringAndNoOther() {
        String[] strings = {"", "a", "b", "troops", "東京"};
        StringTable table = StringTable.of(strings);

        for (int i = 0; i < strings.length; i++) {
            assertThat(table.find(strings[i])).isEqualTo(i);
        }
        assertThat(table.find("troop")).isEqualTo(-1);
    }
}
