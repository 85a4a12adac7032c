package org.polybius.language.nlp4j;

import edu.emory.mathcs.nlp.component.dep.DEPParser;
import edu.emory.mathcs.nlp.component.pos.POSTagger;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.Direction;
import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.feature.Relation;
import edu.emory.mathcs.nlp.component.template.feature.Source;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.state.NLPState;
import edu.emory.mathcs.nlp.component.template.train.HyperParameter;
import edu.emory.mathcs.nlp.component.template.util.NLPFlag;
import edu.emory.mathcs.nlp.learning.optimization.OnlineOptimizer;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import edu.emory.mathcs.nlp.learning.util.Instance;
import edu.emory.mathcs.nlp.learning.util.LabelMap;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import edu.emory.mathcs.nlp.learning.util.WeightVector;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * NLP4J's tagger and parser in a form that loads fast: labels, the feature template, feature strings as one
 * {@link StringTable}, weights as {@link SparseWeights}. The algorithms stay NLP4J's own; only where its models are kept
 * differs.
 */
final class PackedComponent {
    private PackedComponent() {}

    /** @param features the map inside the component's template, which the template itself does not give out */
    static void write(OnlineComponent<NLPNode, ?> component, FeatureMap features, DataOutputStream out)
            throws IOException {
        OnlineOptimizer optimizer = component.getOptimizer();
        List<String> labels = optimizer.getLabelMap().getLabelList();
        out.writeInt(labels.size());
        for (String label : labels) {
            out.writeUTF(label);
        }
        out.writeFloat(optimizer.getBias());
        FeatureTemplate<NLPNode, ?> template = component.getFeatureTemplate();
        if (!template.getEmbeddingFeatureList().isEmpty()) {
            throw new IOException("the model needs word embeddings, which are not loaded");
        }
        out.writeInt(template.getSetFeatureList().size());
        for (FeatureItem item : template.getSetFeatureList()) {
            write(item, out);
        }
        out.writeInt(template.getFeatureList().size());
        for (FeatureItem[] items : template.getFeatureList()) {
            out.writeInt(items.length);
            for (FeatureItem item : items) {
                write(item, out);
            }
        }
        table(features).write(out);
        SparseWeights.of(optimizer.getWeightVector().getSparseWeightVector()).write(out);
    }

    private static StringTable table(FeatureMap features) {
        String[] strings = new String[features.size()];
        byte[] kinds = new byte[features.size()];
        Arrays.fill(strings, "");
        Arrays.fill(kinds, (byte) -1);
        int kind = 0;
        for (Object2IntMap<String> map : features.getIndexMaps()) {
            for (Object2IntMap.Entry<String> e : map.object2IntEntrySet()) {
                strings[e.getIntValue()] = e.getKey();
                kinds[e.getIntValue()] = (byte) kind;
            }
            kind++;
        }
        return StringTable.of(strings, kinds);
    }

    private static void write(FeatureItem item, DataOutputStream out) throws IOException {
        out.writeUTF(item.source.name());
        out.writeUTF(item.relation == null ? "" : item.relation.name());
        out.writeInt(item.window);
        out.writeUTF(item.field.name());
        out.writeUTF(item.attribute == null ? "" : item.attribute.getClass().getSimpleName());
        out.writeUTF(item.attribute == null ? "" : item.attribute.toString());
    }

    private static FeatureItem item(ByteBuffer in) {
        Source source = Source.valueOf(ModelFile.string(in));
        String relation = ModelFile.string(in);
        int window = in.getInt();
        Field field = Field.valueOf(ModelFile.string(in));
        Object attribute = attribute(ModelFile.string(in), ModelFile.string(in));
        return new FeatureItem(
                source, relation.isEmpty() ? null : Relation.valueOf(relation), window, field, attribute);
    }

    private static @Nullable Object attribute(String type, String value) {
        return switch (type) {
            case "" -> null;
            case "Integer" -> Integer.valueOf(value);
            case "Direction" -> Direction.valueOf(value);
            case "Field" -> Field.valueOf(value);
            case "String" -> value;
            default -> throw new IllegalArgumentException("unknown attribute of a feature: " + type);
        };
    }

    static OnlineComponent<NLPNode, ?> tagger(ByteBuffer in) {
        return read(new POSTagger<>(), in);
    }

    static OnlineComponent<NLPNode, ?> parser(ByteBuffer in) {
        DEPParser<NLPNode> parser = new DEPParser<>();
        read(parser, in);
        int i = 0;
        for (String label : parser.getOptimizer().getLabelMap().getLabelList()) {
            parser.getLabelCandidates().add(label, i++);
        }
        return parser;
    }

    private static <S extends NLPState<NLPNode>> OnlineComponent<NLPNode, S> read(
            OnlineComponent<NLPNode, S> component, ByteBuffer in) {
        LabelMap labels = new LabelMap();
        for (int n = in.getInt(); n > 0; n--) {
            labels.add(ModelFile.string(in));
        }
        float bias = in.getFloat();
        Template<S> template = new Template<>();
        for (int n = in.getInt(); n > 0; n--) {
            template.addSet(item(in));
        }
        for (int n = in.getInt(); n > 0; n--) {
            FeatureItem[] items = new FeatureItem[in.getInt()];
            for (int i = 0; i < items.length; i++) {
                items[i] = item(in);
            }
            template.add(items);
        }
        template.table = StringTable.read(in);
        WeightVector weights = new WeightVector();
        weights.setSparseWeightVector(SparseWeights.read(in));
        Scorer scorer = new Scorer(weights, bias);
        scorer.setLabelMap(labels);
        component.setFeatureTemplate(template);
        component.setOptimizer(scorer);
        component.setFlag(NLPFlag.DECODE);
        return component;
    }

    /** NLP4J's template, with the strings looked up in a {@link StringTable}. */
    private static final class Template<S extends NLPState<NLPNode>> extends FeatureTemplate<NLPNode, S> {
        private static final long serialVersionUID = 1L;
        private transient @Nullable StringTable table;

        @SuppressWarnings("NullAway") // no configuration: the items are added one by one
        Template() {
            super(null, new HyperParameter());
        }

        @Override
        protected void add(SparseVector x, int kind, @Nullable String feature, float weight, boolean train) {
            if (feature != null && table != null) {
                int index = table.find(kind, feature);
                if (index > 0) {
                    x.add(index, weight);
                }
            }
        }
    }

    /** NLP4J's linear model, which scores and no longer learns. */
    private static final class Scorer extends OnlineOptimizer {
        private static final long serialVersionUID = 1L;

        Scorer(WeightVector weights, float bias) {
            super(weights, 0, bias);
        }

        @Override
        protected void trainAux(Instance instance) {
            throw new UnsupportedOperationException("a loaded model does not learn");
        }

        @Override
        public void updateMiniBatch() {
            throw new UnsupportedOperationException("a loaded model does not learn");
        }

        @Override
        protected int getPredictedLabel(Instance instance) {
            throw new UnsupportedOperationException("a loaded model does not learn");
        }

        @Override
        protected float getLearningRate(int index, boolean sparse) {
            return 0;
        }
    }
}
