package org.polybius.server.pages;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.model.EventInvariants;
import org.polybius.model.ontology.Auxiliary;
import org.polybius.model.ontology.CameoCode;
import org.polybius.model.ontology.EventType;
import org.polybius.model.ontology.Mode;
import org.polybius.model.ontology.Ontology;
import org.polybius.model.ontology.Sector;
import org.polybius.server.http.Problem;
import org.polybius.server.http.Query;
import org.polybius.store.corrections.GoldEvent;
import org.polybius.store.corrections.GoldParty;

/** An event as it should be, as the fields of a form and back. */
final class GoldForm {
    private static final int MOST_PARTIES = 8;
    private static final List<String> SIDES = List.of("actor", "recipient");

    private final Ontology ontology;
    private final EventInvariants known;

    GoldForm(Ontology ontology) {
        this.ontology = ontology;
        this.known = new EventInvariants(ontology);
    }

    /** An event as a form would send it. */
    static Query fields(GoldEvent gold) {
        Map<String, List<String>> out = new LinkedHashMap<>();
        out.put(
                "type",
                List.of(gold.type()
                        + (gold.mode() == null ? "" : "/" + gold.mode().name())));
        put(out, "cameo", gold.cameo() == null ? null : gold.cameo().code());
        parties(out, "actor", gold.actors());
        parties(out, "recipient", gold.recipients());
        put(out, "from", gold.start() == null ? null : gold.start().toString());
        put(out, "to", gold.end() == null ? null : gold.end().toString());
        put(out, "place", gold.place());
        put(out, "speakers", String.join("; ", gold.attribution()));
        out.put("context", gold.contexts());
        out.put("auxiliary", gold.auxiliary().stream().map(Auxiliary::label).toList());
        return new Query(out);
    }

    private static void parties(Map<String, List<String>> out, String side, List<GoldParty> parties) {
        for (int i = 0; i < Math.min(MOST_PARTIES, parties.size()); i++) {
            GoldParty p = parties.get(i);
            put(out, side + "_name_" + (i + 1), p.name());
            put(out, side + "_country_" + (i + 1), p.country());
            put(
                    out,
                    side + "_sector_" + (i + 1),
                    p.sector() == null ? null : p.sector().name());
        }
    }

    private static void put(Map<String, List<String>> out, String name, @Nullable String value) {
        if (value != null) {
            out.put(name, List.of(value));
        }
    }

    /** The form with these fields. */
    GoldFormView view(String id, Query fields) {
        return new GoldFormView(
                id,
                types(first(fields, "type")),
                first(fields, "cameo"),
                rows(fields, "actor"),
                rows(fields, "recipient"),
                ontology.sectors().keySet().stream()
                        .map(s -> new FilterView.Choice(s.name(), s.name(), false, ""))
                        .toList(),
                first(fields, "from"),
                first(fields, "to"),
                first(fields, "place"),
                first(fields, "speakers"),
                ontology.contexts().keySet().stream()
                        .map(c -> new FilterView.Choice(
                                c, c.replace('_', ' '), fields.all("context").contains(c), ""))
                        .toList(),
                Arrays.stream(Auxiliary.values())
                        .map(a -> new FilterView.Choice(
                                a.label(),
                                EventView.auxiliary(a),
                                fields.all("auxiliary").contains(a.label()),
                                ""))
                        .toList());
    }

    private static String first(Query fields, String name) {
        return fields.all(name).stream().findFirst().orElse("");
    }

    private List<GoldFormView.Group> types(String chosen) {
        List<GoldFormView.Group> out = new ArrayList<>();
        for (int quad = 1; quad <= 4; quad++) {
            List<FilterView.Choice> types = new ArrayList<>();
            for (EventType type : EventType.values()) {
                if (type.quad() == quad) {
                    types.add(new FilterView.Choice(type.name(), type.name(), chosen.equals(type.name()), ""));
                    for (Mode mode : ontology.modes().getOrDefault(type, List.of())) {
                        String value = type + "/" + mode.name();
                        types.add(new FilterView.Choice(value, type + " / " + mode.name(), chosen.equals(value), ""));
                    }
                }
            }
            out.add(new GoldFormView.Group(EventView.quadName(quad), types));
        }
        return out;
    }

