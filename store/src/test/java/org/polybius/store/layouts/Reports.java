package org.polybius.store.layouts;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Event;
import org.polybius.model.EventDate;
import org.polybius.model.Evidence;
import org.polybius.model.Party;
import org.polybius.model.Place;
import org.polybius.model.Provenance;
import org.polybius.model.Section;
import org.polybius.model.ontology.Auxiliary;
import org.polybius.model.ontology.CameoCode;
import org.polybius.model.ontology.EventType;
import org.polybius.model.ontology.Mode;
import org.polybius.model.ontology.Sector;

/** An article with an event, and what the layouts are told of countries. */
final class Reports {
    static final CountryCodes COUNTRIES = iso3 -> switch (iso3) {
        case "KEN" -> new CountryCodes.Known("Kenya", 501);
        case "ETH" -> new CountryCodes.Known("Ethiopia", 530);
        case "USA" -> new CountryCodes.Known("United States", 2);
        case "HKG" -> new CountryCodes.Known("Hong Kong", null);
        default -> null;
    };

    static final Party KENYA = party("Kenyan Foreign Ministry", "KEN", "KENGOV", Sector.GOV);
    static final Party ETHIOPIA = party("Ethiopia", "ETH", "ETH");
    static final Party UNION = party("European Union", "EUR", "IGOEUREEC");

    static final EventDate FRIDAY =
            new EventDate(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 1), EventDate.Precision.DAY, "on Friday");

    static final Place NAIROBI =
            new Place("Nairobi", "Nairobi", "KEN", "Nairobi County", -1.28333, 36.81667, 184745, Place.Precision.EXACT);

    private static final String TITLE = "Kenya, EU hold talks";
    private static final String LEAD = "Kenya received the delegations in Nairobi on Friday.";

    static final Article ARTICLE = article("nairobi-1", "The Daily", "https://example.org/1");

    private Reports() {}

    static Article article(String id, @Nullable String publisher, @Nullable String url) {
        String text = TITLE + "\n\n" + LEAD;
        return new Article(
                id,
                TITLE,
                text,
                text,
                List.of(
                        new Section(Section.Kind.TITLE, new CharSpan(0, TITLE.length())),
                        new Section(Section.Kind.BODY, new CharSpan(TITLE.length() + 2, text.length()))),
                LocalDate.of(2024, 3, 2),
                url,
                publisher,
                "test",
                Map.of());
    }

    /** Kenya receives the European Union and Ethiopia. */
    static Event talks() {
        return event(List.of(KENYA), List.of(UNION, ETHIOPIA), FRIDAY, NAIROBI, Set.of());
    }

    static Event event(
            List<Party> actors,
            List<Party> recipients,
            EventDate date,
            @Nullable Place place,
            Set<Auxiliary> auxiliary) {
        int start = TITLE.length() + 2;
        Mode visit = new Mode(EventType.CONSULT, "visit", 4.0, "somebody travels to the talks");
        return new Event(
                "e-1",
                EventType.CONSULT,
                visit,
                List.of("diplomatic", "economic"),
                new CameoCode("043", "Host a visit", 2.8, EventType.CONSULT, visit, List.of()),
                4.0,
                actors,
                recipients,
                date,
                place,
                List.of(),
                auxiliary,
                Map.of(),
                List.of(new Evidence(
                        "nairobi-1",
                        1,
                        new CharSpan(start, start + LEAD.length()),
                        new CharSpan(start + 6, start + 14),
                        LEAD)),
                List.of("receive: CONSULT"),
                0.9,
                new Provenance("polybius 0.1.0", "PLOVER 2.0", "0", "test"));
    }

    static Party party(String name, @Nullable String country, @Nullable String cameo, Sector... sectors) {
        return new Party(name, null, name, null, country, Arrays.asList(sectors), List.of(), cameo);
    }
}
