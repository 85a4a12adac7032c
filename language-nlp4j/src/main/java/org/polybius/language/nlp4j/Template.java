package org.polybius.language.nlp4j;

import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.Source;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What a model looks at before each decision: properties of words at certain places, alone or two or three together. As
 * NLP4J's own template says, but taken apart, so that a place looked at by twenty features is found once.
 *
 * @param places where words stand, seen from the decision at hand
 * @param properties of words, each of one text
 * @param sets the features of which a word may have several at one place, first in the order of the model
 * @param values places and properties, each pair once
 * @param features the others in the order of the model: the values that are joined
 */
record Template(
        List<Place> places,
        List<Property> properties,
        List<SetFeature> sets,
        List<Value> values,
        List<int[]> features) {

    /**
     * Where a word stands.
     *
     * @param source for the parser {@code i} is the top of the stack, {@code j} the next word of the input and {@code k} a
     *     word below or above the top; for the tagger {@code i} is the word to be tagged
     * @param window so many words further on, or back where negative
     * @param relation from there along the tree built so far
     */
    record Place(Source source, int window, Step relation) {}

    /** A step along the tree, as far as NLP4J's models take one. */
    enum Step {
        /** No step. */
        NONE,
        /** To the head. */
        H,
        /** To the head's head. */
        H2,
        /** To the leftmost dependent. */
        LMD,
        /** To the second dependent from the left. */
        LMD2,
        /** To the rightmost dependent. */
        RMD,
        /** To the second dependent from the right. */
        RMD2,
        /** To the next dependent of the same head on the left. */
        LNS,
        /** To the next but one. */
        LNS2
    }

    /**
     * A property.
     *
     * @param kind which one
     * @param length of a prefix or a suffix, else 0
     */
    record Property(Kind kind, int length) {}

    /** Properties of words, under NLP4J's names. */
    enum Kind {
        WORD_FORM_SIMPLIFIED,
        WORD_FORM_SIMPLIFIED_LOWERCASE,
        WORD_SHAPE,
        PREFIX,
        SUFFIX,
        LEMMA,
        PART_OF_SPEECH_TAG,
        AMBIGUITY_CLASSES,
        DEPENDENCY_LABEL,
        VALENCY,
        ORTHOGRAPHIC,
        POSITIONAL,
        WORD_CLUSTERS
    }

    /**
     * A property of several texts at a place.
     *
     * @param place index of the place
     * @param kind the property
     */
    record SetFeature(int place, Kind kind) {}

    /**
     * A property at a place.
     *
     * @param place index of the place
     * @param property index of the property
     */
    record Value(int place, int property) {}

    /** Copies the lists. */
    Template {
        places = List.copyOf(places);
        properties = List.copyOf(properties);
        sets = List.copyOf(sets);
        values = List.copyOf(values);
        features = List.copyOf(features);
    }

    /** @throws IOException if the model asks for something that is not known here */
    static Template of(List<FeatureItem> setItems, List<FeatureItem[]> items) throws IOException {
        List<Place> places = new ArrayList<>();
        List<Property> properties = new ArrayList<>();
        List<Value> values = new ArrayList<>();
        List<SetFeature> sets = new ArrayList<>();
        List<int[]> features = new ArrayList<>();
        try {
            for (FeatureItem item : setItems) {
                sets.add(new SetFeature(index(places, place(item)), kind(item)));
            }
            for (FeatureItem[] joined : items) {
                int[] feature = new int[joined.length];
                for (int i = 0; i < joined.length; i++) {
                    int place = index(places, place(joined[i]));
                    int property = index(properties, property(joined[i]));
                    feature[i] = index(values, new Value(place, property));
                }
                features.add(feature);
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("the model asks for a feature that is not known here", e);
        }
        return new Template(places, properties, sets, values, features);
    }

    private static Place place(FeatureItem item) {
        return new Place(
                item.source,
                item.window,
                item.relation == null ? Step.NONE : Step.valueOf(upper(item.relation.name())));
    }

    private static Property property(FeatureItem item) {
        return new Property(kind(item), item.attribute instanceof Integer length ? length : 0);
    }

    private static Kind kind(FeatureItem item) {
        Kind kind = Kind.valueOf(upper(item.field.name()));
        if (kind == Kind.VALENCY && !"all".equals(String.valueOf(item.attribute))) {
            throw new IllegalArgumentException("valency of " + item.attribute);
        }
        return kind;
    }

    private static String upper(String name) {
        return name.toUpperCase(java.util.Locale.ROOT);
    }

    private static <T> int index(List<T> list, T wanted) {
        int i = list.indexOf(wanted);
        if (i < 0) {
            list.add(wanted);
            i = list.size() - 1;
        }
        return i;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(places.size());
        for (Place place : places) {
            out.writeInt(place.source.ordinal());
            out.writeInt(place.window);
            out.writeInt(place.relation.ordinal());
        }
        out.writeInt(properties.size());
        for (Property property : properties) {
            out.writeInt(property.kind.ordinal());
            out.writeInt(property.length);
        }
        out.writeInt(sets.size());
        for (SetFeature set : sets) {
            out.writeInt(set.place);
            out.writeInt(set.kind.ordinal());
        }
        out.writeInt(values.size());
        for (Value value : values) {
            out.writeInt(value.place);
            out.writeInt(value.property);
        }
        out.writeInt(features.size());
        for (int[] feature : features) {
            out.writeInt(feature.length);
            for (int value : feature) {
                out.writeInt(value);
            }
        }
    }

    static Template read(ByteBuffer in) {
        List<Place> places = new ArrayList<>();
        for (int n = in.getInt(); n > 0; n--) {
            places.add(new Place(Source.values()[in.getInt()], in.getInt(), Step.values()[in.getInt()]));
        }
        List<Property> properties = new ArrayList<>();
        for (int n = in.getInt(); n > 0; n--) {
            properties.add(new Property(Kind.values()[in.getInt()], in.getInt()));
        }
        List<SetFeature> sets = new ArrayList<>();
        for (int n = in.getInt(); n > 0; n--) {
            sets.add(new SetFeature(in.getInt(), Kind.values()[in.getInt()]));
        }
        List<Value> values = new ArrayList<>();
        for (int n = in.getInt(); n > 0; n--) {
            values.add(new Value(in.getInt(), in.getInt()));
        }
        List<int[]> features = new ArrayList<>();
        for (int n = in.getInt(); n > 0; n--) {
            features.add(ModelFile.ints(in, in.getInt()));
        }
        return new Template(places, properties, sets, values, features);
    }
}
