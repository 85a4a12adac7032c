package org.polybius.articles;

import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** An item of RSS 0.9 to 2.0: whole texts stand in {@code content:encoded}, else the description is all there is. */
final class RssRecord implements XmlRecord {
    @Override
    public RecordFields fields(Element item, Around around, int line) throws ReadingProblem {
        String title = XmlText.line(XmlText.words(item, "title"));
        String text = XmlText.ofHtml(XmlText.words(item, "content:encoded", "description", "summary"));
        String guid = XmlText.words(item, "guid");
        String link = XmlText.words(item, "link");
        return new RecordFields(
                XmlText.orNull(guid.isEmpty() ? link : guid),
                XmlText.orNull(title),
                XmlText.composed(title, "", "", text, line),
                XmlText.day(Stream.of("pubDate", "dc:date", "dcterms:created", "dcterms:issued")
                        .map(name -> XmlText.words(item, name))),
                XmlText.orNull(link.isEmpty() && guid.startsWith("http") ? guid : link),
                XmlText.orNull(XmlText.line(Stream.of(XmlText.words(item, "source", "dc:publisher"), around.of("title"))
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .orElse(""))),
                XmlText.others("author", XmlText.words(item, "dc:creator", "author")));
    }
}
