package org.polybius.store.formats;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Attribution;
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
import org.polybius.model.ontology.Sector;

/** The reading half of {@link EventJson}. */
final class EventReading {
    private EventReading() {}

    static Event read(Fields e, Ontology ontology) {
        EventType type = e.word("type", EventType.class);
        int quad = e.integer("quad");
        if (quad != type.quad()) {
            throw e.wrong("quad", type + " belongs to quad " + type.quad() + ", not " + quad);
        }
        return e.checked(() -> new Event(
                e.text("id"),
                type,
                mode(e, type, ontology),
                e.texts("contexts"),
                cameo(e, ontology),
                e.number("intensity"),
                parties(e, "actors"),
                parties(e, "recipients"),
                date(e.object("date")),
                place(e.objectOrNull("place")),
                e.objects("attribution").stream().map(EventReading::attribution).toList(),
                auxiliary(e),
                quantities(e.objectOrNull("quantities")),
                e.objects("evidence").stream().map(EventReading::evidence).toList(),
                e.texts("why"),
                e.number("confidence"),
                provenance(e.object("provenance")),
                e.textOrNull("code"),
                e.textsOrNone("copies")));
    }

    static @Nullable Mode mode(Fields e, EventType type, Ontology ontology) {
        String name = e.textOrNull("mode");
        return name == null
                ? null
                : ontology.mode(type, name)
                        .orElseThrow(
                                () -> e.wrong("mode", type + " has no mode \"" + name + "\" in " + ontology.version()));
    }

    static @Nullable CameoCode cameo(Fields e, Ontology ontology) {
        String code = e.textOrNull("cameo");
        if (code == null) {
            return null;
        }
        CameoCode known = ontology.cameo().get(code);
        if (known == null) {
            throw e.wrong("cameo", "there is no CAMEO code \"" + code + "\" in " + ontology.version());
        }
        return known;
    }

    private static List<Party> parties(Fields e, String field) {
        return e.objects(field).stream().map(EventReading::party).toList();
    }

    private static Party party(Fields p) {
        return p.checked(() -> new Party(
                p.text("text"),
                p.spanOrNull("span"),
                p.text("name"),
                p.textOrNull("id"),
                p.textOrNull("country"),
                p.words("sectors", Sector.class),
                p.texts("titles"),
                p.textOrNull("cameo")));
    }

    private static EventDate date(Fields d) {
        return d.checked(() -> new EventDate(
                d.dayOrNull("start"),
                d.dayOrNull("end"),
                d.word("precision", EventDate.Precision.class),
                d.textOrNull("text")));
    }

    private static @Nullable Place place(@Nullable Fields p) {
        if (p == null) {
            return null;
        }
        String name = p.text("name");
        String text = p.textOrNull("text");
        return p.checked(() -> new Place(
                text == null ? name : text,
                name,
                p.textOrNull("country"),
                p.textOrNull("admin1"),
                p.numberOrNull("lat"),
                p.numberOrNull("lon"),
                p.integerOrNull("geonames"),
                p.word("precision", Place.Precision.class)));
    }

    private static Attribution attribution(Fields a) {
        return new Attribution(party(a.object("speaker")), a.text("cue"), a.dayOrNull("date"));
    }

    static Set<Auxiliary> auxiliary(Fields e) {
        EnumSet<Auxiliary> out = EnumSet.noneOf(Auxiliary.class);
        out.addAll(e.words("auxiliary", Auxiliary.class));
        return out;
    }

    private static Map<Quantity.Kind, Quantity> quantities(@Nullable Fields q) {
        Map<Quantity.Kind, Quantity> out = new EnumMap<>(Quantity.Kind.class);
        if (q != null) {
            for (Quantity.Kind kind : Quantity.Kind.values()) {
                Fields one = q.objectOrNull(kind.label());
                if (one != null) {
                    out.put(
                            kind,
                            one.checked(() ->
                                    new Quantity(one.integer("low"), one.integerOrNull("high"), one.text("text"))));
                }
            }
        }
        return out;
    }

    private static Evidence evidence(Fields e) {
        return e.checked(() -> new Evidence(
                e.text("article"), e.integer("sentence"), e.span("span"), e.span("trigger"), e.text("quote")));
    }

    private static Provenance provenance(Fields p) {
        return new Provenance(
                p.text("coder"), p.text("ontology"), p.text("lexicon"), p.text("parser"), p.textOrNull("registry"));
    }
}