    private static List<GoldFormView.Row> rows(Query fields, String side) {
        List<GoldFormView.Row> out = new ArrayList<>();
        for (int i = 1; i <= MOST_PARTIES; i++) {
            GoldFormView.Row row = new GoldFormView.Row(
                    i,
                    first(fields, side + "_name_" + i),
                    first(fields, side + "_country_" + i),
                    first(fields, side + "_sector_" + i));
            out.add(row);
            if (row.name().isEmpty()) {
                break;
            }
        }
        return out;
    }

    /**
     * The event that a form describes.
     *
     * @throws Problem if a field is not right; the message names it and says what it may be
     */
    GoldEvent read(Query form) {
        String[] kind = form.one("type").orElse("").split("/", 2);
        EventType type = Arrays.stream(EventType.values())
                .filter(t -> t.name().equals(kind[0]))
                .findFirst()
                .orElseThrow(() -> Problem.badRequest("say what kind of event it is"));
        Mode mode = kind.length < 2
                ? null
                : ontology.mode(type, kind[1])
                        .orElseThrow(() -> Problem.badRequest("there is no mode " + kind[1] + " of " + type));
        LocalDate from = day(form, "from");
        LocalDate to = day(form, "to");
        try {
            return new GoldEvent(
                    type,
                    mode,
                    cameo(form),
                    contexts(form),
                    parties(form, SIDES.get(0)),
                    parties(form, SIDES.get(1)),
                    from == null ? to : from,
                    to == null ? from : to,
                    form.one("place").orElse(null),
                    Arrays.stream(form.one("speakers").orElse("").split(";"))
                            .map(String::strip)
                            .filter(s -> !s.isEmpty())
                            .toList(),
                    auxiliary(form),
                    "",
                    null);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(String.valueOf(e.getMessage()));
        }
    }

    private @Nullable CameoCode cameo(Query form) {
        String code = form.one("cameo").orElse(null);
        if (code == null) {
            return null;
        }
        CameoCode found = ontology.cameo().get(code);
        if (found == null) {
            throw Problem.badRequest("there is no CAMEO code " + code + ": the codebook lists all");
        }
        return found;
    }

    private List<String> contexts(Query form) {
        for (String context : form.all("context")) {
            if (!ontology.contexts().containsKey(context)) {
                throw Problem.badRequest("there is no context " + context);
            }
        }
        return ontology.contexts().keySet().stream()
                .filter(form.all("context")::contains)
                .toList();
    }

    private static Set<Auxiliary> auxiliary(Query form) {
        Set<Auxiliary> out = EnumSet.noneOf(Auxiliary.class);
        for (Auxiliary a : Auxiliary.values()) {
            if (form.all("auxiliary").contains(a.label())) {
                out.add(a);
            }
        }
        return out;
    }

    private List<GoldParty> parties(Query form, String side) {
        List<GoldParty> out = new ArrayList<>();
        for (int i = 1; i <= MOST_PARTIES; i++) {
            String name = form.one(side + "_name_" + i).orElse(null);
            String country = form.one(side + "_country_" + i)
                    .map(c -> c.toUpperCase(Locale.ROOT))
                    .orElse(null);
            String sector = form.one(side + "_sector_" + i).orElse(null);
            if (name == null) {
                if (country != null || sector != null) {
                    throw Problem.badRequest("the " + side + " with a country or sector needs a name, too");
                }
                continue;
            }
            if (country != null && !known.knowsCountry(country)) {
                throw Problem.badRequest(
                        "no country has the code " + country + ": three letters such as MLI are wanted");
            }
            out.add(new GoldParty(name, country, sector(sector)));
        }
        return out;
    }

    private static @Nullable Sector sector(@Nullable String name) {
        return name == null
                ? null
                : Arrays.stream(Sector.values())
                        .filter(s -> s.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> Problem.badRequest("there is no sector " + name));
    }

    private static @Nullable LocalDate day(Query form, String name) {
        String text = form.one(name).orElse(null);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.badRequest("a day is written like 2023-10-12, not " + Objects.requireNonNull(text));
        }
    }
}
