package org.polybius.articles;

import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An entry of an Atom feed (RFC 4287). */
final class AtomRecord implements XmlRecord {
    @Override
    public RecordFields fields(Element entry, Around around, int line) throws ReadingProblem {
        String title = words(child(entry, "title")).replaceAll("\\s+", " ");
        String content = words(child(entry, "content"));
        String text = content.isEmpty() ? words(child(entry, "summary")) : content;
        String link = "";
        for (Element l : entry.children()) {
            String rel = l.attr("rel");
            if (l.normalName().equals("link") && (rel.isEmpty() || rel.equals("alternate")) && link.isEmpty()) {
                link = l.attr("href");
            }
        }
        Element source = child(entry, "source");
        Element author = child(entry, "author");
        return new RecordFields(
                XmlText.orNull(words(child(entry, "id"))),
                XmlText.orNull(title),
                XmlText.composed(title, "", "", text, line),
                XmlText.day(
                        Stream.of("published", "issued", "updated", "modified").map(name -> words(child(entry, name)))),
                XmlText.orNull(link),
                XmlText.orNull(source == null ? around.of("title") : XmlText.words(source, "title")),
                XmlText.others("author", author == null ? "" : XmlText.words(author, "name")));
    }

    private static @Nullable Element child(Element entry, String name) {
        return entry.children().stream()
                .filter(e -> e.normalName().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** What a text construct says: plain, escaped HTML, or XHTML as it stands. */
    private static String words(@Nullable Element element) {
        if (element == null) {
            return "";
        }
        String type = element.attr("type");
        return type.equals("html") || type.equals("text/html")
                ? XmlText.ofHtml(element.wholeText())
                : type.equals("xhtml")
                        ? PageText.of(element)
                        : element.wholeText().strip();
    }
}
