package org.polybius.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polybius.evaluation.diff.CodedLine;
import org.polybius.evaluation.diff.Difference;
import org.polybius.evaluation.diff.Summary;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Differences as one JSON object: {@code before} and {@code after} (the files), {@code differences}, each with article,
 * kind, quote, both events' fields and the changes, and {@code summary}. It is written as the differences are found; a
 * summary that is missing says that the comparison did not come to its end.
 */
final class DiffJson implements DiffOutput {
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    private final PrintWriter out;
    private final JsonGenerator json;
    private boolean finished;

    DiffJson(PrintWriter out, Path before, Path after) {
        this.out = out;
        json = JSON.createGenerator(ObjectWriteContext.empty(), out);
        json.writeStartObject();
        json.writeStringProperty("before", before.toString());
        json.writeStringProperty("after", after.toString());
        json.writeName("differences");
        json.writeStartArray();
    }

    @Override
    public void write(Difference d) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("article", d.article());
        json.writeStringProperty("kind", d.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("quote", d.event().quote());
        json.writeName("changes");
        json.writeStartArray();
        for (Difference.Change c : d.changes()) {
            json.writeStartObject();
            json.writeStringProperty("field", c.field());
            json.writeStringProperty("before", c.before());
            json.writeStringProperty("after", c.after());
            json.writeEndObject();
        }
        json.writeEndArray();
        event("before", d.before());
        event("after", d.after());
        json.writeEndObject();
    }

    private void event(String name, @Nullable CodedLine e) {
        json.writeName(name);
        if (e == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("id", e.id());
        e.fields().forEach(json::writeStringProperty);
        json.writeEndObject();
    }

    @Override
    public void finish(Summary s) {
        json.writeEndArray();
        json.writeName("summary");
        json.writeStartObject();
        json.writeNumberProperty("articles", s.articles());
        json.writeNumberProperty("articlesThatDiffer", s.articlesThatDiffer());
        counts("all", s.all());
        json.writeName("types");
        json.writeStartObject();
        s.types().forEach(this::counts);
        json.writeEndObject();
        counts("fields", s.fields());
        counts("retyped", s.retyped());
        json.writeNumberProperty("problems", s.problems());
        json.writeEndObject();
        end();
    }

    private void counts(String name, Summary.Counts c) {
        json.writeName(name);
        json.writeStartObject();
        json.writeNumberProperty("same", c.same());
        json.writeNumberProperty("changed", c.changed());
        json.writeNumberProperty("removed", c.removed());
        json.writeNumberProperty("added", c.added());
        json.writeEndObject();
    }

    private void counts(String name, Map<String, Integer> counts) {
        json.writeName(name);
        json.writeStartObject();
        counts.forEach((k, n) -> json.writeNumberProperty(k, n.intValue()));
        json.writeEndObject();
    }

    private void end() {
        finished = true;
        json.writeEndObject();
        json.close();
        out.println();
        out.flush();
    }

    @Override
    public void close() {
        if (!finished) {
            json.writeEndArray();
            end();
        }
    }
}
