package org.polybius.stages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.polybius.coding.actors.ActorCore;
import org.polybius.coding.actors.CastReader;
import org.polybius.coding.actors.Memory;
import org.polybius.coding.countries.Countries;
import org.polybius.coding.dates.DateGrammar;
import org.polybius.coding.dates.DateReader;
import org.polybius.coding.lexicon.Lexicon;
import org.polybius.coding.lexicon.LexiconException;
import org.polybius.coding.lexicon.LexiconReader;
import org.polybius.coding.places.Gazetteer;
import org.polybius.coding.places.PlaceReader;
import org.polybius.coding.registry.Registry;
import org.polybius.coding.relations.PairRelater;
import org.polybius.coding.resolution.ComposingEventCoder;
import org.polybius.coding.resolution.ReferentReader;
import org.polybius.language.EngineDocumentParser;
import org.polybius.language.nlp4j.ModelCache;
import org.polybius.language.nlp4j.Nlp4jEngine;
import org.polybius.model.DocumentParser;
import org.polybius.model.ontology.Ontology;
import org.polybius.model.registry.RegistryContent;
import org.polybius.store.formats.RegistryFile;

/**
 * Wires the stages by their constructors. All are loaded side by side from the moment this is made; whoever asks for one
 * waits for it. Safe for several threads.
 */
public final class Stages {

    /** How far loading has come. */
    public enum State {
        LOADING,
        READY,
        FAILED
    }

    /** A stage that could not be loaded, for a cause that the user can mend. */
    public static final class NotLoaded extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotLoaded(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private record Coding(
            ComposingEventCoder coder,
            PairRelater relater,
            CastReader casts,
            DateReader dates,
            PlaceReader places,
            Lexicon lexicon) {}

    // Threads of their own: the common pool has a single one on two cores, and would load one part after another.
    private static final Executor SIDE_BY_SIDE = task -> {
        Thread thread = new Thread(task, "loading");
        thread.setDaemon(true);
        thread.start();
    };

    private final long start = System.nanoTime();
    private final CompletableFuture<DocumentParser> parser;
    private final CompletableFuture<Coding> coding;
    private volatile long loaded = start;

    /**
     * Begins loading.
     *
     * @param withParser false where trees come from elsewhere
     * @param withCoder false where only trees are wanted
     * @param notices told what takes its time, such as unpacking the models at first use
     */
    public Stages(boolean withParser, boolean withCoder, Consumer<String> notices) {
        this(withParser, withCoder, notices, Optional.empty(), Optional.empty());
    }

    /**
     * Begins loading.
     *
     * @param lexicon a user's folder over the built-in lexicon
     */
    public Stages(boolean withParser, boolean withCoder, Consumer<String> notices, Optional<Path> lexicon) {
        this(withParser, withCoder, notices, lexicon, Optional.empty());
    }

    /**
     * Begins loading.
     *
     * @param lexicon a user's folder over the built-in lexicon
     * @param registry a file of learned actors
     */
    public Stages(
            boolean withParser,
            boolean withCoder,
            Consumer<String> notices,
            Optional<Path> lexicon,
            Optional<Path> registry) {
        parser = withParser
                ? CompletableFuture.supplyAsync(() -> loadParser(notices), SIDE_BY_SIDE)
                : CompletableFuture.failedFuture(new IllegalStateException("no parser was asked for"));
        coding = withCoder
                ? CompletableFuture.supplyAsync(() -> loadCoding(lexicon, registry), SIDE_BY_SIDE)
                : CompletableFuture.failedFuture(new IllegalStateException("no coder was asked for"));
    }

    private Stages(CompletableFuture<DocumentParser> parser, Optional<Path> lexicon, Optional<Path> registry) {
        this.parser = parser;
        this.coding = CompletableFuture.supplyAsync(() -> loadCoding(lexicon, registry), SIDE_BY_SIDE);
    }

    /**
     * Begins loading another coder beside the same parser, which knows neither lexicon nor registry.
     *
     * @param lexicon a user's folder over the built-in lexicon
     * @param registry a file of learned actors
     */
    public Stages with(Optional<Path> lexicon, Optional<Path> registry) {
        return new Stages(parser, lexicon, registry);
    }

    /**
     * What reads articles to trees.
     *
     * @throws NotLoaded if there is no place for the models
     */
    public DocumentParser parser() {
        return get(parser);
    }

    /**
     * What reads trees to events.
     *
     * @throws NotLoaded if the lexicon has mistakes or the registry cannot be read
     */
    public ComposingEventCoder coder() {
        return get(coding).coder();
    }

    /** What tells what one marked party does to another. */
    public PairRelater relater() {
        return get(coding).relater();
    }

    /** The part of the coder that tells who is meant. */
    public CastReader casts() {
        return get(coding).casts();
    }

    /** The part of the coder that reads expressions of time. */
    public DateReader dates() {
        return get(coding).dates();
    }

    /** The part of the coder that resolves the names of places. */
    public PlaceReader places() {
        return get(coding).places();
    }

    /** The lexicon of the coder. */
    public Lexicon lexicon() {
        return get(coding).lexicon();
    }

    /** Whether texts can be parsed and coded, without waiting. */
    public State state() {
        if (parser.isCompletedExceptionally() || coding.isCompletedExceptionally()) {
            return State.FAILED;
        }
        return parser.isDone() && coding.isDone() ? State.READY : State.LOADING;
    }

    /** Seconds from the beginning until the last stage that has been loaded so far was ready. */
    public double loadingSeconds() {
        return (loaded - start) / 1e9;
    }

    private static <T> T get(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException io) {
                throw new NotLoaded(String.valueOf(io.getMessage()), io);
            }
            if (e.getCause() instanceof LexiconException mistakes) {
                throw new NotLoaded(String.valueOf(mistakes.getMessage()), mistakes);
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static Memory memory(Optional<Path> registry) {
        if (registry.isEmpty()) {
            return Memory.NONE;
        }
        try {
            RegistryContent content = RegistryFile.read(registry.get());
            return Registry.of(content, RegistryFile.version(content));
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException(new IOException(
                    "there is no registry " + registry.get() + ": make it with polybius actors learn", e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DocumentParser loadParser(Consumer<String> notices) {
        DocumentParser made =
                new EngineDocumentParser(new Nlp4jEngine(new ModelCache(ModelCache.standardFolder(), notices)));
        loaded = System.nanoTime();
        return made;
    }

    private Coding loadCoding(Optional<Path> folder, Optional<Path> registry) {
        CompletableFuture<Gazetteer> gazetteer =
                CompletableFuture.supplyAsync(() -> Gazetteer.open(ModelCache.standardFolder()), SIDE_BY_SIDE);
        Ontology ontology = Ontology.load();
        Countries countries = Countries.load();
        LexiconReader.Checked checked = LexiconReader.check(ontology, folder);
        CastReader casts = new CastReader(
                ActorCore.load(countries, checked.actors(), checked.mistakes()), countries, memory(registry));
        Lexicon lexicon = checked.faultless();
        PlaceReader places = new PlaceReader(countries, gazetteer.join());
        DateReader dates = new DateReader(DateGrammar.load());
        ComposingEventCoder made =
                new ComposingEventCoder(ontology, lexicon, casts, dates, places, countries, BuildVersion.number());
        PairRelater relater = new PairRelater(lexicon, new ReferentReader(casts, places, countries));
        loaded = System.nanoTime();
        return new Coding(made, relater, casts, dates, places, lexicon);
    }
}
