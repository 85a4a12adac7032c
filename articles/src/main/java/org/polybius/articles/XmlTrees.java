package org.polybius.articles;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Rejection;

/**
 * Elements of an XML file as trees, the same as those of web pages, so that both are walked alike. An element of the file's own
 * namespace, of XHTML or of NITF has its bare name; others have the prefix that is usual for their namespace.
 */
final class XmlTrees {
    private static final int DEEPEST = 200;
    private static final int MOST_NODES = 500_000;

    private static final Set<String> BARE = Set.of(
            "http://www.w3.org/1999/xhtml",
            "http://iptc.org/std/NITF/2006-10-18/",
            "http://iptc.org/std/nar/2006-10-01/",
            "http://purl.org/rss/1.0/",
            "http://backend.userland.com/rss2");

    private static final Map<String, String> PREFIXES = Map.of(
            "http://purl.org/rss/1.0/modules/content/", "content:",
            "http://purl.org/dc/elements/1.1/", "dc:",
            "http://purl.org/dc/terms/", "dcterms:",
            "http://www.w3.org/2005/Atom", "atom:");

    private final XMLStreamReader xml;
    /** What entities stand for, since asking takes long. */
    private final Map<String, String> entities = new HashMap<>();

    private String rootNamespace = "";

    XmlTrees(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** Says which namespace is the file's own. */
    void root(@Nullable String namespace) {
        rootNamespace = namespace == null ? "" : namespace;
    }

    /** The tree of the element that was just opened; the reader stands behind it afterwards. */
    Element read() throws XMLStreamException, ReadingProblem {
        int line = Math.max(1, xml.getLocation().getLineNumber());
        Element root = opened();
        Element open = root;
        int depth = 1;
        int nodes = 0;
        while (depth > 0) {
            int event = xml.next();
            if (++nodes > MOST_NODES || depth > DEEPEST) {
                throw new ReadingProblem(
                        Rejection.Cause.BROKEN_RECORD,
                        line,
                        "<" + root.tagName()
                                + "> is nested deeper or has more parts than any report; the rest of the file"
                                + " is not read");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                Element child = opened();
                open.appendChild(child);
                open = child;
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                Element parent = open.parent();
                open = parent == null ? open : parent;
                depth--;
            } else if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                open.appendChild(new TextNode(xml.getText()));
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                open.appendChild(new TextNode(entity(line)));
            }
        }
        return root;
    }

    /** What an entity stands for that feeds take from HTML without defining it. */
    private String entity(int line) throws ReadingProblem {
        String written = "&" + xml.getLocalName() + ";";
        String meant = entities.computeIfAbsent(written, e -> Parser.unescapeEntities(e, false));
        if (meant.equals(written)) {
            throw new ReadingProblem(
                    Rejection.Cause.BROKEN_RECORD,
                    line,
                    "nothing says what " + JsonRecords.shortened(written)
                            + " stands for; the rest of the file is not read");
        }
        return meant;
    }

    private Element opened() {
        Element element = new Element(name());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            element.attr(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return element;
    }

    private String name() {
        String namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
        if (namespace.isEmpty() || namespace.equals(rootNamespace) || BARE.contains(namespace)) {
            return xml.getLocalName();
        }
        String prefix = xml.getPrefix() == null ? "" : xml.getPrefix();
        return PREFIXES.getOrDefault(namespace, prefix.isEmpty() ? "" : prefix + ":") + xml.getLocalName();
    }
}
