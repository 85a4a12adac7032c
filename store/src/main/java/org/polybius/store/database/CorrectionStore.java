package org.polybius.store.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Event;
import org.polybius.model.ontology.Ontology;
import org.polybius.store.corrections.CorrectedArticle;
import org.polybius.store.corrections.Correction;
import org.polybius.store.corrections.CorrectionFit;
import org.polybius.store.corrections.CorrectionRequest;
import org.polybius.store.corrections.EventPart;
import org.polybius.store.corrections.GoldEvent;
import org.polybius.store.corrections.Passage;
import org.polybius.store.corrections.Verdict;
import org.polybius.store.formats.CorrectionJson;
import org.polybius.store.formats.EventFormatException;

/**
 * What people say about the events of a database. Corrections are added; nothing changes or removes them, and they change no
 * event. Safe for several threads.
 */
public final class CorrectionStore {
    private final EventDatabase database;
    private final Ontology ontology;
    private final InstantSource clock;

    /**
     * The event that somebody speaks of.
     *
     * @param subject what it is called over all corrections of it
     * @param article the article's id
     * @param textHash of the text in which {@code passages} stand
     * @param passages its words
     * @param event as the coder has it, or had it when it was corrected last; null if it never coded it
     */
    private record Meant(
            String subject,
            String article,
            @Nullable String textHash,
            List<Passage> passages,
            @Nullable Event event) {}

    CorrectionStore(EventDatabase database, Ontology ontology, InstantSource clock) {
        this.database = database;
        this.ontology = ontology;
        this.clock = clock;
    }

    /**
     * Adds a correction. What an author says later about the same event takes the place of what he said before, which stays
     * readable.
     *
     * @throws IllegalArgumentException if the event or the article is not there, or the words are not in its text; the
     *     message says so
     * @throws IllegalStateException if the file is open to be read only
     */
    public Correction add(CorrectionRequest request) {
        database.requireWriting();
        // Numbers are counted on: one at a time.
        synchronized (database) {
            String id = UUID.randomUUID().toString();
            Meant meant = request.article() != null
                    ? selected(request, request.article(), id)
                    : judged(String.valueOf(request.about()));
            Verdict verdict = request.verdict();
            if (meant.event == null && verdict == Verdict.EDITED) {
                // Who told of a missed event says now how it should have been told of.
                verdict = Verdict.MISSED;
            } else if (meant.event == null && verdict != Verdict.MISSED && verdict != Verdict.WITHDRAWN) {
                throw new IllegalArgumentException(
                        "event: the coder has no event " + meant.subject + ", so it can be edited or withdrawn only");
            }
            GoldEvent gold = request.gold();
            Correction made = new Correction(
                    id,
                    meant.subject,
                    request.author(),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    verdict,
                    request.wrong(),
                    meant.article,
                    meant.textHash,
                    meant.passages,
                    meant.event,
                    gold == null || !gold.quote().isBlank()
                            ? gold
                            : gold.withQuote(meant.passages.get(0).quote()),
                    request.comment());
            write(made);
            return made;
        }
    }

    private Meant selected(CorrectionRequest request, String article, String id) {
        StoredArticle stored = database.store(ontology)
                .article(article)
                .orElseThrow(() -> new IllegalArgumentException("article: there is no article " + article));
        if (stored.article() == null) {
            throw new IllegalArgumentException("article: the database has the events of " + article
                    + " but not its text, so no words can be selected");
        }
        String text = stored.article().text();
        List<Passage> passages = new ArrayList<>();
        for (CharSpan span : request.words()) {
            if (span.end() > text.length() || span.in(text).isBlank()) {
                throw new IllegalArgumentException("words: there are none at " + span + " of article " + article
                        + ", whose text has " + text.length() + " characters");
            }
            passages.add(new Passage(span, span, span.in(text)));
        }
        GoldEvent gold = request.gold();
        String subject = fits(article).stream()
                .map(CorrectionFit::correction)
                .filter(c -> c.verdict() == Verdict.MISSED
                        && c.author().equals(request.author())
                        && c.passages().equals(passages)
                        && c.gold() != null
                        && gold != null
                        && c.gold().type() == gold.type())
                .map(Correction::subject)
                .findFirst()
                .orElse(id);
        return new Meant(subject, article, textHash(article), passages, null);
    }

