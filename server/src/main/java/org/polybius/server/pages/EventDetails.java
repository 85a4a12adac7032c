package org.polybius.server.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Event;
import org.polybius.model.EventDate;
import org.polybius.model.Party;
import org.polybius.model.Place;
import org.polybius.model.Provenance;
import org.polybius.server.Served;
import org.polybius.server.filter.FilterQuery;
import org.polybius.store.database.ArticleSummary;
import org.polybius.store.database.EventFilter;
import org.polybius.store.database.EventOrder;
import org.polybius.store.database.PartyFilter;
import org.polybius.store.formats.ActorKey;

/** Tells all about one event, in plain words. */
final class EventDetails {
    private static final int MOST_ELSEWHERE = 10;

    private final Served served;

    EventDetails(Served served) {
        this.served = served;
    }

    ArticleView.Detail of(Event event, ArticleSummary article) {
        EventFilter alike = alike(event);
        return new ArticleView.Detail(
                Derivation.definition(
                        event.type(), event.mode() == null ? null : event.mode().name(), served.ontology()),
                Derivation.of(event, served.ontology()),
                sure(event),
                when(event.date(), article.published()),
                where(event.place()),
                alike == null ? List.of() : elsewhere(alike, article.id()),
                alike == null ? "" : Addresses.with("/events", FilterQuery.write(alike)),
                madeBy(event.provenance()));
    }

    private static String sure(Event event) {
        long percent = Math.round(event.confidence() * 100);
        return percent + " %: of 100 events as sure as this one, about " + percent
                + " agreed with people when that was measured.";
    }

    private static String when(EventDate date, @Nullable LocalDate published) {
        if (date.start() == null) {
            return "No words say when, and the day of publication is not known.";
        } else if (date.text() == null) {
            return "No words say when it happened, so the day of publication stands: " + EventView.days(date) + ".";
        }
        return "“" + EventView.oneLine(date.text()) + "”"
                + (published == null ? "" : ", read from the day of publication, " + published + ",") + " is "
                + EventView.days(date) + exactness(date.precision()) + ".";
    }

    private static String exactness(EventDate.Precision precision) {
        return switch (precision) {
            case DAY -> "";
            case DAYS -> ", some days";
            case WEEK -> ", exact to the week";
            case MONTH -> ", exact to the month";
            case YEAR -> ", exact to the year";
            case UNKNOWN -> ", not exact";
        };
    }

    private String where(@Nullable Place place) {
        if (place == null) {
            return "";
        }
        StringBuilder out = new StringBuilder("“" + EventView.oneLine(place.text()) + "” is ");
        out.append(place.name());
        if (place.admin1() != null && !place.admin1().equals(place.name())) {
            out.append(", ").append(place.admin1());
        }
        if (place.country() != null) {
            String country = EventView.country(place.country(), served.countries());
            out.append(country.equals(place.name()) ? "" : ", " + country);
        }
        if (place.lat() != null && place.lon() != null) {
            out.append(String.format(
                    Locale.ROOT,
                    "; %.2f°%s %.2f°%s",
                    Math.abs(place.lat()),
                    place.lat() < 0 ? "S" : "N",
                    Math.abs(place.lon()),
                    place.lon() < 0 ? "W" : "E"));
        }
        if (place.geonames() != null) {
            out.append("; GeoNames ").append(place.geonames());
        }
        return out.append("; ").append(exactness(place.precision())).append(".").toString();
    }

    private static String exactness(Place.Precision precision) {
        return switch (precision) {
            case EXACT -> "the very place";
            case NEAR -> "somewhere near it";
            case ADMIN2 -> "exact to the district";
            case ADMIN1 -> "exact to the province or state";
            case COUNTRY -> "exact to the country, whose middle the point is";
        };
    }

    /** Events of the same type and parties on the same days, or null if nobody or no day is known. */
    private static @Nullable EventFilter alike(Event event) {
        EventDate date = event.date();
        if (date.start() == null) {
            return null;
        }
        return EventFilter.builder()
                .types(Set.of(event.type()))
                .actor(parties(event.actors()))
                .recipient(parties(event.recipients()))
                .from(date.start())
                .to(date.end())
                .build();
    }

    private static PartyFilter parties(List<Party> parties) {
        return PartyFilter.ofActors(
                parties.stream().map(ActorKey::of).distinct().toArray(String[]::new));
    }

    private List<ArticleView.Elsewhere> elsewhere(EventFilter alike, String article) {
        return served.answers().page(alike, EventOrder.OLDEST, MOST_ELSEWHERE + 1, null).events().stream()
                .filter(e -> !e.article().id().equals(article))
                .limit(MOST_ELSEWHERE)
                .map(e -> new ArticleView.Elsewhere(
                        Objects.requireNonNullElse(
                                e.article().title(), e.article().id()),
                        Addresses.event(e.article().id(), e.event().id()),
                        ArticlePage.about(e.article())))
                .collect(Collectors.toList());
    }

    private static String madeBy(Provenance p) {
        return p.coder() + ", " + p.ontology() + ", lexicon " + p.lexicon() + ", trees by " + p.parser()
                + (p.registry() == null ? "" : ", registry " + p.registry());
    }
}
