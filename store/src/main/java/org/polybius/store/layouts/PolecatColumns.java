package org.polybius.store.layouts;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Event;
import org.polybius.model.Party;
import org.polybius.model.Place;

/** POLECAT's 40 columns. Several parties stand in one cell, parted by "; ", and keep their places across columns. */
final class PolecatColumns {
    private static final String UNKNOWN = "None";
    private static final List<String> QUADS =
            List.of("VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT");

    private PolecatColumns() {}

    static List<Column> all(CountryCodes countries) {
        return Stream.of(
                        about(),
                        parties(countries, "Actor", Event::actors),
                        parties(countries, "Recipient", Event::recipients),
                        place(),
                        story())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Column> about() {
        return List.of(
                new Column("Event ID", r -> r.event().id()),
                new Column("Event Date", r -> r.day().day()),
                new Column("Event Type", r -> r.event().type()),
                new Column(
                        "Event Mode",
                        r -> r.event().mode() == null ? null : r.event().mode().name()),
                new Column("Event Intensity", r -> r.event().intensity()),
                new Column("Quad Code", r -> QUADS.get(r.event().type().quad() - 1)),
                new Column("Contexts", r -> String.join("; ", r.event().contexts())));
    }

    private static List<Column> parties(CountryCodes countries, String who, Function<Event, List<Party>> of) {
        return List.of(
                list(who + " Name", of, Party::name),
                list(who + " Country", of, Party::country),
                list(who + " COW", of, p -> cow(countries, p)),
                list(
                        "Primary " + who + " Sector",
                        of,
                        p -> p.sector() == null ? null : p.sector().name()),
                list(
                        who + " Sectors",
                        of,
                        p -> p.sectors().isEmpty()
                                ? null
                                : p.sectors().stream().map(Enum::name).collect(Collectors.joining(", "))),
                list(who + " Title", of, p -> p.titles().isEmpty() ? null : String.join(", ", p.titles())),
                list(who + " Name Raw", of, Party::text),
                Column.empty("Wikipedia " + who + " ID"));
    }

    private static List<Column> place() {
        return List.of(
                new Column("Placename", r -> r.place(Place::name)),
                new Column("City", Row::town),
                new Column("District", Row::district),
                new Column("Province", Row::province),
                new Column("Country", r -> r.place(Place::country)),
                new Column("Latitude", r -> r.place(Place::lat)),
                new Column("Longitude", r -> r.place(Place::lon)),
                new Column("GeoNames ID", r -> r.place(Place::geonames)),
                new Column("Raw Placename", r -> r.place(Place::text)),
                Column.empty("Feature Type"));
    }

    private static List<Column> story() {
        return List.of(
                new Column("Source", r -> r.article().publisher()),
                new Column("Publication Date", r -> r.article().published()),
                Column.empty("Story People"),
                Column.empty("Story Organizations"),
                Column.empty("Story Locations"),
                Column.empty("Language"),
                new Column("Version", r -> r.event().provenance().coder()));
    }

    private static @Nullable String cow(CountryCodes countries, Party p) {
        CountryCodes.Known known = p.country() == null ? null : countries.of(p.country());
        return known == null || known.cow() == null ? null : Integer.toString(known.cow());
    }

    private static Column list(String name, Function<Event, List<Party>> of, Function<Party, @Nullable String> part) {
        return new Column(name, row -> {
            List<String> members = of.apply(row.event()).stream()
                    .map(p -> Objects.requireNonNullElse(part.apply(p), UNKNOWN))
                    .map(m -> Cells.member(m, ';'))
                    .map(m -> m.isEmpty() ? UNKNOWN : m)
                    .toList();
            return members.isEmpty() ? null : String.join("; ", members);
        });
    }
}
