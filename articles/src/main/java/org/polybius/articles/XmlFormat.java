package org.polybius.articles;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Rejection;

/**
 * News in XML: NITF, NewsML-G2, RSS and Atom, told apart by their elements. Read record by record; after a mistake in the XML
 * itself nothing more of the file can be read. No entity is defined by a file and nothing it points to is fetched: a file that
 * defines entities is refused.
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

    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml\\s[^>]{0,100}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

    /** A definition in the file's own DOCTYPE; one that stands too far down to be seen here is not followed either. */
    private static final Pattern ENTITIES = Pattern.compile("<!DOCTYPE\\s[^>\\[]*+\\[[^\\]]*?<!ENTITY");

    private static final XMLInputFactory FACTORY = factory();

    private final TextDecoder decoder;
    private final ArticleIds ids;

    XmlFormat(TextDecoder decoder, ArticleIds ids) {
        this.decoder = decoder;
        this.ids = ids;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    @Override
    public Cursor open(Input input) throws IOException, ReadingProblem {
        byte[] start = input.start();
        decoder.requireText(start, start.length);
        if (ENTITIES.matcher(new String(start, StandardCharsets.ISO_8859_1)).find()) {
            throw new ReadingProblem(
                    Rejection.Cause.UNREADABLE,
                    1,
                    "the file defines entities, which news does not and attacks do; take its DOCTYPE out");
        }
        BoundedStream bytes = new BoundedStream(input.bytes(), MOST_BYTES);
        Reader text = new InputStreamReader(
                bytes,
                encoding(start)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        input.bytes().skipNBytes(TextDecoder.markLength(start, start.length));
        try {
            XMLStreamReader xml;
            synchronized (FACTORY) {
                xml = FACTORY.createXMLStreamReader(text);
            }
            return new Records(input, bytes, xml);
        } catch (XMLStreamException e) {
            throw problem(e, 1);
        }
    }

    /**
     * The encoding that the user or a byte order mark says, else the file itself. Bytes are decoded here and not by the XML
     * reader, which prints what it cannot decode.
     */
    private Charset encoding(byte[] start) throws ReadingProblem {
        Charset told = decoder.encodingOf(start, start.length);
        Matcher declared = DECLARED.matcher(new String(start, StandardCharsets.ISO_8859_1));
        if (!told.equals(StandardCharsets.UTF_8) || !declared.lookingAt()) {
            return told;
        }
        try {
            return Charset.forName(declared.group(1));
        } catch (IllegalArgumentException e) {
            throw new ReadingProblem(
                    Rejection.Cause.ENCODING,
                    1,
                    "the file says that its encoding is " + declared.group(1)
                            + ", which is not known; convert it to UTF-8");
        }
    }

    private static ReadingProblem problem(XMLStreamException e, int line) {
        int at = e.getLocation() == null ? line : Math.max(line, e.getLocation().getLineNumber());
        Throwable cause = e.getNestedException() == null ? e.getCause() : e.getNestedException();
        if (cause instanceof BoundedStream.TooLong) {
            return new ReadingProblem(
                    Rejection.Cause.TOO_LONG,
                    at,
                    "one report, or what stands between two, is " + cause.getMessage()
                            + "; the rest of the file is not read");
        }
        boolean encoding = cause instanceof CharacterCodingException;
        String message = String.valueOf(e.getMessage()).replaceFirst("(?s)^ParseError at.*?Message: ", "");
        return new ReadingProblem(
                encoding ? Rejection.Cause.ENCODING : Rejection.Cause.BROKEN_RECORD,
                at,
                (encoding ? "a byte is not text in the file's encoding: " : "not XML: ")
                        + JsonRecords.shortened(message) + "; the rest of the file is not read");
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
