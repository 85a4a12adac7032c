package org.polybius.store.formats;

import java.io.StringWriter;
import java.util.Locale;
import org.polybius.model.Rejection;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A rejection as one JSON object, the line form of {@code --rejects FILE}: source, line (or null), cause, message. */
public final class RejectionJson {
    private static final JsonFactory JSON = new JsonFactory();

    private RejectionJson() {}

    /** The rejection without line breaks; the cause in lower case, such as {@code broken_record}. */
    public static String write(Rejection rejection) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("source", rejection.source());
            if (rejection.line() == null) {
                json.writeNullProperty("line");
            } else {
                json.writeNumberProperty("line", rejection.line().intValue());
            }
            json.writeStringProperty("cause", rejection.cause().name().toLowerCase(Locale.ROOT));
            json.writeStringProperty("message", rejection.message());
            json.writeEndObject();
        }
        return SurrogateEscapes.escape(out.toString());
    }
}
