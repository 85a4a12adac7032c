package org.polybius.articles;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** A document of the News Industry Text Format (IPTC, versions 3.x). */
final class NitfRecord implements XmlRecord {
    @Override
    public RecordFields fields(Element nitf, Around around, int line) throws ReadingProblem {
        String title = XmlText.words(nitf, "hl1", "title");
        return new RecordFields(
                null,
                XmlText.orNull(title),
                XmlText.composed(title, XmlText.words(nitf, "hl2"), place(nitf), text(nitf), line),
                XmlText.day(Stream.of(
                        attribute(nitf, "date.issue", "norm"),
                        attribute(nitf, "pubdata", "date.publication"),
                        attribute(nitf, "story.date", "norm"),
                        attribute(nitf, "date.release", "norm"))),
                XmlText.orNull(attribute(nitf, "pubdata", "ex-ref")),
                XmlText.orNull(Stream.of(
                                attribute(nitf, "pubdata", "name"),
                                attribute(nitf, "doc.rights", "owner"),
                                attribute(nitf, "doc.copyright", "holder"),
                                XmlText.words(nitf, "distributor"))
                        .filter(name -> !name.isBlank())
                        .findFirst()
                        .orElse("")),
                XmlText.others(
                        "author", XmlText.words(nitf, "byline"), "doc-id", attribute(nitf, "doc-id", "id-string")));
    }

    /** The body's text: its {@code block}s and paragraphs without pictures and their captions. */
    static String text(Element nitf) {
        Element content = XmlText.first(nitf, "body.content");
        return content == null
                ? ""
                : PageText.of(
                        content,
                        Stream.of("media", "byline", "dateline", "nitf-table", "datasource")
                                .flatMap(name -> content.getElementsByTag(name).stream())
                                .collect(Collectors.toSet()));
    }

    /** Where it was written, of the dateline without its date. */
    private static String place(Element nitf) {
        Element dateline = XmlText.first(nitf, "dateline");
        String location = dateline == null ? "" : XmlText.words(dateline, "location");
        return dateline == null || !location.isEmpty()
                ? location
                : dateline.text().strip();
    }

    private static String attribute(Element nitf, String name, String attribute) {
        Element element = XmlText.first(nitf, name);
        return element == null ? "" : element.attr(attribute).strip();
    }
}
