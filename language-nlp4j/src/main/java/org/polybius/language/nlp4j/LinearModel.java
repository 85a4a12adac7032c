package org.polybius.language.nlp4j;

import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.learning.optimization.OnlineOptimizer;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What NLP4J's tagger or parser has learned, in a form that loads and scores fast: labels, template, features and weights.
 * Scores are those of NLP4J to the last bit: the same weights are added in the same order. Immutable.
 */
final class LinearModel {
    private final List<String> labels;
    private final float bias;
    private final Template template;
    private final FeatureTable table;
    private final Weights weights;
    private final int[] valuePlaces;
    private final int[] valueProperties;
    private final int[][] features;

    private LinearModel(List<String> labels, float bias, Template template, FeatureTable table, Weights weights) {
        this.labels = List.copyOf(labels);
        this.bias = bias;
        this.template = template;
        this.table = table;
        this.weights = weights;
        valuePlaces = template.values().stream().mapToInt(Template.Value::place).toArray();
        valueProperties =
                template.values().stream().mapToInt(Template.Value::property).toArray();
        features = template.features().toArray(new int[0][]);
    }

    /** What the words of a sentence are, as far as a model asks. */
    interface WordReader {

        /** The property of a word, or null where it has none. */
        @Nullable
        TextHash one(Template.Property property, int word);

        /** The texts of a property of which a word may have several. */
        List<TextHash> several(Template.Kind kind, int word);
    }

    List<String> labels() {
        return labels;
    }

    List<Template.Place> places() {
        return template.places();
    }

    /** Begins a sentence. */
    Scorer scorer(int words, WordReader reader) {
        return new Scorer(words, reader);
    }

    /** @param map the map inside the component's template, which the template itself does not give out */
    static LinearModel of(OnlineComponent<NLPNode, ?> component, FeatureMap map) throws IOException {
        OnlineOptimizer optimizer = component.getOptimizer();
        FeatureTemplate<NLPNode, ?> original = component.getFeatureTemplate();
        if (!original.getEmbeddingFeatureList().isEmpty()) {
            throw new IOException("the model needs word embeddings, which are not loaded");
        }
        MajorVector all = optimizer.getWeightVector().getSparseWeightVector();
        int[] order = Weights.order(all);
        return new LinearModel(
                optimizer.getLabelMap().getLabelList(),
                optimizer.getBias(),
                Template.of(original.getSetFeatureList(), original.getFeatureList()),
                table(map, order),
                Weights.of(all, order));
    }

    private static FeatureTable table(FeatureMap map, int[] order) throws IOException {
        int[] places = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            places[order[i]] = i;
        }
        long[] hashes = new long[map.size()];
        int[] numbers = new int[map.size()];
        int n = 0;
        int kind = 0;
        for (Object2IntMap<String> ofKind : map.getIndexMaps()) {
            for (Object2IntMap.Entry<String> e : ofKind.object2IntEntrySet()) {
                int number = e.getIntValue();
                if (number > 0 && number < places.length) {
                    hashes[n] = TextHash.stirred(kind, TextHash.of(e.getKey()).hash());
                    numbers[n++] = places[number];
                }
            }
            kind++;
        }
        return FeatureTable.of(Arrays.copyOf(hashes, n), Arrays.copyOf(numbers, n));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(labels.size());
        for (String label : labels) {
            out.writeUTF(label);
        }
        out.writeFloat(bias);
        template.write(out);
        table.write(out);
        weights.write(out);
    }

    static LinearModel read(ByteBuffer in) {
        List<String> labels = new ArrayList<>();
        for (int n = in.getInt(); n > 0; n--) {
            labels.add(ModelFile.string(in).intern());
        }
        float bias = in.getFloat();
        return new LinearModel(labels, bias, Template.read(in), FeatureTable.read(in), Weights.read(in));
    }

    /** Scores the decisions of one sentence; seen by one thread. */
    final class Scorer {
        private final long[][] hashes;
        private final long[][] powers;
        private final int[][][] sets;
        private final long[] valueHashes = new long[valuePlaces.length];
        private final long[] valuePowers = new long[valuePlaces.length];
        private final long[] wanted = new long[features.length];
        private final long[] slots = new long[features.length];
        private final int[] numbers = new int[features.length];
        private final float[] scores = new float[labels.size()];

        private Scorer(int words, WordReader reader) {
            List<Template.Property> properties = template.properties();
            hashes = new long[properties.size()][words];
            powers = new long[properties.size()][words];
            for (int p = 0; p < properties.size(); p++) {
                for (int w = 0; w < words; w++) {
                    set(p, w, reader.one(properties.get(p), w));
                }
            }
            sets = new int[template.sets().size()][words][];
            for (int s = 0; s < sets.length; s++) {
                for (int w = 0; w < words; w++) {
                    sets[s][w] =
                            numbers(s, reader.several(template.sets().get(s).kind(), w));
                }
            }
        }

        private int[] numbers(int kind, List<TextHash> texts) {
            int[] out = new int[texts.size()];
            int n = 0;
            for (TextHash text : texts) {
                int number = table.find(TextHash.stirred(kind, text.hash()));
                if (number > 0) {
                    out[n++] = number;
                }
            }
            return n == out.length ? out : Arrays.copyOf(out, n);
        }

        private void set(int property, int word, @Nullable TextHash text) {
            hashes[property][word] = text == null ? 0 : text.hash();
            powers[property][word] = text == null ? 0 : text.power();
        }

        /** Gives a word a property that decisions change. */
        void set(Template.Kind kind, int word, TextHash text) {
            for (int p = 0; p < hashes.length; p++) {
                if (template.properties().get(p).kind() == kind) {
                    set(p, word, text);
                }
            }
        }

        /**
         * The scores of all labels; the array is used again for the next decision.
         *
         * @param at the word that stands at each place, -1 for none
         */
        float[] scores(int[] at) {
            Arrays.fill(scores, 0);
            for (int s = 0; s < sets.length; s++) {
                int word = at[template.sets().get(s).place()];
                if (word >= 0) {
                    for (int number : sets[s][word]) {
                        weights.add(number, scores);
                    }
                }
            }
            for (int v = 0; v < valueHashes.length; v++) {
                int word = at[valuePlaces[v]];
                valueHashes[v] = word < 0 ? 0 : hashes[valueProperties[v]][word];
                valuePowers[v] = word < 0 ? 0 : powers[valueProperties[v]][word];
            }
            int kind = sets.length;
            int n = 0;
            for (int[] feature : features) {
                if (all(feature)) {
                    wanted[n++] = TextHash.stirred(kind, hash(feature));
                }
                kind++;
            }
            table.find(wanted, slots, numbers, n);
            for (int i = 0; i < n; i++) {
                if (numbers[i] > 0) {
                    weights.add(numbers[i], scores);
                }
            }
            if (bias > 0) {
                weights.addBias(bias, scores);
            }
            return scores;
        }

        private boolean all(int[] feature) {
            for (int value : feature) {
                if (valuePowers[value] == 0) {
                    return false;
                }
            }
            return true;
        }

        private long hash(int[] feature) {
            long hash = valueHashes[feature[0]];
            for (int i = 1; i < feature.length; i++) {
                hash = TextHash.joined(hash, valueHashes[feature[i]], valuePowers[feature[i]]);
            }
            return hash;
        }
    }
}
