package org.polybius.store.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.polybius.model.Event;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events of every shape as GeoJSON and as GEXF. */
class MapAndNetworkTest {
    private static final List<Event> EVENTS;

    static {
        RandomEvents random = new RandomEvents(new Random(11));
        EVENTS = Stream.generate(random::event).limit(200).toList();
    }

    private static String written(EventFormat format, List<Event> events) throws IOException {
        StringWriter out = new StringWriter();
        try (EventWriter writer = format.writer(out)) {
            writer.begin();
            for (Event e : events) {
                writer.write(e);
            }
        }
        return out.toString();
    }

    @Test
    @DisplayName("A map has a feature for each event: a point, longitude first, or no geometry")
    void map() throws IOException {
        JsonNode map = JsonMapper.shared().readTree(written(EventFormat.GEOJSON, EVENTS));
        assertThat(map.get("type").stringValue()).isEqualTo("FeatureCollection");
        assertThat(map.get("features").size()).isEqualTo(EVENTS.size());
        for (int i = 0; i < EVENTS.size(); i++) {
            Event event = EVENTS.get(i);
            JsonNode feature = map.get("features").get(i);
            assertThat(feature.get("id").stringValue()).isEqualTo(event.id());
            if (event.place() == null || event.place().lon() == null) {
                assertThat(feature.get("geometry").isNull()).isTrue();
            } else {
                assertThat(feature.at("/geometry/coordinates/0").doubleValue())
                        .isEqualTo(event.place().lon());
            }
        }
    }

    @Test
    @DisplayName("A map or a network without events is whole")
    void empty() throws Exception {
        assertThat(JsonMapper.shared()
                        .readTree(written(EventFormat.GEOJSON, List.of()))
                        .get("features")
                        .isEmpty())
                .isTrue();
        assertThat(parsed(written(EventFormat.GEXF, List.of()))
                        .getElementsByTagName("node")
                        .getLength())
                .isZero();
    }

    @Test
    @DisplayName("A network's edges join its nodes and weigh as much as there are pairs, whatever the names hold")
    void network() throws Exception {
        Document gexf = parsed(written(EventFormat.GEXF, EVENTS));
        assertThat(gexf.getDocumentElement().getAttribute("version")).isEqualTo("1.3");
        Set<String> nodes = new HashSet<>();
        for (Element node : elements(gexf, "node")) {
            assertThat(nodes.add(node.getAttribute("id"))).isTrue();
            assertThat(node.getAttribute("label")).isNotEmpty();
        }
        long weight = 0;
        for (Element edge : elements(gexf, "edge")) {
            assertThat(nodes).contains(edge.getAttribute("source"), edge.getAttribute("target"));
            weight += Long.parseLong(edge.getAttribute("weight"));
        }
        assertThat(weight)
                .isEqualTo(EVENTS.stream()
                        .mapToLong(
                                e -> (long) e.actors().size() * e.recipients().size())
                        .sum());
    }

    @Test
    @DisplayName("The order of events leaves no trace in a network")
    void order() throws IOException {
        List<Event> turned = new ArrayList<>(EVENTS);
        Collections.reverse(turned);
        assertThat(written(EventFormat.GEXF, turned)).isEqualTo(written(EventFormat.GEXF, EVENTS));
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)));
    }

    private static List<Element> elements(Document of, String name) {
        NodeList found = of.getElementsByTagName(name);
        List<Element> out = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            out.add((Element) found.item(i));
        }
        return out;
    }
}
