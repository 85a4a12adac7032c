package org.polybius.store.layouts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Party;
import org.polybius.model.Place;
import org.polybius.model.ontology.CameoCode;

/** Phoenix's 26 columns. */
final class PhoenixColumns {
    private PhoenixColumns() {}

    static List<Column> all() {
        List<Column> out = new ArrayList<>(List.of(
                new Column("EventID", Row::id),
                new Column("Date", r -> r.day().digits()),
                new Column("Year", r -> r.day().year()),
                new Column("Month", r -> r.day().month()),
                new Column(
                        "Day", r -> r.day().day() == null ? null : r.day().day().getDayOfMonth())));
        out.addAll(actor("SourceActor", Row::actor));
        out.addAll(actor("TargetActor", Row::recipient));
        out.addAll(List.of(
                new Column("EventCode", r -> r.cameo(CameoCode::code)),
                new Column("EventRootCode", r -> r.cameo(CameoCode::root)),
                new Column("PentaClass", r -> r.cameo(PhoenixColumns::penta)),
                new Column("GoldsteinScore", r -> r.event().goldstein()),
                Column.empty("Issues"),
                new Column("Lat", r -> r.place(Place::lat)),
                new Column("Lon", r -> r.place(Place::lon)),
                new Column("LocationName", r -> r.place(Place::name)),
                new Column("StateName", Row::province),
                new Column("CountryCode", r -> r.place(Place::country)),
                new Column("SentenceID", PhoenixColumns::sentences),
                new Column("URLs", r -> r.article().url()),
                new Column("NewsSources", r -> r.article().publisher())));
        return List.copyOf(out);
    }

    private static List<Column> actor(String prefix, Function<Row, @Nullable Party> who) {
        return List.of(
                new Column(prefix + "Full", r -> ActorParts.of(who.apply(r)).code()),
                new Column(prefix + "Entity", r -> ActorParts.of(who.apply(r)).root()),
                new Column(prefix + "Role", r -> role(ActorParts.of(who.apply(r)))),
                new Column(prefix + "Attribute", r -> attribute(ActorParts.of(who.apply(r)))));
    }

    /** The primary agent, which stands right behind the root or nowhere. */
    private static @Nullable String role(ActorParts actor) {
        List<String> rest = actor.behindRoot();
        return !rest.isEmpty() && actor.is(rest.get(0), "agent") ? rest.get(0) : null;
    }

    private static String attribute(ActorParts actor) {
        List<String> rest = actor.behindRoot();
        return String.join(";", role(actor) == null ? rest : rest.subList(1, rest.size()));
    }

    private static @Nullable String penta(CameoCode code) {
        List<String> root = Facts.ROOTS.get(code.root());
        return root == null ? null : root.get(0);
    }

    private static String sentences(Row row) {
        return row.event().evidence().stream()
                .map(e -> Cells.member(e.article(), ';') + "_" + e.sentence())
                .distinct()
                .collect(Collectors.joining(";"));
    }
}
