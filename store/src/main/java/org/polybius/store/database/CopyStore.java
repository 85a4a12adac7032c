package org.polybius.store.database;

import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.duckdb.DuckDBConnection;

/** What a database knows of copies among its articles. Safe for several threads. */
public final class CopyStore {
    private static final int AT_ONCE = 1000;

    private final EventDatabase database;

    CopyStore(EventDatabase database) {
        this.database = database;
    }

    /** Gives the signatures of the articles that were coded, one at a time. */
    public void signatures(Consumer<StoredSignature> each) {
        signatures(new Sql("SELECT * FROM signatures"), each);
    }

    /** Gives those of articles that were published between two days, of which that is not known, or that have these ids. */
    public void signatures(LocalDate from, LocalDate to, Collection<String> ids, Consumer<StoredSignature> each) {
        signatures(
                new Sql("")
                        .add(
                                "SELECT * FROM signatures WHERE published IS NULL OR published BETWEEN ? AND ? OR id IN ",
                                from,
                                to)
                        .addList(ids.stream().map(StoredText::of).toList()),
                each);
    }

    private void signatures(Sql sql, Consumer<StoredSignature> each) {
        database.reading(c -> sql.rows(c, r -> {
            each.accept(new StoredSignature(
                    r.getString("id"), Sql.day(r, "published"), r.getInt("shingles"), numbers(r.getArray("smallest"))));
            return true;
        }));
    }

    private static int[] numbers(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray())
                .mapToInt(n -> (Integer) n)
                .toArray();
    }

    /** The articles that were not coded, in the order of their ids. */
    public List<CopiedArticle> copies() {
        return copies(new Sql("SELECT * FROM copies ORDER BY id"));
    }

    /** Those that are copies of one of these articles. */
    public List<CopiedArticle> copiesOf(Collection<String> articles) {
        return articles.isEmpty()
                ? List.of()
                : copies(new Sql("SELECT * FROM copies WHERE copy_of IN ")
                        .addList(articles.stream().map(StoredText::of).toList())
                        .add(" ORDER BY id"));
    }

    private List<CopiedArticle> copies(Sql sql) {
        return database.reading(c -> sql.rows(
                c,
                r -> new CopiedArticle(
                        r.getString("id"),
                        r.getString("copy_of"),
                        r.getBoolean("original"),
                        r.getString("title"),
                        Sql.day(r, "published"),
                        r.getString("publisher"),
                        r.getString("url"),
                        r.getString("source"))));
    }

    /**
     * Adds both, in one transaction; what is there of the same articles is replaced.
     *
     * @throws IllegalStateException if the file is open to be read only
     */
    public void write(Iterable<StoredSignature> signatures, Collection<CopiedArticle> copies) {
        database.requireWriting();
        try (DuckDBConnection c = database.duplicate()) {
            c.setAutoCommit(false);
            List<String> signed = new ArrayList<>();
            signatures.forEach(s -> signed.add(s.article()));
            forget(c, "signatures", signed);
            forget(c, "copies", copies.stream().map(CopiedArticle::id).toList());
            try (Rows rows = new Rows(c)) {
                for (StoredSignature s : signatures) {
                    rows.add("signatures", s.article(), s.published(), s.shingles(), s.smallest());
                }
                for (CopiedArticle a : copies) {
                    rows.add(
                            "copies",
                            a.id(),
                            a.copyOf(),
                            a.original(),
                            a.title(),
                            a.published(),
                            a.publisher(),
                            a.url(),
                            a.source());
                }
            }
            c.commit();
            database.changed();
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    private static void forget(DuckDBConnection c, String table, List<String> ids) {
        for (int i = 0; i < ids.size(); i += AT_ONCE) {
            new Sql("DELETE FROM " + table + " WHERE id IN ")
                    .addList(ids.subList(i, Math.min(ids.size(), i + AT_ONCE)).stream()
                            .map(StoredText::of)
                            .toList())
                    .update(c);
        }
    }
}