    private Meant judged(String about) {
        Optional<StoredEvent> coded = database.store(ontology).event(about);
        if (coded.isPresent()) {
            String article = coded.get().article().id();
            String subject = fits(article).stream()
                    .filter(f -> f.event() != null && f.event().id().equals(about))
                    .map(f -> f.correction().subject())
                    .findFirst()
                    .orElse(about);
            return coded(subject, article, coded.get().event());
        }
        List<Correction> before = database.with(c -> read(c, "subject = ?", about));
        if (before.isEmpty()) {
            throw new IllegalArgumentException("event: there is no event " + about
                    + ", neither as articles are coded now nor among those that were corrected before");
        }
        Correction last = before.get(before.size() - 1);
        return fits(last.article()).stream()
                .filter(f -> f.correction().subject().equals(about))
                .findFirst()
                .map(CorrectionFit::event)
                .map(event -> coded(about, last.article(), event))
                .orElseGet(() -> new Meant(about, last.article(), last.textHash(), last.passages(), last.judged()));
    }

    private Meant coded(String subject, String article, Event event) {
        return new Meant(
                subject,
                article,
                textHash(article),
                event.evidence().stream().map(Passage::of).toList(),
                event);
    }

    private @Nullable String textHash(String article) {
        return database.with(c -> new Sql("")
                .add("SELECT text_hash FROM articles WHERE id = ? LIMIT 1", StoredText.of(article))
                .row(c, r -> r.getString(1)));
    }

    private void write(Correction made) {
        try (DuckDBConnection c = database.duplicate()) {
            long number = new Sql("SELECT coalesce(max(correction), 0) + 1 FROM corrections").row(c, r -> r.getLong(1));
            c.setAutoCommit(false);
            try (Rows rows = new Rows(c)) {
                rows.add("corrections", columns(number, made, CorrectionJson.write(made)));
            }
            c.commit();
            database.changed();
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    /** A correction as a row of {@code corrections}. */
    static @Nullable Object[] columns(long number, Correction c, String json) {
        return new @Nullable Object[] {
            number,
            c.id(),
            c.subject(),
            c.author(),
            LocalDateTime.ofInstant(c.made(), ZoneOffset.UTC),
            c.verdict().label(),
            c.wrong().stream().map(EventPart::label).toList(),
            c.article(),
            c.textHash(),
            c.judged() == null ? null : c.judged().id(),
            json
        };
    }

    /** Everything that was said about an article's events, in the order of time, with what there is of each event now. */
    public List<CorrectionFit> ofArticle(String article) {
        return fits(article);
    }

    private List<CorrectionFit> fits(String article) {
        return database.reading(c -> {
            List<Correction> corrections = read(c, "article = ?", article);
            return corrections.isEmpty()
                    ? List.of()
                    : article(c, article, corrections).corrections();
        });
    }

    /** The corrections with this id of a correction or subject, in the order of time. */
    public List<Correction> find(String idOrSubject) {
        return database.with(c -> read(c, "subject = ? OR id = ?", idOrSubject, idOrSubject));
    }

    /** How many there are, those that do not stand any more included. */
    public long count() {
        return database.with(c -> new Sql("SELECT count(*) FROM corrections").row(c, r -> r.getLong(1)));
    }

    /** Hands on every article about whose events something was said, in the order in which that began, one at a time. */
    public void forEach(Consumer<CorrectedArticle> consumer) {
        database.reading(c -> {
            for (String id : new Sql("SELECT article FROM corrections GROUP BY article ORDER BY min(correction)")
                    .rows(c, r -> r.getString(1))) {
                consumer.accept(article(c, id, read(c, "article = ?", id)));
            }
            return 0;
        });
    }

    private List<Correction> read(Connection connection, String condition, String... values) {
        Sql sql = new Sql("SELECT json FROM corrections WHERE ");
        Object[] bound = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            bound[i] = StoredText.of(values[i]);
        }
        return sql.add(condition, bound).add(" ORDER BY correction").rows(connection, r -> {
            try {
                return CorrectionJson.read(r.getString(1), ontology);
            } catch (EventFormatException e) {
                throw new DatabaseException(
                        "a correction of " + database.file() + " cannot be read: " + e.getMessage()
                                + "; polybius doctor --db says which",
                        e);
            }
        });
    }

    private CorrectedArticle article(Connection connection, String id, List<Correction> corrections) {
        Optional<StoredArticle> stored = database.store(ontology).article(connection, id);
        if (stored.isEmpty()) {
            return new CorrectedArticle(id, null, null, List.of(), CorrectionFit.of(corrections, null));
        }
        Article article = stored.get().article();
        String hash = new Sql("")
                .add("SELECT text_hash FROM articles WHERE id = ? LIMIT 1", StoredText.of(id))
                .row(connection, r -> r.getString(1));
        List<Event> events = stored.get().events();
        return new CorrectedArticle(
                id,
                article,
                hash,
                events,
                CorrectionFit.of(
                        corrections, new CorrectionFit.Coding(hash, article == null ? null : article.text(), events)));
    }
}
