package org.polybius.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.polybius.coding.actors.ActorCore;
import org.polybius.coding.actors.CastReader;
import org.polybius.coding.countries.Countries;
import org.polybius.coding.dates.DateGrammar;
import org.polybius.coding.dates.DateReader;
import org.polybius.coding.lexicon.LexiconReader;
import org.polybius.coding.places.Gazetteer;
import org.polybius.coding.places.PlaceReader;
import org.polybius.coding.resolution.ComposingEventCoder;
import org.polybius.language.EngineDocumentParser;
import org.polybius.language.nlp4j.ModelCache;
import org.polybius.language.nlp4j.Nlp4jEngine;
import org.polybius.model.DocumentParser;
import org.polybius.model.EventCoder;
import org.polybius.model.ontology.Ontology;

/** Wires the stages by their constructors; what takes long is loaded side by side. */
final class Stages {
    private final CompletableFuture<DocumentParser> parser;
    private final CompletableFuture<EventCoder> coder;

    /**
     * Begins loading.
     *
     * @param notices told what takes its time, such as unpacking the models at first use
     */
    Stages(boolean withParser, boolean withCoder, Consumer<String> notices) {
        parser = withParser
                ? CompletableFuture.supplyAsync(() -> loadParser(notices))
                : CompletableFuture.failedFuture(new IllegalStateException("no parser was asked for"));
        coder = withCoder
                ? CompletableFuture.supplyAsync(Stages::loadCoder)
                : CompletableFuture.failedFuture(new IllegalStateException("no coder was asked for"));
    }

    DocumentParser parser() {
        return loaded(parser);
    }

    EventCoder coder() {
        return loaded(coder);
    }

    private static <T> T loaded(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static DocumentParser loadParser(Consumer<String> notices) {
        return new EngineDocumentParser(new Nlp4jEngine(new ModelCache(ModelCache.standardFolder(), notices)));
    }

    private static EventCoder loadCoder() {
        Ontology ontology = Ontology.load();
        CompletableFuture<Gazetteer> gazetteer = CompletableFuture.supplyAsync(Gazetteer::load);
        Countries countries = Countries.load();
        return new ComposingEventCoder(
                ontology,
                LexiconReader.load(ontology),
                new CastReader(ActorCore.load(countries), countries),
                new DateReader(DateGrammar.load()),
                new PlaceReader(countries, gazetteer.join()),
                countries,
                Version.number());
    }
}
