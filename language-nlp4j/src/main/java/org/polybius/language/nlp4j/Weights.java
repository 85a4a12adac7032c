package org.polybius.language.nlp4j;

import edu.emory.mathcs.nlp.learning.util.MajorVector;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A model's weights, most of which are zero. Features with many others keep a weight for each label, side by side, so that
 * the processor adds several at once; the rest, most of the features, keep those that are not zero. The parser's 114 million
 * weights take 58 MB so, instead of 456. Scores are those of the full matrix to the last bit,
 * because adding a zero changes nothing and the order of the features is kept. Read-only.
 */
final class Weights {
    /** A feature with a weight for one in so many labels keeps them all. */
    private static final int FULL_FROM = 6;

    private final float[][] full;
    private final int[] rows;
    private final byte[] labels;
    private final float[] values;

    private Weights(float[][] full, int[] rows, byte[] labels, float[] values) {
        this.full = full;
        this.rows = rows;
        this.labels = labels;
        this.values = values;
    }

    /**
     * The features in the order in which their weights are to be kept, by their numbers in the model: the bias, which is
     * number 0 there, then those with the most weights.
     */
    static int[] order(MajorVector model) {
        int[] counts = IntStream.range(0, model.getFeatureSize())
                .map(f -> count(model, f))
                .toArray();
        return IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer f) -> f != 0).thenComparing(f -> -counts[f]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int count(MajorVector model, int feature) {
        int n = 0;
        for (int label = 0; label < model.getLabelSize(); label++) {
            if (model.get(model.indexOf(label, feature)) != 0) {
                n++;
            }
        }
        return n;
    }

    /** @param order of the features, as {@link #order} gives it: the numbers by which they are found here */
    static Weights of(MajorVector model, int[] order) {
        int labelCount = model.getLabelSize();
        if (labelCount > 256) {
            throw new IllegalArgumentException("more labels than a byte holds: " + labelCount);
        }
        int fullCount = 1;
        while (fullCount < order.length && count(model, order[fullCount]) * FULL_FROM >= labelCount) {
            fullCount++;
        }
        float[][] full = new float[fullCount][labelCount];
        int[] rows = new int[order.length - fullCount + 1];
        byte[] labels = new byte[model.countNonZeroWeights()];
        float[] values = new float[labels.length];
        int n = 0;
        for (int f = 0; f < order.length; f++) {
            for (int label = 0; label < labelCount; label++) {
                float w = model.get(model.indexOf(label, order[f]));
                if (f < fullCount) {
                    full[f][label] = w;
                } else if (w != 0) {
                    labels[n] = (byte) label;
                    values[n++] = w;
                }
            }
            if (f >= fullCount) {
                rows[f - fullCount + 1] = n;
            }
        }
        return new Weights(full, rows, Arrays.copyOf(labels, n), Arrays.copyOf(values, n));
    }

    /** Adds the weights of one feature to the scores of the labels. */
    void add(int feature, float[] scores) {
        if (feature < full.length) {
            // Two arrays with the same index: this is what the virtual machine turns into vector instructions.
            float[] row = full[feature];
            for (int label = 0; label < row.length; label++) {
                scores[label] += row[label];
            }
        } else {
            int sparse = feature - full.length;
            int end = rows[sparse + 1];
            for (int k = rows[sparse]; k < end; k++) {
                scores[labels[k] & 0xFF] += values[k];
            }
        }
    }

    /** Adds the weights of the bias, times its value. */
    void addBias(float value, float[] scores) {
        for (int label = 0; label < scores.length; label++) {
            scores[label] += full[0][label] * value;
        }
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(full.length);
        out.writeInt(full[0].length);
        for (float[] row : full) {
            for (float weight : row) {
                out.writeFloat(weight);
            }
        }
        out.writeInt(rows.length);
        for (int row : rows) {
            out.writeInt(row);
        }
        out.write(labels);
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    static Weights read(ByteBuffer in) {
        float[][] full = new float[in.getInt()][];
        int labelCount = in.getInt();
        for (int f = 0; f < full.length; f++) {
            full[f] = ModelFile.floats(in, labelCount);
        }
        int[] rows = ModelFile.ints(in, in.getInt());
        byte[] labels = ModelFile.bytes(in, rows[rows.length - 1]);
        return new Weights(full, rows, labels, ModelFile.floats(in, labels.length));
    }
}
