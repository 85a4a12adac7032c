package org.polybius.articles;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.polybius.model.Rejection;

/**
 * Opens XML that anybody may have written. No entity is defined by it and nothing it points to is fetched: what defines entities
 * is refused.
 */
final class StrangersXml {
    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml\\s[^>]{0,100}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

    /** A definition in the file's own DOCTYPE; one that stands too far down to be seen here is not followed either. */
    private static final Pattern ENTITIES = Pattern.compile("<!DOCTYPE\\s[^>\\[]*+\\[[^\\]]*?<!ENTITY");

    private static final XMLInputFactory FACTORY = factory();

    private StrangersXml() {}

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

    /**
     * A reader of it.
     *
     * @param start its first bytes
     * @param bytes all of it, from the start
     * @param decoder knows its encoding where it does not say so itself
     * @throws ReadingProblem if it is no XML, or defines entities
     */
    static XMLStreamReader open(byte[] start, InputStream bytes, TextDecoder decoder)
            throws IOException, ReadingProblem {
        decoder.requireText(start, start.length);
        if (ENTITIES.matcher(new String(start, StandardCharsets.ISO_8859_1)).find()) {
            throw new ReadingProblem(
                    Rejection.Cause.UNREADABLE,
                    1,
                    "the file defines entities, which news does not and attacks do; take its DOCTYPE out");
        }
        Reader text = new InputStreamReader(
                bytes,
                encoding(start, decoder)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        bytes.skipNBytes(TextDecoder.markLength(start, start.length));
        try {
            synchronized (FACTORY) {
                return FACTORY.createXMLStreamReader(text);
            }
        } catch (XMLStreamException e) {
            throw problem(e, 1, "it");
        }
    }

    /**
     * The encoding that the user or a byte order mark says, else the file itself. Bytes are decoded here and not by the XML
     * reader, which prints what it cannot decode.
     */
    private static Charset encoding(byte[] start, TextDecoder decoder) throws ReadingProblem {
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

    /**
     * What is wrong with it.
     *
     * @param line where it was read last
     * @param part what is too long where it is {@link BoundedStream.TooLong}
     */
    static ReadingProblem problem(XMLStreamException e, int line, String part) {
        int at = e.getLocation() == null ? line : Math.max(line, e.getLocation().getLineNumber());
        Throwable cause = e.getNestedException() == null ? e.getCause() : e.getNestedException();
        if (cause instanceof BoundedStream.TooLong) {
            return new ReadingProblem(
                    Rejection.Cause.TOO_LONG,
                    at,
                    part + " is " + cause.getMessage() + "; the rest of the file is not read");
        }
        boolean encoding = cause instanceof CharacterCodingException;
        String message = String.valueOf(e.getMessage()).replaceFirst("(?s)^ParseError at.*?Message: ", "");
        return new ReadingProblem(
                encoding ? Rejection.Cause.ENCODING : Rejection.Cause.BROKEN_RECORD,
                at,
                (encoding ? "a byte is not text in the file's encoding: " : "not XML: ")
                        + JsonRecords.shortened(message) + "; the rest of the file is not read");
    }
}
