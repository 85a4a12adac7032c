package org.polybius.articles;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.polybius.model.Rejection;
import tools.jackson.databind.JsonNode;

/** An object of ninjs (IPTC, versions 1 to 3): news in JSON with fields of its own. */
final class NinjsRecord {
    /** Fields that are in ninjs objects and hardly elsewhere; {@code uri} is the one that each must have. */
    private static final List<String> MARKS =
            List.of("body_text", "body_xhtml", "body_html", "bodies", "headlines", "versioncreated", "versionCreated");

    private NinjsRecord() {}

    /** Whether the object is one, and not a record with a {@code text} of its own. */
    static boolean is(JsonNode record) {
        return record.path("uri").isString()
                && !record.has("text")
                && MARKS.stream().anyMatch(record::has);
    }

    static RecordFields fields(JsonNode record, int line) throws ReadingProblem {
        String status =
                record.path("pubstatus").asString(record.path("pubStatus").asString(""));
        if (status.equals("canceled") || status.equals("withheld")) {
            throw new ReadingProblem(
                    Rejection.Cause.UNREADABLE, line, "its publisher has marked it as " + status + ", not to be used");
        }
        String text = text(record);
        if (text.isBlank()) {
            throw JsonRecords.broken(line, "the ninjs object has no body with text");
        }
        Map<String, String> others = new HashMap<>();
        record.forEachEntry((name, value) -> {
            if (!value.isNull() && !name.startsWith("body_") && !name.equals("bodies")) {
                others.put(name, value.toString());
            }
        });
        others.remove("uri");
        others.remove("headline");
        String link = record.path("uri").asString("");
        return new RecordFields(
                link,
                XmlText.orNull(first(record, "headline", "headlines", "title")),
                text,
                XmlText.day(Stream.of("versioncreated", "versionCreated", "firstcreated", "firstCreated")
                        .map(name -> record.path(name).asString(""))),
                link.startsWith("http") ? link : null,
                XmlText.orNull(first(record, "provider", "copyrightholder", "copyrightHolder")),
                others);
    }

    /** The text of a field that is a string, or the value of the first object of a list. */
    private static String first(JsonNode record, String... names) {
        for (String name : names) {
            JsonNode value = record.path(name);
            JsonNode said = value.isArray() ? value.path(0).path("value") : value;
            if (said.isString() && !said.asString().isBlank()) {
                return said.asString();
            }
        }
        return "";
    }

    private static String text(JsonNode record) {
        String plain = record.path("body_text").asString("");
        if (!plain.isBlank()) {
            return plain;
        }
        String html = null;
        for (JsonNode body : record.path("bodies")) {
            String value = body.path("value").asString("");
            String type =
                    body.path("contenttype").asString(body.path("contentType").asString(""));
            if (!value.isBlank() && (type.isEmpty() || type.startsWith("text/plain"))) {
                return value;
            }
            html = html == null ? value : html;
        }
        for (String name : List.of("body_xhtml", "body_html")) {
            html = html == null ? record.path(name).asString(null) : html;
        }
        return html == null ? "" : XmlText.ofHtml(html);
    }
}
