package org.polybius.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.polybius.model.Rejection;
import org.polybius.store.formats.RejectionJson;

/** Counts what becomes of every input of a run, so that nothing is lost in silence. */
final class RunReport {
    private final Console console;
    private final List<Rejection> rejections = new ArrayList<>();
    private long read;
    private long withEvents;
    private long withoutDate;
    private long events;
    private long sentences;

    RunReport(Console console) {
        this.console = console;
    }

    void rejected(Rejection r) {
        rejections.add(r);
        String line = r.line() == null ? "" : ":" + r.line();
        console.error(r.source() + line + ": " + r.message());
    }

    void coded(int sentenceCount, int eventCount, boolean dated) {
        read++;
        sentences += sentenceCount;
        events += eventCount;
        withEvents += eventCount > 0 ? 1 : 0;
        withoutDate += dated ? 0 : 1;
        console.progress(read, -1, events);
    }

    long read() {
        return read;
    }

    boolean anyRejected() {
        return !rejections.isEmpty();
    }

    /**
     * Says what happened.
     *
     * @param loading seconds before the first article could be coded
     */
    void summarise(double loading) {
        console.endProgress();
        double seconds = Math.max(0.001, console.seconds() - loading);
        StringBuilder out = new StringBuilder();
        out.append(count(read, "article")).append(" read: ");
        out.append(withEvents)
                .append(" with events, ")
                .append(read - withEvents)
                .append(" without");
        if (withoutDate > 0) {
            out.append("; ").append(withoutDate).append(" without a date (give one with --published)");
        }
        out.append("; ").append(rejections.size()).append(" rejected").append(causes());
        console.note(out.toString());
        console.note(String.format(
                Locale.ROOT,
                "%s from %s in %.1f s (%.0f sentences/s; loading took %.1f s)",
                count(events, "event"),
                count(sentences, "sentence"),
                seconds,
                sentences / seconds,
                loading));
    }

    private String causes() {
        Map<Rejection.Cause, Integer> by = new EnumMap<>(Rejection.Cause.class);
        rejections.forEach(r -> by.merge(r.cause(), 1, Integer::sum));
        if (by.isEmpty()) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        by.forEach((cause, n) ->
                parts.add(n + " " + cause.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        return " (" + String.join(", ", parts) + ")";
    }

    private static String count(long n, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", n, what, n == 1 ? "" : "s");
    }

    /** Writes each rejection as a JSON object on a line of its own. */
    void writeRejections(Writer out) throws IOException {
        for (Rejection r : rejections) {
            out.write(RejectionJson.write(r));
            out.write('\n');
        }
    }
}
