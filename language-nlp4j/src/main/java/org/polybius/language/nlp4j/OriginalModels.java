package org.polybius.language.nlp4j;

import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import java.io.BufferedInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * The models as NLP4J ships them, in the {@code nlp4j-english} jar: Java objects, serialised and packed by xz. Only the
 * classes that these four are made of may appear in them.
 */
enum OriginalModels {
    CLASSES("lexica/en-ambiguity-classes-simplified-lowercase.xz"),
    CLUSTERS("lexica/en-brown-clusters-simplified-lowercase.xz"),
    TAGGER("models/en-pos.xz"),
    PARSER("models/en-dep.xz");

    private static final String FOLDER = "/edu/emory/mathcs/nlp/";

    private static final ObjectInputFilter ALLOWED = ObjectInputFilter.Config.createFilter(
            "maxdepth=60;"
                    + "edu.emory.mathcs.nlp.component.**;edu.emory.mathcs.nlp.learning.**;it.unimi.dsi.fastutil.**;"
                    + "org.magicwerk.brownies.collections.**;java.util.HashMap;java.util.Map$Entry;java.util.HashSet;"
                    + "java.util.ArrayList;java.lang.Enum;java.lang.Integer;java.lang.Number;java.lang.Object;java.lang.String;!*");

    private final String path;

    OriginalModels(String path) {
        this.path = FOLDER + path;
    }

    /** Name of the packed file. */
    String file() {
        return name().toLowerCase(java.util.Locale.ROOT) + ".bin";
    }

    /** Reads the original and writes it packed. */
    void pack(DataOutputStream out) throws IOException {
        switch (this) {
            case CLASSES, CLUSTERS -> PackedLexicon.write(lexicon(), out);
            case TAGGER, PARSER -> packComponent(out);
        }
    }

    /** A checksum of the original that costs nothing to find: the one in the jar's directory. */
    long checksum() throws IOException {
        URLConnection connection = url().openConnection();
        connection.setUseCaches(false);
        if (connection instanceof JarURLConnection jar) {
            try (var file = jar.getJarFile()) {
                return file.getEntry(path.substring(1)).getCrc();
            }
        }
        return connection.getContentLengthLong();
    }

    private URL url() throws IOException {
        URL url = OriginalModels.class.getResource(path);
        if (url == null) {
            throw new IOException("nlp4j-english is not on the class path: no " + path);
        }
        return url;
    }

    private void packComponent(DataOutputStream out) throws IOException {
        try (ObjectReader in = new ObjectReader(url().openStream())) {
            OnlineComponent<NLPNode, ?> component = component(in);
            if (in.features == null) {
                throw new IOException("no features in " + path);
            }
            LinearModel.of(component, in.features).write(out);
        }
    }

    /** The tagger or the parser as NLP4J itself would load it. */
    OnlineComponent<NLPNode, ?> component() throws IOException {
        try (ObjectReader in = new ObjectReader(url().openStream())) {
            return component(in);
        }
    }

    @SuppressWarnings("unchecked") // the two files hold nothing else; NLP4J reads them so
    private static OnlineComponent<NLPNode, ?> component(ObjectReader in) throws IOException {
        return (OnlineComponent<NLPNode, ?>) in.object();
    }

    /** The lexicon as NLP4J itself would load it. */
    @SuppressWarnings("unchecked")
    Map<String, ? extends Collection<String>> lexicon() throws IOException {
        try (ObjectReader in = new ObjectReader(url().openStream())) {
            return (Map<String, ? extends Collection<String>>) in.object();
        }
    }

    /** Reads one object and keeps hold of the feature map inside it, which NLP4J's classes do not give out. */
    private static final class ObjectReader extends ObjectInputStream {
        private @Nullable FeatureMap features;

        ObjectReader(InputStream packed) throws IOException {
            super(new BufferedInputStream(new XZInputStream(new BufferedInputStream(packed, 1 << 16)), 1 << 16));
            setObjectInputFilter(ALLOWED);
            enableResolveObject(true);
        }

        Object object() throws IOException {
            try {
                return readObject();
            } catch (ClassNotFoundException e) {
                throw new IOException("a class of NLP4J is missing from the class path", e);
            }
        }

        @Override
        protected Object resolveObject(Object o) {
            if (o instanceof FeatureMap map) {
                features = map;
            }
            return o;
        }
    }
}
