package org.polybius.store.layouts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Party;
import org.polybius.model.Place;
import org.polybius.model.Section;
import org.polybius.model.ontology.CameoCode;

/** GDELT 2.0's 61 columns. */
final class GdeltColumns {
    private static final List<String> TYPES = List.of("generic", "agent", "role");
    private static final List<String> GEO =
            List.of("FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID");

    private GdeltColumns() {}

    static List<Column> all(CountryCodes countries) {
        return Stream.of(
                        date(),
                        actor("Actor1", Row::actor),
                        actor("Actor2", Row::recipient),
                        action(),
                        unplaced("Actor1Geo_"),
                        unplaced("Actor2Geo_"),
                        place(countries),
                        List.of(Column.empty("DATEADDED"), new Column("SOURCEURL", GdeltColumns::source)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Column> date() {
        return List.of(
                new Column("GLOBALEVENTID", Row::id),
                new Column("SQLDATE", r -> r.day().digits()),
                new Column("MonthYear", r -> monthYear(r.day())),
                new Column("Year", r -> r.day().year()),
                new Column("FractionDate", r -> fraction(r.day())));
    }

    private static List<Column> actor(String who, Function<Row, @Nullable Party> of) {
        return List.of(
                new Column(who + "Code", r -> ActorParts.of(of.apply(r)).code()),
                new Column(who + "Name", r -> capitals(of.apply(r))),
                new Column(who + "CountryCode", r -> country(ActorParts.of(of.apply(r)))),
                new Column(who + "KnownGroupCode", r -> part(ActorParts.of(of.apply(r)), List.of("group"), 0)),
                Column.empty(who + "EthnicCode"),
                Column.empty(who + "Religion1Code"),
                Column.empty(who + "Religion2Code"),
                new Column(who + "Type1Code", r -> part(ActorParts.of(of.apply(r)), TYPES, 0)),
                new Column(who + "Type2Code", r -> part(ActorParts.of(of.apply(r)), TYPES, 1)),
                new Column(who + "Type3Code", r -> part(ActorParts.of(of.apply(r)), TYPES, 2)));
    }

    private static List<Column> action() {
        return List.of(
                new Column("IsRootEvent", r -> isRoot(r) ? 1 : 0),
                new Column("EventCode", r -> r.cameo(CameoCode::code)),
                new Column(
                        "EventBaseCode",
                        r -> r.cameo(
                                c -> c.code().substring(0, Math.min(3, c.code().length())))),
                new Column("EventRootCode", r -> r.cameo(CameoCode::root)),
                new Column("QuadClass", r -> r.cameo(GdeltColumns::quad)),
                new Column("GoldsteinScale", r -> r.event().goldstein()),
                new Column("NumMentions", r -> r.event().evidence().size()),
                new Column("NumSources", r -> 1),
                new Column("NumArticles", r -> 1),
                Column.empty("AvgTone"));
    }

    /** Where the parties were: Polybius does not say, which GDELT writes as type 0. */
    private static List<Column> unplaced(String prefix) {
        return Stream.concat(
                        Stream.of(new Column(prefix + "Type", r -> 0)),
                        GEO.stream().map(n -> Column.empty(prefix + n)))
                .toList();
    }

    private static List<Column> place(CountryCodes countries) {
        return List.of(
                new Column("ActionGeo_Type", r -> Objects.requireNonNullElse(r.place(GdeltColumns::type), 0)),
                new Column("ActionGeo_FullName", r -> fullName(r, countries)),
                new Column("ActionGeo_CountryCode", r -> r.place(GdeltColumns::fips)),
                Column.empty("ActionGeo_ADM1Code"),
                Column.empty("ActionGeo_ADM2Code"),
                new Column("ActionGeo_Lat", r -> r.place(Place::lat)),
                new Column("ActionGeo_Long", r -> r.place(Place::lon)),
                Column.empty("ActionGeo_FeatureID"));
    }

    private static @Nullable Integer monthYear(DayParts day) {
        return day.year() == null || day.month() == null ? null : day.year() * 100 + day.month();
    }

    /** As the codebook reckons it: (month * 30 + day) / 365 of the year, at most .9999. */
    private static @Nullable String fraction(DayParts day) {
        if (day.day() == null) {
            return null;
        }
        int days = day.day().getMonthValue() * 30 + day.day().getDayOfMonth();
        int tenThousandths = Math.min(9999, Math.round(days * 10_000f / 365));
        return String.format(Locale.ROOT, "%d.%04d", day.day().getYear(), tenThousandths);
    }

    private static @Nullable String capitals(@Nullable Party p) {
        return p == null ? null : p.name().toUpperCase(Locale.ROOT);
    }

    private static @Nullable String country(ActorParts actor) {
        return actor.country() == null ? part(actor, List.of("region"), 0) : actor.country();
    }

    private static @Nullable String part(ActorParts actor, List<String> kinds, int index) {
        List<String> parts = actor.ofKinds(kinds);
        return index < parts.size() ? parts.get(index) : null;
    }

    /** Whether the event is told in the title, the standfirst or the first paragraph. */
    private static boolean isRoot(Row row) {
        Article article = row.article();
        CharSpan lead = article.sections().stream()
                .filter(s -> s.kind() == Section.Kind.BODY)
                .map(Section::span)
                .findFirst()
                .orElse(null);
        return row.event().evidence().stream()
                .filter(e -> e.article().equals(article.id()))
                .anyMatch(e -> lead != null && lead.contains(e.span())
                        || article.sections().stream()
                                .filter(s -> s.kind() == Section.Kind.TITLE || s.kind() == Section.Kind.STANDFIRST)
                                .anyMatch(s -> s.span().contains(e.span())));
    }

    private static @Nullable String quad(CameoCode code) {
        List<String> root = Facts.ROOTS.get(code.root());
        return root == null ? null : root.get(1);
    }

    private static int type(Place place) {
        boolean american = "USA".equals(place.country());
        return switch (place.precision()) {
            case COUNTRY -> 1;
            case ADMIN1, ADMIN2 -> american ? 2 : 5;
            case EXACT, NEAR -> american ? 3 : 4;
        };
    }

    private static @Nullable String fullName(Row row, CountryCodes countries) {
        Place place = row.event().place();
        if (place == null) {
            return null;
        }
        CountryCodes.Known country = place.country() == null ? null : countries.of(place.country());
        List<String> names = new ArrayList<>(List.of(place.name()));
        if (place.admin1() != null) {
            names.add(place.admin1());
        }
        if (country != null) {
            names.add(country.name());
        }
        return names.stream().distinct().collect(Collectors.joining(", "));
    }

    private static @Nullable String fips(Place place) {
        List<String> code = place.country() == null ? null : Facts.FIPS.get(place.country());
        return code == null ? null : code.get(0);
    }

    private static String source(Row row) {
        return row.article().url() == null ? row.article().id() : row.article().url();
    }
}
