package org.polybius.coding.actors;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.countries.Countries;
import org.polybius.coding.places.DocumentPlaces;
import org.polybius.model.Document;

/** Finds who is meant in a document. Stateless and safe for several threads. */
public final class CastReader {
    private final ActorCore core;
    private final Countries countries;
    private final Memory memory;

    /** Knows the core, and learns from each article for that article alone. */
    public CastReader(ActorCore core, Countries countries) {
        this(core, countries, Memory.NONE);
    }

    /** @param memory asked for names that neither the core nor the article explains */
    public CastReader(ActorCore core, Countries countries, Memory memory) {
        this.core = core;
        this.countries = countries;
        this.memory = memory;
    }

    /** The version of the registry that is asked, or null. */
    public @Nullable String registry() {
        return memory.version();
    }

    /** Reads the whole document without its places. */
    public Cast read(Document document) {
        return read(document, null);
    }

    /**
     * Reads the whole document; afterwards the cast only answers.
     *
     * @param places of the same document: whoever is said to be in Darfur is Sudanese where no nation is named
     */
    public Cast read(Document document, @Nullable DocumentPlaces places) {
        List<SentenceWords> words = document.sentences().stream()
                .map(s -> new SentenceWords(s, core, countries))
                .toList();
        FocusCountry focus = new FocusCountry(document, words, core, countries);
        Quotes quotes = new Quotes(document);
        // Twice: the headline's surname and the first sentence's "ministry" are explained further down.
        Reading first = new Reading(document, words, core, countries, memory, focus, quotes, places, null);
        return new Cast(document, new Reading(document, words, core, countries, memory, focus, quotes, places, first));
    }
}
