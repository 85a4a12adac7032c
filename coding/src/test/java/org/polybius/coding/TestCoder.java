package org.polybius.coding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.actors.ActorCore;
import org.polybius.coding.actors.CastReader;
import org.polybius.coding.countries.Countries;
import org.polybius.coding.dates.DateGrammar;
import org.polybius.coding.dates.DateReader;
import org.polybius.coding.lexicon.Lexicon;
import org.polybius.coding.lexicon.LexiconReader;
import org.polybius.coding.places.Gazetteer;
import org.polybius.coding.places.PlaceReader;
import org.polybius.coding.resolution.ComposingEventCoder;
import org.polybius.language.EngineDocumentParser;
import org.polybius.language.nlp4j.ModelCache;
import org.polybius.language.nlp4j.Nlp4jEngine;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Document;
import org.polybius.model.DocumentParser;
import org.polybius.model.Event;
import org.polybius.model.EventCoder;
import org.polybius.model.Section;
import org.polybius.model.ontology.Ontology;

/** The real chain from a sentence to its events, loaded once for all tests of the module. */
public final class TestCoder {
    public static final Ontology ONTOLOGY = Ontology.load();
    public static final Lexicon LEXICON = LexiconReader.load(ONTOLOGY);
    public static final DocumentParser PARSER =
            new EngineDocumentParser(new Nlp4jEngine(new ModelCache(ModelCache.standardFolder(), System.err::println)));
    public static final EventCoder CODER = coder(LEXICON);
    private static final LocalDate DAY = LocalDate.of(2024, 5, 16);

    private TestCoder() {}

    /** The chain with another lexicon. */
    public static EventCoder coder(Lexicon lexicon) {
        Countries countries = Countries.load();
        return coder(lexicon, new CastReader(ActorCore.load(countries), countries));
    }

    /** The chain with other actors. */
    public static EventCoder coder(Lexicon lexicon, CastReader casts) {
        Countries countries = Countries.load();
        return new ComposingEventCoder(
                ONTOLOGY,
                lexicon,
                casts,
                new DateReader(DateGrammar.load()),
                new PlaceReader(countries, Gazetteer.load()),
                countries,
                "test");
    }

    /** An article of one paragraph, published on Thursday, 16 May 2024 unless {@code published} says otherwise. */
    public static Article article(String text, @Nullable LocalDate published) {
        Section body = new Section(Section.Kind.BODY, new CharSpan(0, text.length()));
        return new Article("a", null, text, text, List.of(body), published, null, null, "test", Map.of());
    }

    public static Document parse(String text) {
        return PARSER.parse(article(text, DAY));
    }

    /** The events of a text published on Thursday, 16 May 2024. */
    public static List<Event> code(String text) {
        return CODER.code(parse(text));
    }
}
