package org.polybius.articles;

import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.polybius.model.Rejection;

/** A news item of NewsML-G2 (IPTC), alone or in a message; its text is NITF, XHTML, HTML or plain. */
final class NewsMlRecord implements XmlRecord {
    @Override
    public RecordFields fields(Element item, Around around, int line) throws ReadingProblem {
        String status = XmlText.first(item, "pubStatus") == null
                ? ""
                : item.getElementsByTag("pubStatus").attr("qcode");
        if (status.endsWith("canceled") || status.endsWith("withheld")) {
            throw new ReadingProblem(
                    Rejection.Cause.UNREADABLE, line, "its publisher has marked it as " + status + ", not to be used");
        }
        String text = text(item);
        Element inline = XmlText.first(item, "nitf");
        String title = XmlText.words(item, "headline");
        title = title.isEmpty() && inline != null ? XmlText.words(inline, "hl1") : title;
        return new RecordFields(
                XmlText.orNull(item.attr("guid")),
                XmlText.orNull(title),
                XmlText.composed(title, "", XmlText.words(item, "dateline"), text, line),
                XmlText.day(Stream.concat(
                        Stream.of("versionCreated", "firstCreated", "contentCreated")
                                .map(name -> XmlText.words(item, name)),
                        Stream.of(around.of("sent")))),
                XmlText.orNull(item.getElementsByTag("link").stream()
                        .map(l -> l.attr("href"))
                        .filter(href -> href.startsWith("http"))
                        .findFirst()
                        .orElse("")),
                XmlText.orNull(publisher(item)),
                XmlText.others(
                        "author",
                        XmlText.words(item, "by"),
                        "version",
                        item.attr("version"),
                        "language",
                        item.getElementsByTag("language").attr("tag")));
    }

    private static String text(Element item) {
        Element xml = XmlText.first(item, "inlineXML");
        if (xml != null) {
            Element body = XmlText.first(xml, "body");
            String nitf = NitfRecord.text(xml);
            return nitf.isEmpty() ? PageText.of(body == null ? xml : body) : nitf;
        }
        Element data = XmlText.first(item, "inlineData");
        if (data == null) {
            return "";
        }
        return data.attr("contenttype").contains("html")
                ? XmlText.ofHtml(data.wholeText())
                : data.wholeText().strip();
    }

    private static String publisher(Element item) {
        for (String name : new String[] {"provider", "copyrightHolder", "infoSource"}) {
            Element element = XmlText.first(item, name);
            if (element != null) {
                String words = element.text().strip();
                String said = words.isEmpty() ? element.attr("literal") : words;
                if (!said.isBlank()) {
                    return said;
                }
            }
        }
        return "";
    }
}
