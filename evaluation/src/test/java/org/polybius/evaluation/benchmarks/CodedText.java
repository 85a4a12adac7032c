package org.polybius.evaluation.benchmarks;

import java.util.List;
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
import org.polybius.model.Document;
import org.polybius.model.Event;
import org.polybius.model.ontology.Ontology;

/**
 * The sixty sentences, parsed, and the coder for them.
 *
 * @param document the sentences as one article
 * @param coder the coder with the built-in lexicon
 */
record CodedText(Document document, ComposingEventCoder coder) {

    static CodedText load() {
        Document document = new EngineDocumentParser(
                        new Nlp4jEngine(new ModelCache(ModelCache.standardFolder(), System.err::println)))
                .parse(BenchmarkText.article(BenchmarkText.sentences()));
        Ontology ontology = Ontology.load();
        Countries countries = Countries.load();
        ComposingEventCoder coder = new ComposingEventCoder(
                ontology,
                LexiconReader.load(ontology),
                new CastReader(ActorCore.load(countries), countries),
                new DateReader(DateGrammar.load()),
                new PlaceReader(countries, Gazetteer.load()),
                countries,
                "benchmark");
        return new CodedText(document, coder);
    }

    List<Event> code() {
        return coder.code(document);
    }
}
