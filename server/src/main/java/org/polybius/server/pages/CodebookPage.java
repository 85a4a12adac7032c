package org.polybius.server.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.polybius.model.ontology.EventType;
import org.polybius.model.ontology.Ontology;
import org.polybius.server.Served;
import org.polybius.server.TextCoding;
import org.polybius.server.http.Exchange;
import org.polybius.server.http.Problem;
import org.polybius.server.http.Query;
import org.polybius.server.http.Route;
import org.polybius.store.database.EventFilter;
import org.polybius.store.database.EventOrder;
import org.polybius.store.database.StoredEvent;
import org.polybius.store.database.Tally;

/** What each type, mode and code means, which words of the lexicon give it, and events of the data that have it. */
public final class CodebookPage {
    private static final String ADDRESS = "/codebook";
    private static final int ALL = 1000;
    private static final int EXAMPLES = 6;

    private final Served served;
    private final Frames frames;

    public CodebookPage(Served served, Frames frames) {
        this.served = served;
        this.frames = frames;
    }

    /** Its addresses. */
    public List<Route> routes() {
        return List.of(Route.get(ADDRESS, this::show), Route.get(ADDRESS + "/{type}", this::type));
    }

    private void show(Exchange exchange) throws IOException {
        Ontology ontology = served.ontology();
        Map<String, Long> types = counts(EventFilter.ALL, Tally.By.TYPE);
        Map<String, Long> contexts = counts(EventFilter.ALL, Tally.By.CONTEXT);
        Map<String, Long> sectors = counts(EventFilter.ALL, Tally.By.ACTOR_SECTOR);
        List<CodebookView.Group> groups = new ArrayList<>();
        for (int quad = 1; quad <= 4; quad++) {
            int its = quad;
            groups.add(new CodebookView.Group(
                    quad,
                    EventView.quadName(quad),
                    Arrays.stream(EventType.values())
                            .filter(t -> t.quad() == its)
                            .map(t -> covered(t, types))
                            .toList()));
        }
        exchange.html(
                200,
                "codebook",
                new CodebookView(
                        frames.frame("Codebook", ADDRESS),
                        ontology.version(),
                        groups,
                        ontology.contexts().entrySet().stream()
                                .map(c -> new CodebookView.Covered(
                                        c.getKey().replace('_', ' '),
                                        c.getValue(),
                                        "",
                                        contexts.getOrDefault(c.getKey(), 0L),
                                        events("context", c.getKey())))
                                .toList(),
                        ontology.sectors().entrySet().stream()
                                .map(s -> new CodebookView.Covered(
                                        s.getKey().name(),
                                        s.getValue(),
                                        "",
                                        sectors.getOrDefault(s.getKey().name(), 0L),
                                        events("actor_sector", s.getKey().name().toLowerCase(Locale.ROOT))))
                                .toList()));
    }

    private CodebookView.Covered covered(EventType type, Map<String, Long> counts) {
        return new CodebookView.Covered(
                type.name(),
                Derivation.definition(type, null, served.ontology()),
                score(served.ontology().intensity(type, null)),
                counts.getOrDefault(type.name(), 0L),
                ADDRESS + "/" + type.name());
    }

    private static String score(double score) {
        return String.format(Locale.ROOT, "%+.1f", score);
    }

    private static String events(String name, String value) {
        return Addresses.with("/events", new Query(Map.of(name, List.of(value))));
    }

    private Map<String, Long> counts(EventFilter filter, Tally.By by) {
        Map<String, Long> out = new HashMap<>();
        served.answers().tallies(filter, by, ALL).forEach(t -> out.put(t.value(), t.events()));
        return out;
    }

    private void type(Exchange exchange) throws IOException {
        String name = exchange.path("type");
        EventType type = Arrays.stream(EventType.values())
                .filter(t -> t.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("there is no type " + name + ": the codebook lists all"));
        EventFilter its = EventFilter.builder().types(Set.of(type)).build();
        Ontology ontology = served.ontology();
        Map<String, Long> modes = counts(its, Tally.By.MODE);
        Map<String, Long> codes = counts(its, Tally.By.CAMEO);
        Ontology.TypeFacts facts = ontology.types().get(type);
        List<DyadView.Item> examples = new ArrayList<>();
        for (StoredEvent e :
                served.answers().page(its, EventOrder.SUREST, EXAMPLES, null).events()) {
            examples.add(new DyadView.Item(
                    EventView.of(e.event(), examples.size() + 1, served.countries()),
                    Addresses.event(e.article().id(), e.event().id())));
        }
        String value = type.name().toLowerCase(Locale.ROOT);
        exchange.html(
                200,
                "codebooktype",
                new CodebookView.Type(
                        frames.frame(type.name(), ADDRESS),
                        type.quad(),
                        EventView.quadName(type.quad()),
                        new CodebookView.Covered(
                                type.name(),
                                Derivation.definition(type, null, ontology),
                                score(ontology.intensity(type, null)),
                                served.answers().count(its),
                                events("type", value)),
                        facts != null && facts.requiresRecipient(),
                        ontology.modes().getOrDefault(type, List.of()).stream()
                                .map(m -> new CodebookView.Covered(
                                        m.name(),
                                        m.definition(),
                                        score(m.intensity()),
                                        modes.getOrDefault(m.name(), 0L),
                                        Addresses.with(
                                                "/events",
                                                new Query(Map.of("type", List.of(value))).with("mode", m.name()))))
                                .toList(),
                        ontology.cameo().values().stream()
                                .filter(c -> c.type() == type)
                                .map(c -> new CodebookView.Covered(
                                        c.code(),
                                        c.label(),
                                        score(c.goldstein()),
                                        codes.getOrDefault(c.code(), 0L),
                                        events("cameo", c.code())))
                                .toList(),
                        served.coding().entries(type),
                        served.coding().state() == TextCoding.State.LOADING,
                        examples));
    }
}
