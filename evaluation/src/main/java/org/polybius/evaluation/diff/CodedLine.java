package org.polybius.evaluation.diff;

import java.util.List;
import java.util.Map;

/**
 * An event of a file as it is compared and shown. Made by {@link CodedLineReader}.
 *
 * @param article id of the article; empty where the line names none
 * @param id the event's id; empty where it has none
 * @param type PLOVER type, or whatever the coder calls it
 * @param actors who act, each as people read it, in the order of the line
 * @param recipients who undergo, likewise
 * @param date the days, as people read them; empty where unknown
 * @param passages the words it stands on
 * @param fields the fields that are compared: name to value as people read it, lists sorted
 */
public record CodedLine(
        String article,
        String id,
        String type,
        List<String> actors,
        List<String> recipients,
        String date,
        List<Passage> passages,
        Map<String, String> fields) {

    /**
     * Words of the article. Where a coder gives no offsets, all of them are -1.
     *
     * @param sentence position of the sentence, from 0
     * @param start of the words, in UTF-16 units of the article's text
     * @param end where they end, exclusive
     * @param triggerStart where the word begins that names the deed
     * @param quote the words
     */
    public record Passage(int sentence, int start, int end, int triggerStart, String quote) {
        boolean hasPlace() {
            return end > start && start >= 0;
        }
    }

    /** Copies the lists; the order of the fields is kept. */
    public CodedLine {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        passages = List.copyOf(passages);
        fields = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(fields));
    }

    /** The words of the first passage; empty where there is none. */
    public String quote() {
        return passages.isEmpty() ? "" : passages.get(0).quote();
    }

    int sentence() {
        return passages.isEmpty() ? -1 : passages.get(0).sentence();
    }

    int start() {
        return passages.isEmpty() ? -1 : passages.get(0).start();
    }
}
