package org.polybius.articles;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Rejection;

/**
 * News in XML: NITF, NewsML-G2, RSS and Atom, told apart by their elements. Read record by record; after a mistake in the XML
 * itself nothing more of the file can be read. What XML could do beyond that, {@link StrangersXml} keeps it from.
 */
final class XmlFormat implements ArticleFormat {
    /** The elements that hold reports, by their names. */
    private static final Map<String, XmlRecord> RECORDS = Map.of(
            "nitf", new NitfRecord(),
            "newsItem", new NewsMlRecord(),
            "item", new RssRecord(),
            "entry", new AtomRecord());

    private static final Map<String, String> ROOTS = Map.of(
            "nitf", "NITF",
            "newsItem", "NewsML-G2",
            "newsMessage", "NewsML-G2",
            "rss", "RSS",
            "RDF", "RSS 1.0",
            "feed", "Atom");

    private final TextDecoder decoder;
    private final ArticleIds ids;

    XmlFormat(TextDecoder decoder, ArticleIds ids) {
        this.decoder = decoder;
        this.ids = ids;
    }

    @Override
    public Cursor open(Input input) throws IOException, ReadingProblem {
        BoundedStream bytes = new BoundedStream(input.bytes(), MOST_BYTES);
        return new Records(input, bytes, StrangersXml.open(input.start(), bytes, decoder));
    }

    private static ReadingProblem problem(XMLStreamException e, int line) {
        return StrangersXml.problem(e, line, "one report, or what stands between two,");
    }

    private final class Records implements Cursor {
        private final Input input;
        private final BoundedStream bytes;
        private final XMLStreamReader xml;
        private final Map<String, String> texts = new HashMap<>();
        private final XmlTrees trees;
        private boolean ended;
        private boolean rooted;
        private boolean any;

        Records(Input input, BoundedStream bytes, XMLStreamReader xml) {
            this.input = input;
            this.bytes = bytes;
            this.xml = xml;
            this.trees = new XmlTrees(xml);
        }

        @Override
        public @Nullable ReadResult next() throws IOException {
            int line = 1;
            try {
                while (!ended && xml.hasNext()) {
                    int event = xml.next();
                    line = Math.max(1, xml.getLocation().getLineNumber());
                    ReadResult result = event == XMLStreamConstants.START_ELEMENT ? element(line) : null;
                    if (result != null) {
                        bytes.more();
                        return result;
                    }
                }
            } catch (XMLStreamException e) {
                ended = true;
                if (e.getNestedException() instanceof Unpacking.TooMuch tooMuch) {
                    throw tooMuch;
                }
                return problem(e, line).refusal(input.source());
            } catch (ReadingProblem e) {
                ended = true;
                return e.refusal(input.source());
            }
            boolean empty = !any && !ended;
            ended = true;
            return empty ? new ReadingProblem(Rejection.Cause.EMPTY, "no report in it").refusal(input.source()) : null;
        }

        /** What an element holds if it is a record, else null. @throws ReadingProblem if the file is no news */
        private @Nullable ReadResult element(int line) throws XMLStreamException, ReadingProblem {
            String name = xml.getLocalName();
            if (!rooted && !ROOTS.containsKey(name)) {
                throw new ReadingProblem(
                        Rejection.Cause.UNREADABLE,
                        line,
                        "unknown kind of XML, its root is <" + JsonRecords.shortened(name)
                                + ">; NITF, NewsML-G2, RSS and Atom are read");
            }
            if (!rooted) {
                trees.root(xml.getNamespaceURI());
            }
            rooted = true;
            XmlRecord record = RECORDS.get(name);
            if (record == null) {
                if (name.equals("title") || name.equals("sent")) {
                    texts.putIfAbsent(name, trees.read().text());
                }
                return null;
            }
            any = true;
            // A mistake in the XML ends the file; a record that is odd in itself does not.
            Element tree = trees.read();
            try {
                return new ReadResult.Read(
                        record.fields(tree, new XmlRecord.Around(texts), line).article(input, line, ids));
            } catch (ReadingProblem e) {
                return e.refusal(input.source());
            }
        }

        @Override
        public void close() throws IOException {
            input.bytes().close();
        }
    }
}
