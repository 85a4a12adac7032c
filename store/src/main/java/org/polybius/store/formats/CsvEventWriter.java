package org.polybius.store.formats;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Event;
import org.polybius.model.Evidence;
import org.polybius.model.Party;
import org.polybius.model.Place;
import org.polybius.model.Quantity;
import org.polybius.model.ontology.Auxiliary;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/**
 * One row an event (RFC 4180: commas, double quotes where needed, CRLF), a header first.
 *
 * <p>Columns: {@link #COLUMNS}. Lists are joined by {@code "; "} and keep their places: {@code actor_countries} and
 * {@code actor_sectors} have one member for each of {@code actor_names}, empty where unknown; several sectors of one
 * party are joined by {@code /}. Quantities read {@code dead 12-15; participants 1000+}. Of the evidence the first piece
 * is given: the article's id, the sentence's number, start and end of the clause in UTF-16 units, the trigger word, the
 * clause. What is not known is an empty cell.
 *
 * <p>A spreadsheet runs a cell that begins with {@code = + - @} as a formula, and news is not to be trusted: in columns
 * of text such a cell gets an apostrophe in front, which spreadsheets do not show. Whoever needs the exact words takes
 * JSON.
 */
public final class CsvEventWriter implements EventWriter {
    private record Column(String name, Function<Event, @Nullable Object> value) {}

    private static final List<Column> LAYOUT = List.of(
            new Column("id", Event::id),
            new Column("type", e -> e.type().name()),
            new Column("mode", e -> e.mode() == null ? null : e.mode().name()),
            new Column("contexts", e -> joined(e.contexts())),
            new Column("cameo", e -> e.cameo() == null ? null : e.cameo().code()),
            new Column("quad", e -> e.type().quad()),
            new Column("intensity", Event::intensity),
            new Column("goldstein", Event::goldstein),
            new Column("actor_names", e -> names(e.actors())),
            new Column("actor_countries", e -> countries(e.actors())),
            new Column("actor_sectors", e -> sectors(e.actors())),
            new Column("recipient_names", e -> names(e.recipients())),
            new Column("recipient_countries", e -> countries(e.recipients())),
            new Column("recipient_sectors", e -> sectors(e.recipients())),
            new Column("date_start", e -> e.date().start()),
            new Column("date_end", e -> e.date().end()),
            new Column("date_precision", e -> e.date().precision().label()),
            new Column("date_text", e -> e.date().text()),
            new Column("place_name", place(Place::name)),
            new Column("place_country", place(Place::country)),
            new Column("place_lat", place(Place::lat)),
            new Column("place_lon", place(Place::lon)),
            new Column(
                    "speakers",
                    e -> joined(e.attribution().stream()
                            .map(a -> a.speaker().name())
                            .toList())),
            new Column(
                    "auxiliary",
                    e -> joined(e.auxiliary().stream().map(Auxiliary::label).toList())),
            new Column("quantities", e -> e.quantities().entrySet().stream()
                    .map(q -> q.getKey().label() + " " + range(q.getValue()))
                    .collect(Collectors.joining("; "))),
            new Column("article", e -> first(e).article()),
            new Column("sentence", e -> first(e).sentence()),
            new Column("start", e -> first(e).span().start()),
            new Column("end", e -> first(e).span().end()),
            new Column("trigger", e -> triggerWord(first(e))),
            new Column("quote", e -> first(e).quote()),
            new Column("why", e -> joined(e.why())),
            new Column("confidence", Event::confidence),
            new Column("code", Event::code));

    /** The names of the columns, in order. */
    public static final List<String> COLUMNS = LAYOUT.stream().map(Column::name).toList();

    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final SequenceWriter rows;

    /** Writes to {@code out}. */
    public CsvEventWriter(Writer out) {
        rows = MAPPER.writer(CsvSchema.emptySchema().withLineSeparator("\r\n")).writeValues(out);
    }

    @Override
    public void begin() throws IOException {
        rows.write(COLUMNS);
    }

    @Override
    public void write(Event event) throws IOException {
        rows.write(LAYOUT.stream().map(c -> cell(c.value().apply(event))).toList());
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof String text ? defused(text) : value.toString();
    }

    /** {@code text} such that a spreadsheet takes it for text. Control characters count too: some programs skip them. */
    private static String defused(String text) {
        return !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String joined(List<String> members) {
        return String.join("; ", members);
    }

    private static String names(List<Party> parties) {
        return joined(parties.stream().map(Party::name).toList());
    }

    private static String countries(List<Party> parties) {
        return joined(parties.stream()
                .map(p -> p.country() == null ? "" : p.country())
                .toList());
    }

    private static String sectors(List<Party> parties) {
        return joined(parties.stream()
                .map(p -> p.sectors().stream().map(Enum::name).collect(Collectors.joining("/")))
                .toList());
    }

    private static Function<Event, @Nullable Object> place(Function<Place, @Nullable Object> part) {
        return e -> e.place() == null ? null : part.apply(e.place());
    }

    private static String range(Quantity q) {
        if (q.high() == null) {
            return q.low() + "+";
        }
        return q.low() == q.high() ? Integer.toString(q.low()) : String.format(Locale.ROOT, "%d-%d", q.low(), q.high());
    }

    private static Evidence first(Event e) {
        return e.evidence().get(0);
    }

    private static String triggerWord(Evidence e) {
        return e.quote()
                .substring(
                        e.trigger().start() - e.span().start(),
                        e.trigger().end() - e.span().start());
    }
}
