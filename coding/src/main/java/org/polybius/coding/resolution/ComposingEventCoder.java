package org.polybius.coding.resolution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polybius.coding.actors.Cast;
import org.polybius.coding.actors.CastReader;
import org.polybius.coding.composition.Referents;
import org.polybius.coding.composition.SentenceReader;
import org.polybius.coding.composition.Told;
import org.polybius.coding.confidence.ConfidenceModel;
import org.polybius.coding.confidence.EventFeatures;
import org.polybius.coding.contexts.ContextReader;
import org.polybius.coding.countries.Countries;
import org.polybius.coding.dates.DateReader;
import org.polybius.coding.dates.DocumentDates;
import org.polybius.coding.domain.DocumentDomains;
import org.polybius.coding.domain.DomainReader;
import org.polybius.coding.domain.Licence;
import org.polybius.coding.lexicon.Lexicon;
import org.polybius.coding.merging.EventMerger;
import org.polybius.coding.places.DocumentPlaces;
import org.polybius.coding.places.PlaceReader;
import org.polybius.coding.quantities.Mention;
import org.polybius.coding.quantities.QuantityReader;
import org.polybius.coding.repair.RepairedDocument;
import org.polybius.coding.repair.Repairs;
import org.polybius.model.Document;
import org.polybius.model.Event;
import org.polybius.model.EventCoder;
import org.polybius.model.Provenance;
import org.polybius.model.Sentence;
import org.polybius.model.ontology.Ontology;

/** Codes events by composition: the lexicon's deeds and operators on Universal Dependencies trees. Thread-safe. */
public final class ComposingEventCoder implements EventCoder {
    private final Ontology ontology;
    private final Lexicon lexicon;
    private final SentenceReader sentences;
    private final CastReader casts;
    private final DateReader dates;
    private final PlaceReader places;
    private final Countries countries;
    private final String version;
    private final Repairs repairs;
    private final AnaphoricNouns anaphors = AnaphoricNouns.load();
    private final WordList matters = WordList.load("state-matters.txt");
    private final WordList suffered = WordList.load("suffered.txt");
    private final QuantityReader quantities = QuantityReader.load(anaphors::types);
    private final EventMerger merger = new EventMerger(anaphors::types);
    private final DomainReader domains = DomainReader.load();
    private final Licence licence;
    private final ContextReader contexts;
    private final EventFeatures features;
    private final ConfidenceModel confidence = ConfidenceModel.load("event");

    /** @param version of Polybius, for provenance */
    public ComposingEventCoder(
            Ontology ontology,
            Lexicon lexicon,
            CastReader casts,
            DateReader dates,
            PlaceReader places,
            Countries countries,
            String version) {
        this(ontology, lexicon, casts, dates, places, countries, version, Repairs.load(lexicon));
    }

    /**
     * @param version of Polybius, for provenance
     * @param repairs mend the trees before they are read
     */
    public ComposingEventCoder(
            Ontology ontology,
            Lexicon lexicon,
            CastReader casts,
            DateReader dates,
            PlaceReader places,
            Countries countries,
            String version,
            Repairs repairs) {
        this.repairs = repairs;
        this.ontology = ontology;
        this.lexicon = lexicon;
        this.sentences = new SentenceReader(lexicon);
        this.features = new EventFeatures(lexicon);
        this.casts = casts;
        this.dates = dates;
        this.places = places;
        this.countries = countries;
        this.licence = Licence.load(countries);
        this.contexts = ContextReader.load(ontology);
        this.version = version;
    }

    @Override
    public List<Event> code(Document given) {
        Found found = find(given);
        return lexicon.codebook()
                .apply(merger.merge(found.document, quantities.count(found.document, found.referents, found.mentions)));
    }

    /**
     * What the confidence of a document's events is computed from, for fitting and for showing it: an event's id to its
     * features. An event that is told several times is as certain as its surest mention, which need not be the first,
     * whose features these are.
     */
    public Map<String, Map<String, Double>> features(Document given) {
        return find(given).features;
    }

    /** What the sentences tell, before mentions of one event are joined. */
    private record Found(
            Document document,
            Referents referents,
            List<Mention> mentions,
            Map<String, Map<String, Double>> features) {}

    private Found find(Document given) {
        RepairedDocument repaired = repairs.repair(given);
        Document document = repaired.document();
        DocumentDates when = dates.read(document);
        DocumentPlaces where = places.read(document);
        Cast cast = casts.read(document, where);
        CastReferents referents = new CastReferents(cast, where, countries);
        DocumentDomains about = domains.read(document);
        Provenance provenance = new Provenance(
                "polybius " + version, ontology.version(), lexicon.hash(), document.parser(), casts.registry());
        Antecedents antecedents = new Antecedents(anaphors);
        Answers answers = new Answers(antecedents);
        EventResolver resolver = new EventResolver(
                repaired,
                referents,
                when,
                where,
                about,
                licence,
                ontology,
                provenance,
                antecedents,
                answers,
                new ImpliedRecipients(referents, countries, antecedents, answers, matters, suffered),
                contexts,
                features,
                confidence);
        List<Mention> mentions = new ArrayList<>();
        Map<String, Map<String, Double>> computedFrom = new LinkedHashMap<>();
        for (Sentence s : document.sentences()) {
            List<Told> all = sentences.read(s, referents);
            for (Told told : all) {
                Optional<EventResolver.Resolved> resolved = resolver.resolve(s, told, all.size() - 1);
                resolved.ifPresent(r -> computedFrom.putIfAbsent(r.event().id(), r.features()));
                Event event = resolved.map(EventResolver.Resolved::event).orElse(null);
                mentions.add(new Mention(s, told.meaning(), event));
            }
        }
        return new Found(document, referents, mentions, computedFrom);
    }
}
