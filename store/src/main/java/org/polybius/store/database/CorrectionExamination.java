package org.polybius.store.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ontology.Ontology;
import org.polybius.store.corrections.Correction;
import org.polybius.store.corrections.Passage;
import org.polybius.store.formats.CorrectionJson;
import org.polybius.store.formats.EventFormatException;

/** Compares every correction with its columns, with the text it was made on, and with what was said before. */
final class CorrectionExamination {
    private static final int BATCH = 500;
    private static final String COLUMNS =
            "c.correction, c.id, c.subject, c.author, c.made, c.verdict, c.wrong, c.article,"
                    + " c.text_hash, c.event, c.json";

    /** A correction whose columns differ from its JSON. */
    record Differing(long number, Correction correction, String json) {}

    /** Something else that is wrong, for people, and what was looked at. */
    record Problem(String check, String problem) {}

    private final Ontology ontology;
    private final List<Differing> differing = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> subjects = new HashSet<>();

    private CorrectionExamination(Ontology ontology) {
        this.ontology = ontology;
    }

    static CorrectionExamination of(Connection c, Ontology ontology) {
        CorrectionExamination out = new CorrectionExamination(ontology);
        long last = 0;
        while (true) {
            List<Long> read =
                    new Sql("").add("SELECT " + COLUMNS + """
                            , coalesce(a.text, r.text) AS text FROM corrections c
                            LEFT JOIN articles a ON a.id = c.article AND a.text_hash = c.text_hash
                            LEFT JOIN (SELECT id, text_hash, any_value(text) AS text FROM replaced_articles GROUP BY ALL) r
                                ON r.id = c.article AND r.text_hash = c.text_hash
                            WHERE c.correction > ? ORDER BY c.correction LIMIT ?""", last, BATCH).rows(c, out::examined);
            if (read.isEmpty()) {
                return out;
            }
            last = read.get(read.size() - 1);
        }
    }

    List<Differing> differing() {
        return differing;
    }

    List<Problem> problems() {
        return problems;
    }

    private long examined(ResultSet row) throws SQLException {
        long number = row.getLong("correction");
        String json = row.getString("json");
        Correction c;
        try {
            c = CorrectionJson.read(json, ontology);
        } catch (EventFormatException e) {
            problems.add(new Problem("json", "correction " + row.getString("id") + ": " + e.getMessage()));
            return number;
        }
        @Nullable Object[] wanted = CorrectionStore.columns(number, c, json);
        for (int i = 0; i < wanted.length; i++) {
            if (!text(wanted[i]).equals(text(row.getObject(i + 1)))) {
                differing.add(new Differing(number, c, json));
                break;
            }
        }
        String text = row.getString("text");
        for (Passage p : c.passages()) {
            if (text != null
                    && (p.span().end() > text.length() || !p.span().in(text).equals(StoredText.of(p.quote())))) {
                problems.add(new Problem(
                        "invariant", "correction " + c.id() + ": its words are not the text at " + p.span()));
            }
        }
        boolean begins = c.subject().equals(c.id())
                || c.judged() != null && c.subject().equals(c.judged().id());
        if (subjects.add(c.subject()) && !begins) {
            problems.add(new Problem(
                    "references", "correction " + c.id() + ": nothing was said before about " + c.subject()));
        }
        return number;
    }

    private static String text(@Nullable Object value) throws SQLException {
        if (value instanceof java.sql.Array list) {
            return Arrays.asList((Object[]) list.getArray()).toString();
        }
        return value instanceof java.sql.Timestamp time
                ? time.toLocalDateTime().toString()
                : value instanceof String word ? StoredText.of(word) : String.valueOf(value);
    }
}
