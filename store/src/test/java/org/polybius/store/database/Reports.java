package org.polybius.store.database;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Article;
import org.polybius.model.Attribution;
import org.polybius.model.CharSpan;
import org.polybius.model.Document;
import org.polybius.model.Event;
import org.polybius.model.EventDate;
import org.polybius.model.Evidence;
import org.polybius.model.Party;
import org.polybius.model.Place;
import org.polybius.model.Provenance;
import org.polybius.model.Quantity;
import org.polybius.model.Section;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.Upos;
import org.polybius.model.ontology.Auxiliary;
import org.polybius.model.ontology.EventType;
import org.polybius.model.ontology.Ontology;
import org.polybius.model.ontology.Sector;

/** Small articles of one sentence, and events in them. */
final class Reports {
    static final Ontology ONTOLOGY = Ontology.load();
    static final Party KENYA = party("kenya", "Kenya", "KEN", Sector.GOV);
    static final Party UGANDA = party("uganda", "Uganda", "UGA", Sector.GOV);
    static final Party NOBODY_KNOWN =
            new Party("six soldiers", null, "six soldiers", null, "UGA", List.of(Sector.MIL), List.of(), null);
    static final Place NAIROBI =
            new Place("Nairobi", "Nairobi", "KEN", null, -1.28333, 36.81667, 184745, Place.Precision.EXACT);

    private Reports() {}

    static Party party(String id, String name, String country, Sector... sectors) {
        return new Party(name, null, name, id, country, List.of(sectors), List.of(), null);
    }

    static Article article(String id, String text) {
        return new Article(
                id,
                "Report of " + id,
                text,
                text,
                List.of(new Section(Section.Kind.BODY, new CharSpan(0, text.length()))),
                LocalDate.of(2024, 3, 2),
                "https://example.org/" + id,
                "The Daily",
                "news/" + id + ".txt",
                Map.of("desk", "\"foreign\""));
    }

    static Document document(Article article) {
        CharSpan all = new CharSpan(0, article.text().length());
        Token word = new Token(0, all, article.text(), article.text(), Upos.X, "X", -1, "root");
        return new Document(article, List.of(new Sentence(0, article.sections().get(0), all, List.of(word))), "test 1");
    }

    static Document document(String id, String text) {
        return document(article(id, text));
    }

    /** Begins an event that the whole of the article reports. */
    static Draft event(EventType type, String id, String text) {
        return new Draft(type, id, text);
    }

    /** An event in the making. */
    static final class Draft {
        private final EventType type;
        private final String article;
        private final String text;
        private String id = "1";
        private List<Party> actors = List.of(KENYA);
        private List<Party> recipients = List.of(UGANDA);
        private EventDate date = EventDate.ofPublication(LocalDate.of(2024, 3, 2));
        private @Nullable Place place;
        private @Nullable String cameo;
        private List<String> contexts = List.of();
        private Set<Auxiliary> auxiliary = EnumSet.noneOf(Auxiliary.class);
        private List<Attribution> attribution = List.of();
        private double confidence = 0.9;
        private double intensity = 1;

        Draft(EventType type, String article, String text) {
            this.type = type;
            this.article = article;
            this.text = text;
        }

        Draft id(String id) {
            this.id = id;
            return this;
        }

        Draft actors(Party... parties) {
            actors = List.of(parties);
            return this;
        }

        Draft recipients(Party... parties) {
            recipients = List.of(parties);
            return this;
        }

        Draft on(String day) {
            date = EventDate.ofPublication(LocalDate.parse(day));
            return this;
        }

        Draft during(@Nullable String from, @Nullable String to, EventDate.Precision precision) {
            date = new EventDate(
                    from == null ? null : LocalDate.parse(from),
                    to == null ? null : LocalDate.parse(to),
                    precision,
                    "then");
            return this;
        }

        Draft at(Place place) {
            this.place = place;
            return this;
        }

        Draft cameo(String code) {
            cameo = code;
            return this;
        }

        Draft contexts(String... names) {
            contexts = List.of(names);
            return this;
        }

        Draft auxiliary(Auxiliary... modes) {
            auxiliary = Set.of(modes);
            return this;
        }

        Draft saidBy(Party speaker) {
            attribution = List.of(new Attribution(speaker, "said", null));
            return this;
        }

        Draft confidence(double c) {
            confidence = c;
            return this;
        }

        Draft intensity(double i) {
            intensity = i;
            return this;
        }

        Event make() {
            EnumMap<Quantity.Kind, Quantity> counts = new EnumMap<>(Quantity.Kind.class);
            counts.put(Quantity.Kind.DEAD, new Quantity(2, null, "at least two"));
            return new Event(
                    article + "-" + id,
                    type,
                    null,
                    contexts,
                    cameo == null ? null : ONTOLOGY.cameo().get(cameo),
                    intensity,
                    actors,
                    recipients,
                    date,
                    place,
                    attribution,
                    auxiliary,
                    counts,
                    new ArrayList<>(List.of(
                            new Evidence(article, 0, new CharSpan(0, text.length()), new CharSpan(0, 1), text))),
                    List.of("a step", "another step"),
                    confidence,
                    new Provenance("coder 1", "PLOVER 2.0", "abc", "parser 1"),
                    null);
        }
    }
}
