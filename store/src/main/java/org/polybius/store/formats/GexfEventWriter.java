package org.polybius.store.formats;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Event;
import org.polybius.model.Party;

/**
 * Who acts towards whom, as a network for Gephi: GEXF 1.3. A node is an actor, an edge goes from who acts to who undergoes
 * and weighs as much as there are events. The network is kept in memory until {@code close}; equal events give equal bytes
 * in whatever order they come.
 */
public final class GexfEventWriter implements EventWriter {
    private static final String NAMESPACE = "http://gexf.net/1.3";

    private record Pair(String actor, String recipient) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair o) {
            int first = actor.compareTo(o.actor);
            return first != 0 ? first : recipient.compareTo(o.recipient);
        }
    }

    private static final class Node {
        private final Map<String, Integer> names = new TreeMap<>();
        private final Map<String, Integer> countries = new TreeMap<>();
        private final Map<String, Integer> sectors = new TreeMap<>();
        private long events;
    }

    private static final class Edge {
        private long events;
        private long cooperation;
        private double intensity;
        private @Nullable LocalDate first;
        private @Nullable LocalDate last;
    }

    private final Writer out;
    private final TreeMap<String, Node> nodes = new TreeMap<>();
    private final TreeMap<Pair, Edge> edges = new TreeMap<>();

    /** Writes to {@code out}. */
    public GexfEventWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void begin() {}

    @Override
    public void write(Event event) {
        event.actors().forEach(this::node);
        event.recipients().forEach(this::node);
        for (Party actor : event.actors()) {
            for (Party recipient : event.recipients()) {
                Edge edge =
                        edges.computeIfAbsent(new Pair(ActorKey.of(actor), ActorKey.of(recipient)), pair -> new Edge());
                edge.events++;
                edge.cooperation += event.type().quad() <= 2 ? 1 : 0;
                edge.intensity += event.intensity();
                LocalDate start = event.date().start();
                LocalDate end = event.date().end();
                if (start != null && (edge.first == null || start.isBefore(edge.first))) {
                    edge.first = start;
                }
                if (end != null && (edge.last == null || end.isAfter(edge.last))) {
                    edge.last = end;
                }
            }
        }
    }

    private void node(Party party) {
        Node node = nodes.computeIfAbsent(ActorKey.of(party), key -> new Node());
        node.events++;
        node.names.merge(party.name(), 1, Integer::sum);
        if (party.country() != null) {
            node.countries.merge(party.country(), 1, Integer::sum);
        }
        if (party.sector() != null) {
            node.sectors.merge(party.sector().name(), 1, Integer::sum);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            // The JDK's own factory, whatever stands on the class path.
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("gexf");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("version", "1.3");
            line(xml, "meta");
            line(xml, "creator");
            xml.writeCharacters("Polybius");
            xml.writeEndElement();
            xml.writeEndElement();
            line(xml, "graph");
            xml.writeAttribute("defaultedgetype", "directed");
            xml.writeAttribute("mode", "static");
            attributes(xml, "node", "country:string", "sector:string", "events:long");
            attributes(
                    xml,
                    "edge",
                    "cooperation:long",
                    "conflict:long",
                    "intensity:double",
                    "first:string",
                    "last:string");
            nodes(xml);
            edges(xml);
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
            out.write("\n");
            out.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void nodes(XMLStreamWriter xml) throws XMLStreamException {
        line(xml, "nodes");
        for (Map.Entry<String, Node> entry : nodes.entrySet()) {
            Node node = entry.getValue();
            line(xml, "node");
            xml.writeAttribute("id", legal(entry.getKey()));
            xml.writeAttribute("label", legal(most(node.names)));
            xml.writeStartElement("attvalues");
            value(xml, "country", most(node.countries));
            value(xml, "sector", most(node.sectors));
            value(xml, "events", Long.toString(node.events));
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void edges(XMLStreamWriter xml) throws XMLStreamException {
        line(xml, "edges");
        int number = 0;
        for (Map.Entry<Pair, Edge> entry : edges.entrySet()) {
            Edge edge = entry.getValue();
            line(xml, "edge");
            xml.writeAttribute("id", Integer.toString(number++));
            xml.writeAttribute("source", legal(entry.getKey().actor()));
            xml.writeAttribute("target", legal(entry.getKey().recipient()));
            xml.writeAttribute("weight", Long.toString(edge.events));
            xml.writeStartElement("attvalues");
            value(xml, "cooperation", Long.toString(edge.cooperation));
            value(xml, "conflict", Long.toString(edge.events - edge.cooperation));
            // Sums of tenths depend on their order in the last digits.
            value(xml, "intensity", Double.toString(Math.round(edge.intensity / edge.events * 1e6) / 1e6));
            value(xml, "first", edge.first == null ? "" : edge.first.toString());
            value(xml, "last", edge.last == null ? "" : edge.last.toString());
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void attributes(XMLStreamWriter xml, String of, String... named) throws XMLStreamException {
        line(xml, "attributes");
        xml.writeAttribute("class", of);
        for (String attribute : named) {
            String[] nameAndType = attribute.split(":");
            xml.writeStartElement("attribute");
            xml.writeAttribute("id", nameAndType[0]);
            xml.writeAttribute("title", nameAndType[0]);
            xml.writeAttribute("type", nameAndType[1]);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void value(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        if (!value.isEmpty()) {
            xml.writeStartElement("attvalue");
            xml.writeAttribute("for", name);
            xml.writeAttribute("value", legal(value));
            xml.writeEndElement();
        }
    }

    private static void line(XMLStreamWriter xml, String element) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(element);
    }

    /** The most frequent; of equals the first by the alphabet. */
    private static String most(Map<String, Integer> counts) {
        String best = "";
        int most = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > most) {
                most = entry.getValue();
                best = entry.getKey();
            }
        }
        return best;
    }

    /** {@code text} with what XML cannot hold, not even escaped, replaced by U+FFFD. */
    private static String legal(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == '\t'
                                || c == '\n'
                                || c == '\r'
                                || c >= 0x20 && c < 0xd800
                                || c > 0xdfff && c < 0xfffe
                                || c > 0xffff
                        ? c
                        : 0xfffd)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
