package org.polybius.scale;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.ByteType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Article;
import org.polybius.model.Event;
import org.polybius.model.Party;
import org.polybius.model.Place;
import org.polybius.model.ontology.Auxiliary;
import org.polybius.store.formats.ActorKey;
import org.polybius.store.formats.EventJson;

/**
 * The columns of the table of events: those of {@code polybius export} to Parquet, by the same names and of the same types, so
 * that {@code polybius import} reads them and whoever knows the one knows the other.
 */
final class EventTable {
    private static final DataType TEXTS = DataTypes.createArrayType(StringType);

    /** An event with where it stands. */
    private record Told(Article article, int ordinal, Event event) {}

    private record Column(String name, DataType type, Function<Told, @Nullable Object> value) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("id", StringType, t -> t.event().id()),
            new Column("article", StringType, t -> t.article().id()),
            new Column("title", StringType, t -> t.article().title()),
            new Column("published", DateType, t -> t.article().published()),
            new Column("publisher", StringType, t -> t.article().publisher()),
            new Column("url", StringType, t -> t.article().url()),
            new Column("ordinal", IntegerType, Told::ordinal),
            event("type", StringType, e -> e.type().name()),
            event("mode", StringType, e -> e.mode() == null ? null : e.mode().name()),
            event("quad", ByteType, e -> (byte) e.type().quad()),
            event("cameo", StringType, e -> e.cameo() == null ? null : e.cameo().code()),
            event("code", StringType, Event::code),
            event("contexts", TEXTS, e -> e.contexts().toArray()),
            event("intensity", DoubleType, Event::intensity),
            event("goldstein", DoubleType, Event::goldstein),
            event("actor_names", TEXTS, e -> each(e.actors(), Party::name)),
            event("actor_countries", TEXTS, e -> each(e.actors(), Party::country)),
            event("actor_sectors", TEXTS, e -> each(e.actors(), EventTable::sector)),
            event("actor_keys", TEXTS, e -> each(e.actors(), ActorKey::of)),
            event("recipient_names", TEXTS, e -> each(e.recipients(), Party::name)),
            event("recipient_countries", TEXTS, e -> each(e.recipients(), Party::country)),
            event("recipient_sectors", TEXTS, e -> each(e.recipients(), EventTable::sector)),
            event("recipient_keys", TEXTS, e -> each(e.recipients(), ActorKey::of)),
            event(
                    "speaker_names",
                    TEXTS,
                    e -> each(e.attribution(), a -> a.speaker().name())),
            event("date_start", DateType, e -> e.date().start()),
            event("date_end", DateType, e -> e.date().end()),
            event("date_precision", StringType, e -> e.date().precision().label()),
            event("date_text", StringType, e -> e.date().text()),
            place("place_name", StringType, Place::name),
            place("place_country", StringType, Place::country),
            place("place_admin1", StringType, Place::admin1),
            place("place_lat", DoubleType, Place::lat),
            place("place_lon", DoubleType, Place::lon),
            place("place_geonames", IntegerType, Place::geonames),
            place("place_precision", StringType, p -> p.precision().label()),
            event("historical", BooleanType, e -> e.auxiliary().contains(Auxiliary.HISTORICAL)),
            event("future", BooleanType, e -> e.auxiliary().contains(Auxiliary.FUTURE)),
            event("hypothetical", BooleanType, e -> e.auxiliary().contains(Auxiliary.HYPOTHETICAL)),
            event("negation", BooleanType, e -> e.auxiliary().contains(Auxiliary.NEGATION)),
            event("confidence", DoubleType, Event::confidence),
            event("quote", StringType, e -> e.evidence().get(0).quote()),
            event("json", StringType, EventJson::write));

    /** The columns, in order. */
    static final StructType SCHEMA = DataTypes.createStructType(COLUMNS.stream()
            .map(c -> DataTypes.createStructField(c.name(), c.type(), true))
            .toList());

    private EventTable() {}

    /**
     * A row.
     *
     * @param ordinal the event's place among those of its article, from 0
     */
    static Row row(Article article, int ordinal, Event event) {
        Told told = new Told(article, ordinal, event);
        return RowFactory.create(
                COLUMNS.stream().map(c -> c.value().apply(told)).toArray());
    }

    private static Column event(String name, DataType type, Function<Event, @Nullable Object> value) {
        return new Column(name, type, t -> value.apply(t.event()));
    }

    private static Column place(String name, DataType type, Function<Place, @Nullable Object> value) {
        return event(name, type, e -> e.place() == null ? null : value.apply(e.place()));
    }

    private static <T> Object[] each(Collection<T> all, Function<T, @Nullable String> value) {
        return all.stream().map(value).toArray();
    }

    private static @Nullable String sector(Party party) {
        return party.sector() == null ? null : party.sector().name();
    }
}
