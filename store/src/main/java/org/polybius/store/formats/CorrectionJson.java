package org.polybius.store.formats;

import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Event;
import org.polybius.model.ontology.Ontology;
import org.polybius.store.corrections.Correction;
import org.polybius.store.corrections.CorrectionRequest;
import org.polybius.store.corrections.EventPart;
import org.polybius.store.corrections.GoldEvent;
import org.polybius.store.corrections.Passage;
import org.polybius.store.corrections.Verdict;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Corrections, and what somebody asks for, as JSON objects; {@code docs/database.md} describes both. */
public final class CorrectionJson {
    private static final JsonFactory JSON = new JsonFactory();

    private CorrectionJson() {}

    /** The correction as one JSON object without line breaks, from which {@link #read} makes the very same. */
    public static String write(Correction c) {
        StringWriter out = new StringWriter(4096);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("id", c.id());
            json.writeStringProperty("subject", c.subject());
            json.writeStringProperty("author", c.author());
            json.writeStringProperty("made", c.made().toString());
            json.writeStringProperty("verdict", c.verdict().label());
            EventJson.texts(
                    json, "wrong", c.wrong().stream().map(EventPart::label).toList());
            json.writeStringProperty("article", c.article());
            EventJson.text(json, "text_hash", c.textHash());
            json.writeArrayPropertyStart("words");
            for (Passage p : c.passages()) {
                json.writeStartObject();
                EventJson.span(json, "span", p.span());
                EventJson.span(json, "trigger", p.trigger());
                json.writeStringProperty("quote", p.quote());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeName("judged");
            if (c.judged() == null) {
                json.writeNull();
            } else {
                EventJson.event(json, c.judged());
            }
            json.writeName("gold");
            if (c.gold() == null) {
                json.writeNull();
            } else {
                GoldJson.event(json, c.gold());
            }
            EventJson.text(json, "comment", c.comment());
            json.writeEndObject();
        }
        return SurrogateEscapes.escape(out.toString());
    }

    /**
     * The correction that {@code json} describes.
     *
     * @throws EventFormatException if a field is missing or wrong
     */
    public static Correction read(String json, Ontology ontology) {
        Fields f = Fields.parse(json);
        List<Passage> passages = f.objects("words").stream()
                .map(w -> w.checked(() -> new Passage(w.span("span"), w.span("trigger"), w.text("quote"))))
                .toList();
        Fields judged = f.objectOrNull("judged");
        Event event = judged == null ? null : EventReading.read(judged, ontology);
        return f.checked(() -> new Correction(
                f.text("id"),
                f.text("subject"),
                f.text("author"),
                made(f),
                f.word("verdict", Verdict.class),
                parts(f),
                f.text("article"),
                f.textOrNull("text_hash"),
                passages,
                event,
                gold(f, ontology),
                f.textOrNull("comment")));
    }

    /**
     * What somebody asks for: {@code verdict}, and with it {@code event} and {@code wrong}, or {@code event} and
     * {@code gold}, or {@code article}, {@code words} (a list of spans) and {@code gold}; {@code author}, {@code comment}.
     *
     * @param author who asks, where the object does not say so
     * @throws EventFormatException if a field is missing or wrong
     */
    public static CorrectionRequest request(String json, @Nullable String author, Ontology ontology) {
        Fields f = Fields.parse(json);
        String named = f.textOrNull("author");
        return f.checked(() -> new CorrectionRequest(
                named != null ? named : author != null ? author : f.text("author"),
                f.word("verdict", Verdict.class),
                f.textOrNull("event"),
                parts(f),
                f.textOrNull("article"),
                f.spans("words"),
                gold(f, ontology),
                f.textOrNull("comment")));
    }

    private static Set<EventPart> parts(Fields f) {
        EnumSet<EventPart> out = EnumSet.noneOf(EventPart.class);
        out.addAll(f.words("wrong", EventPart.class));
        return out;
    }

    private static @Nullable GoldEvent gold(Fields f, Ontology ontology) {
        Fields gold = f.objectOrNull("gold");
        return gold == null ? null : GoldJson.read(gold, ontology);
    }

    private static Instant made(Fields f) {
        String text = f.text("made");
        try {
            return Instant.parse(text);
        } catch (DateTimeException bad) {
            throw f.wrong("made", "not a time such as 2024-03-02T10:15:00Z: " + text);
        }
    }
}
