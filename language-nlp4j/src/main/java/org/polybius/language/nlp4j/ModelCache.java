package org.polybius.language.nlp4j;

import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexica;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexicon;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.util.NLPFlag;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.tukaani.xz.XZInputStream;

/** Where NLP4J's models are kept unpacked between runs. */
public final class ModelCache {
    private static final String JAR = "/edu/emory/mathcs/nlp/";
    private final Path folder;

    /** @param folder is made if it is missing */
    public ModelCache(Path folder) {
        this.folder = folder;
    }

    /** The folder named by {@code POLYBIUS_CACHE}, or {@code .cache/polybius} in the user's home. */
    public static ModelCache standard() {
        String named = System.getenv("POLYBIUS_CACHE");
        return new ModelCache(
                named != null && !named.isBlank()
                        ? Path.of(named)
                        : Path.of(System.getProperty("user.home"), ".cache", "polybius"));
    }

    Nlp4jModels load() {
        CompletableFuture<OnlineComponent<NLPNode, ?>> parser =
                CompletableFuture.supplyAsync(() -> component("models/en-dep.xz"));
        GlobalLexica<NLPNode> lexica =
                new GlobalLexica<>(new ByteArrayInputStream("<none/>".getBytes(StandardCharsets.UTF_8)));
        Map<String, List<String>> classes = read("lexica/en-ambiguity-classes-simplified-lowercase.xz");
        Map<String, Set<String>> clusters = read("lexica/en-brown-clusters-simplified-lowercase.xz");
        lexica.setAmbiguityClasses(
                new GlobalLexicon<>(classes, Field.word_form_simplified_lowercase, "ambiguity classes"));
        lexica.setWordClusters(new GlobalLexicon<>(clusters, Field.word_form_simplified_lowercase, "word clusters"));
        OnlineComponent<NLPNode, ?> tagger = component("models/en-pos.xz");
        return new Nlp4jModels(lexica, tagger, parser.join());
    }

    private OnlineComponent<NLPNode, ?> component(String name) {
        OnlineComponent<NLPNode, ?> component = read(name);
        component.setFlag(NLPFlag.DECODE);
        return component;
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private <T> T read(String name) {
        try (ObjectInputStream in =
                new ObjectInputStream(new BufferedInputStream(Files.newInputStream(unpacked(name)), 1 << 18))) {
            return (T) in.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path unpacked(String name) throws IOException {
        Path file = folder.resolve(name.replace('/', '_').replace(".xz", ""));
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "unpacking", null);
            InputStream packed = ModelCache.class.getResourceAsStream(JAR + name);
            if (packed == null) {
                throw new IOException(name + " is not on the class path");
            }
            try (InputStream in = new XZInputStream(new BufferedInputStream(packed))) {
                Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }
}
