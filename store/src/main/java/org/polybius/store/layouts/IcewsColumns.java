package org.polybius.store.layouts;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Party;
import org.polybius.model.Place;
import org.polybius.model.ontology.CameoCode;

/** ICEWS's 20 columns. */
final class IcewsColumns {
    private IcewsColumns() {}

    static List<Column> all(CountryCodes countries) {
        return List.of(
                new Column("Event ID", Row::id),
                new Column("Event Date", r -> r.day().day()),
                new Column("Source Name", of(Row::actor, Party::name)),
                new Column("Source Sectors", of(Row::actor, IcewsColumns::sectors)),
                new Column("Source Country", of(Row::actor, p -> country(countries, p.country()))),
                new Column("Event Text", r -> r.cameo(CameoCode::label)),
                new Column("CAMEO Code", r -> r.cameo(CameoCode::code)),
                new Column("Intensity", r -> r.event().goldstein()),
                new Column("Target Name", of(Row::recipient, Party::name)),
                new Column("Target Sectors", of(Row::recipient, IcewsColumns::sectors)),
                new Column("Target Country", of(Row::recipient, p -> country(countries, p.country()))),
                new Column("Story ID", Row::articleId),
                new Column("Sentence Number", r -> r.evidence().sentence() + 1),
                new Column("Publisher", r -> r.article().publisher()),
                new Column("City", Row::town),
                new Column("District", Row::district),
                new Column("Province", Row::province),
                new Column("Country", r -> country(countries, r.place(Place::country))),
                new Column("Latitude", r -> r.place(Place::lat)),
                new Column("Longitude", r -> r.place(Place::lon)));
    }

    private static Function<Row, @Nullable Object> of(
            Function<Row, @Nullable Party> who, Function<Party, @Nullable Object> part) {
        return row -> {
            Party p = who.apply(row);
            return p == null ? null : part.apply(p);
        };
    }

    private static String sectors(Party p) {
        return p.sectors().stream()
                .map(s -> Facts.ICEWS_SECTORS.get(s.name()))
                .filter(Objects::nonNull)
                .flatMap(s -> List.of(s.get(0).split(",")).stream())
                .distinct()
                .collect(Collectors.joining(","));
    }

    private static @Nullable String country(CountryCodes countries, @Nullable String iso3) {
        CountryCodes.Known known = iso3 == null ? null : countries.of(iso3);
        return known == null ? null : known.name();
    }
}
