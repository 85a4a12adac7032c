package org.polybius.store.formats;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Attribution;
import org.polybius.model.CharSpan;
import org.polybius.model.Event;
import org.polybius.model.EventDate;
import org.polybius.model.Evidence;
import org.polybius.model.Party;
import org.polybius.model.Place;
import org.polybius.model.Provenance;
import org.polybius.model.Quantity;
import org.polybius.model.ontology.Auxiliary;
import org.polybius.model.ontology.CameoCode;
import org.polybius.model.ontology.EventType;
import org.polybius.model.ontology.Mode;
import org.polybius.model.ontology.Ontology;
import org.polybius.model.ontology.PseudoCountry;
import org.polybius.model.ontology.Sector;

/** Valid events of every shape, with texts that try to break a format. */
public final class RandomEvents {
    private static final Mode VISIT = new Mode(EventType.CONSULT, "visit", 4.0, "somebody travels to the talks");
    private static final Mode SHELL = new Mode(EventType.ASSAULT, "heavy-weapons", -9.5, "shells, rockets, bombs");
    private static final CameoCode TALK =
            new CameoCode("042", "Make a visit", 1.9, EventType.CONSULT, VISIT, List.of());
    private static final CameoCode PLEDGE = new CameoCode(
            "0332", "Express intent to provide military aid", 5.2, EventType.AGREE, null, List.of("military"));

    /** A small ontology that knows what these events use. */
    public static final Ontology ONTOLOGY = new Ontology(
            "test ontology",
            Map.of(),
            Map.of(EventType.CONSULT, List.of(VISIT), EventType.ASSAULT, List.of(SHELL)),
            Map.of("military", "armed forces", "diplomatic", "relations of states"),
            Map.of(),
            Map.of("UNO", new PseudoCountry("United Nations", "the organisation and its bodies")),
            Map.of(TALK.code(), TALK, PLEDGE.code(), PLEDGE));

    private static final List<String> TEXTS = List.of(
            "Kenya's foreign minister",
            "the \"Joint\" Commission",
            "a; b, c\td",
            "two\nlines\r\nmore",
            "=SUM(A1:A9)",
            "+1",
            "-2 degrees",
            "@minister",
            "Curaçao – Ísland 北京",
            "peace 🕊️ march",
            "half \ud83d",
            "\udc00 other half",
            "back\\slash \u0000\u0007 \u2028",
            "مصر");

    private final Random random;

    /** Equal seeds give equal events. */
    public RandomEvents(Random random) {
        this.random = random;
    }

    /** The next one. */
    public Event event() {
        EventType type = any(List.of(EventType.values()));
        Mode mode = type == EventType.CONSULT ? maybe(VISIT) : type == EventType.ASSAULT ? maybe(SHELL) : null;
        return new Event(
                "e" + random.nextInt(1000) + text(),
                type,
                mode,
                some(2, r -> any(List.of("military", "diplomatic"))),
                maybe(any(List.of(TALK, PLEDGE))),
                random.nextInt(-100, 101) / 10.0,
                some(3, r -> party()),
                some(3, r -> party()),
                date(),
                maybe(place()),
                some(2, r -> new Attribution(party(), text(), maybe(day()))),
                random.nextBoolean() ? EnumSet.noneOf(Auxiliary.class) : EnumSet.of(any(List.of(Auxiliary.values()))),
                quantities(),
                atLeastOne(evidence()),
                atLeastOne(text()),
                random.nextDouble(),
                new Provenance(text(), text(), text(), text()),
                maybe("LAND-" + random.nextInt(9)));
    }

    private Party party() {
        return new Party(
                text(),
                maybe(new CharSpan(3, 3 + random.nextInt(9))),
                "name " + text(),
                maybe(text()),
                maybe(any(List.of("KEN", "UNO", "ISL"))),
                some(2, r -> any(List.of(Sector.values()))),
                some(2, r -> text()),
                maybe("KENGOV"));
    }

    private EventDate date() {
        if (random.nextInt(4) == 0) {
            return new EventDate(null, null, EventDate.Precision.UNKNOWN, maybe(text()));
        }
        LocalDate start = day();
        return new EventDate(start, start.plusDays(random.nextInt(9)), EventDate.Precision.DAYS, maybe(text()));
    }

    private LocalDate day() {
        return LocalDate.of(1945, 1, 1).plusDays(random.nextInt(40_000));
    }

    private Place place() {
        boolean placed = random.nextBoolean();
        return new Place(
                text(),
                text(),
                maybe("KEN"),
                maybe(text()),
                placed ? random.nextDouble(-90, 90) : null,
                placed ? random.nextDouble(-180, 180) : null,
                maybe(random.nextInt(1_000_000)),
                any(List.of(Place.Precision.values())));
    }

    private Map<Quantity.Kind, Quantity> quantities() {
        Map<Quantity.Kind, Quantity> out = new EnumMap<>(Quantity.Kind.class);
        for (int i = random.nextInt(3); i > 0; i--) {
            int low = random.nextInt(50);
            out.put(any(List.of(Quantity.Kind.values())), new Quantity(low, maybe(low + random.nextInt(50)), text()));
        }
        return out;
    }

    private Evidence evidence() {
        String quote = "word " + text();
        int start = random.nextInt(5000);
        return new Evidence(
                text(),
                random.nextInt(100),
                new CharSpan(start, start + quote.length()),
                new CharSpan(start, start + 4),
                quote);
    }

    private String text() {
        return any(TEXTS) + (random.nextBoolean() ? "" : " " + any(TEXTS));
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextBoolean() ? value : null;
    }

    private <T> List<T> some(int most, Function<Random, T> make) {
        List<T> out = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            out.add(make.apply(random));
        }
        return out;
    }

    private <T> List<T> atLeastOne(T value) {
        return random.nextBoolean() ? List.of(value) : List.of(value, value);
    }
}
