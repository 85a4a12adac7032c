package org.polybius.articles;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.polybius.model.Rejection;

/**
 * The feeds that a file in OPML lists, as feed readers export their subscriptions: every {@code outline}, however deep, that has an
 * {@code xmlUrl}.
 *
 * @param feeds their addresses, each once, in the order of the file
 * @param refused what stands there and is no address of the web
 */
public record FeedList(List<URI> feeds, List<Rejection> refused) {
    /** More than anybody reads, and few enough to be asked for in turn. */
    public static final int MOST_FEEDS = 2000;

    private static final int MOST_BYTES = 20 << 20;
    private static final int MOST_REFUSED = 100;

    /** Copies the lists. */
    public FeedList {
        feeds = List.copyOf(feeds);
        refused = List.copyOf(refused);
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read, is no OPML, or lists too many; the message names the file and says what to do
     */
    public static FeedList read(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(TextDecoder.PROBE + 1);
            byte[] start = in.readNBytes(TextDecoder.PROBE);
            in.reset();
            return outlines(
                    StrangersXml.open(
                            start, new BoundedStream(in, MOST_BYTES), new TextDecoder(StandardCharsets.UTF_8)),
                    file.toString());
        } catch (ReadingProblem e) {
            Rejection rejection = e.refusal(file.toString()).rejection();
            throw new IOException(
                    file + (rejection.line() == null ? "" : ":" + rejection.line()) + ": " + rejection.message(), e);
        }
    }

    /**
     * A single address.
     *
     * @throws IOException if it is none of the web; the message says what to do
     */
    public static URI address(String address) throws IOException {
        InputFiles.Found found = InputFiles.address(address);
        if (found instanceof InputFiles.FoundAddress web) {
            return web.address();
        }
        // Not the address itself, which may hold a password.
        throw new IOException("this is no feed that can be followed: "
                + ((InputFiles.Lost) found).rejection().message());
    }

    private static FeedList outlines(XMLStreamReader xml, String file) throws ReadingProblem {
        Set<URI> feeds = new LinkedHashSet<>();
        List<Rejection> refused = new ArrayList<>();
        boolean rooted = false;
        int line = 1;
        try {
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                line = Math.max(1, xml.getLocation().getLineNumber());
                String name = xml.getLocalName();
                if (!rooted && !name.equals("opml")) {
                    throw new ReadingProblem(
                            Rejection.Cause.UNREADABLE,
                            line,
                            "a list of feeds is OPML, with the root <opml>, and not <" + JsonRecords.shortened(name)
                                    + ">; give the address of a feed as it is");
                }
                rooted = true;
                String address = name.equals("outline") ? address(xml) : "";
                if (address.isEmpty()) {
                    continue;
                }
                InputFiles.Found found = InputFiles.address(address);
                if (found instanceof InputFiles.FoundAddress web) {
                    feeds.add(web.address());
                } else if (found instanceof InputFiles.Lost lost && refused.size() < MOST_REFUSED) {
                    refused.add(new Rejection(
                            file,
                            line,
                            lost.rejection().cause(),
                            // Not the address itself, which may hold a password.
                            "no feed that can be followed: " + lost.rejection().message()));
                }
                if (feeds.size() > MOST_FEEDS) {
                    throw new ReadingProblem(
                            Rejection.Cause.TOO_LONG,
                            line,
                            "lists more than " + MOST_FEEDS + " feeds; split it, and follow each part in a database of"
                                    + " its own");
                }
            }
        } catch (XMLStreamException e) {
            throw StrangersXml.problem(e, line, "it");
        }
        return new FeedList(List.copyOf(feeds), refused);
    }

    /** The address that an outline has, in whatever case programs write its name; empty without. */
    private static String address(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equalsIgnoreCase("xmlUrl")) {
                return xml.getAttributeValue(i).strip();
            }
        }
        return "";
    }
}
