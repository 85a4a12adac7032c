package org.polybius.store.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ontology.Ontology;

/**
 * An open database file. Either one process may write it, or several may read it. Safe for several threads; only one
 * {@link EventLoad} may be open at a time.
 */
public final class EventDatabase implements AutoCloseable {

    /** What a file is opened for. */
    public enum Access {
        /** To add to it. The file is made where there is none. */
        WRITE,
        /** To read it; other processes may read it too. */
        READ,
        /**
         * To let somebody's own SQL read it: as {@link #READ}, and no statement can reach another file, the network, an
         * extension, or a setting. An empty folder of its own is where {@link ParquetExport} writes.
         */
        SANDBOX,
        /**
         * To add to it and let somebody's own SQL read it: as {@link #WRITE} for what Polybius does itself, as {@link #SANDBOX}
         * for the SQL. The file must be there.
         */
        SERVE;

        boolean writes() {
            return this == WRITE || this == SERVE;
        }

        /** Whether somebody else's SQL may run. */
        boolean confined() {
            return this == SANDBOX || this == SERVE;
        }
    }

    /**
     * How much of the machine the database may take.
     *
     * @param megabytes memory, beyond that of Java
     * @param threads at most so many at once
     */
    public record Limits(int megabytes, int threads) {
        /** @throws IllegalArgumentException if either is so small that nothing would work */
        public Limits {
            if (megabytes < 64 || threads < 1) {
                throw new IllegalArgumentException("a database needs 64 MB and a thread at least");
            }
        }

        /** 1 GB and up to four threads. */
        public static Limits standard() {
            return new Limits(1024, Math.min(4, Runtime.getRuntime().availableProcessors()));
        }
    }

    private final DuckDBConnection connection;
    private final Path file;
    private final Access access;
    private final @Nullable Path exchange;
    private final AtomicLong changes = new AtomicLong();
    private final ActorNames names = new ActorNames(this);
    private boolean loading;

    private EventDatabase(DuckDBConnection connection, Path file, Access access, @Nullable Path exchange) {
        this.connection = connection;
        this.file = file;
        this.access = access;
        this.exchange = exchange;
    }

    /**
     * Unpacks DuckDB's own library and loads it, which takes longer than to open a small file: called beside other work,
     * it lets {@link #open} find that done. Without it, {@link #open} does it.
     */
    public static void prepare() {
        try {
            connect("jdbc:duckdb:", new Properties()).close();
        } catch (SQLException e) {
            throw new DatabaseException("DuckDB could not be loaded: " + e.getMessage(), e);
        }
    }

    /** Opens {@code file} with the standard limits; see {@link #open(Path, Access, Limits)}. */
    public static EventDatabase open(Path file, Access access) {
        return open(file, access, Limits.standard());
    }

    /**
     * Opens a file. One that an older version wrote is brought up to date first, whatever it is opened for.
     *
     * @throws DatabaseException if it is missing, no database of Polybius, from a later version, or in use by another
     *     process that writes; the message says what to do
     */
    public static EventDatabase open(Path file, Access access, Limits limits) {
        if (access != Access.WRITE && !Files.exists(file)) {
            throw new DatabaseException("there is no database " + file + ": make it with polybius code --db " + file
                    + " or polybius import");
        }
        Path exchange = access.confined() ? exchange() : null;
        DuckDBConnection connection;
        try {
            connection = connect(file, access, limits, exchange);
        } catch (DatabaseException e) {
            remove(exchange);
            throw e;
        }
        try {
            int version = Migrations.version(connection);
            if (version > Migrations.newest()) {
                throw new DatabaseException(file + " was written by a later Polybius (tables of version " + version
                        + ", this one knows " + Migrations.newest() + "): use that one");
            }
            if (version == 0 && holdsTables(connection)) {
                throw new DatabaseException(
                        file + " is a DuckDB file, but not one of Polybius: name another, or a new one");
            }
            if (version < Migrations.newest()) {
                if (access != Access.WRITE) {
                    connection.close();
                    remove(exchange);
                    open(file, Access.WRITE, limits).close();
                    return open(file, access, limits);
                }
                Migrations.apply(connection, Migrations.newest());
            }
            return new EventDatabase(connection, file, access, exchange);
        } catch (SQLException e) {
            close(connection);
            remove(exchange);
            throw new DatabaseException(
                    file + " could not be brought to this version's tables: " + Sql.firstLine(e)
                            + "; it is as it was before",
                    e);
        } catch (DatabaseException e) {
            close(connection);
            remove(exchange);
            throw e;
        }
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /** The number of the last migration that was applied: the version of the tables. */
    public int version() {
        return with(Migrations::version);
    }

    /** Reads. {@code ontology} resolves the modes and codes of events. */
    public EventStore store(Ontology ontology) {
        return new EventStore(this, ontology);
    }

    /** Counts. */
    public EventCounts counts() {
        return new EventCounts(this);
    }

    /** Tells about actors. */
    public ActorStore actors() {
        return new ActorStore(this);
    }

    /** Lists articles. */
    public ArticleStore articles() {
        return new ArticleStore(this);
    }

    /** What people say about the events. {@code ontology} resolves modes and codes. */
    public CorrectionStore corrections(Ontology ontology) {
        return corrections(ontology, InstantSource.system());
    }

    CorrectionStore corrections(Ontology ontology, InstantSource clock) {
        return new CorrectionStore(this, ontology, clock);
    }

    /** The registry of learned actors. */
    public StoredRegistry registry() {
        return new StoredRegistry(this);
    }

    /** Which articles are copies of which. */
    public CopyStore copies() {
        return new CopyStore(this);
    }

    /** What a watch knows of the feeds and files that it follows. */
    public WatchStore watched() {
        return new WatchStore(this);
    }

    /**
     * Begins to add articles and events.
     *
     * @param kind what is done, {@code code} or {@code import}
     * @param program name and version of the program
     * @param settings what was asked for, for people who read the table {@code runs}
     * @throws IllegalStateException if the file is open to be read only, or another load is open
     */
    public EventLoad load(String kind, String program, String settings) {
        return load(c -> new EventLoad(
                c,
                RunRow.next(c, kind, RunPlan.of(program, settings)),
                EventKeys.after(c),
                Beside.NOTHING,
                this::changed,
                this::loaded));
    }

    /** What {@code begin} makes with a connection of its own, as the only load. */
    synchronized <T> T load(Begin<T> begin) {
        if (!access.writes() || loading) {
            throw new IllegalStateException(
                    loading ? "another load is open" : file + " is open to be read only, so nothing can be added");
        }
        DuckDBConnection own = duplicate();
        try {
            T load = begin.with(own);
            loading = true;
            return load;
        } catch (SQLException | RuntimeException e) {
            close(own);
            throw e instanceof SQLException sql ? Sql.failed(sql) : (RuntimeException) e;
        }
    }

    /** Begins a load. */
    interface Begin<T> {
        T with(DuckDBConnection connection) throws SQLException;
    }

    /** Runs that are journaled, so that one that was stopped can go on. {@code ontology} resolves modes and codes. */
    public RunJournal journal(Ontology ontology) {
        return new RunJournal(this, ontology);
    }

    /**
     * Runs somebody's own SQL: one statement that reads.
     *
     * @param mostRows so many rows are given at most
     * @param time after which it is stopped
     * @throws QueryException if it is no such statement, wrong, or stopped
     * @throws IllegalStateException if the file is not open as a {@link Access#SANDBOX}
     */
    public QueryResult query(String sql, int mostRows, Duration time) {
        if (!access.confined()) {
            throw new IllegalStateException("SQL of somebody else's runs in a sandbox only");
        }
        return with(c -> SqlQuery.run(c, sql, mostRows, time));
    }

    /**
     * How often something was added or changed since the file was opened: what was read stays right as long as this stays the
     * same.
     */
    public long changes() {
        return changes.get();
    }

    void changed() {
        changes.incrementAndGet();
    }

    /** The name used most of each actor, by his key; of those alike in that the first in the order of letters. */
    Map<String, String> names(Connection asking) {
        return names.read(asking);
    }

    /** The only folder that a confined database may write files to, or null where it is not confined. */
    @Nullable
    Path exchangeFolder() {
        return exchange;
    }

    private static Path exchange() {
        try {
            return Files.createTempDirectory("polybius-exchange");
        } catch (IOException e) {
            throw new DatabaseException("there is no room for temporary files: " + e.getMessage(), e);
        }
    }

    private static void remove(@Nullable Path exchange) {
        if (exchange != null) {
            try (Stream<Path> left = Files.list(exchange)) {
                for (Path file : left.toList()) {
                    Files.deleteIfExists(file);
                }
                Files.deleteIfExists(exchange);
            } catch (IOException e) {
                // It lies in the folder for temporary files; what does not go is harmless.
                return;
            }
        }
    }

    void requireWriting() {
        if (!access.writes()) {
            throw new IllegalStateException(file + " is open to be read only");
        }
    }

    synchronized void loaded() {
        loading = false;
    }

    /** What {@code work} makes with a connection of its own. */
    <T> T with(Work<T> work) {
        try (Connection own = duplicate()) {
            return work.on(own);
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    /** The same, where all statements see the file as it is at the first one. */
    <T> T reading(Work<T> work) {
        return with(c -> {
            c.setAutoCommit(false);
            try {
                return work.on(c);
            } finally {
                c.rollback();
            }
        });
    }

    /** Something done with a connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    DuckDBConnection duplicate() {
        try {
            return connection.duplicate();
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    /** Writes what is not yet in the file itself, puts it in order where much was added, and closes it. */
    @Override
    public void close() {
        try {
            // Not while it is served: there is no room on the disk for what a sort cannot hold in memory.
            if (access == Access.WRITE && changes.getAndSet(0) > 0) {
                Arrangement.restore(connection);
            }
        } finally {
            close(connection);
            remove(exchange);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    private static boolean holdsTables(Connection connection) {
        return new Sql("SELECT count(*) FROM duckdb_tables() WHERE NOT internal").row(connection, r -> r.getLong(1))
                > 0;
    }

    private static DuckDBConnection connect(Path file, Access access, Limits limits, @Nullable Path exchange) {
        Properties settings = new Properties();
        settings.setProperty("memory_limit", limits.megabytes() + "MB");
        settings.setProperty("threads", Integer.toString(limits.threads()));
        // Nothing is ever fetched from the network.
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        if (access.writes()) {
            // A killed run leaves at most so much to be read again.
            settings.setProperty("checkpoint_threshold", "64MB");
        } else {
            settings.setProperty("access_mode", "READ_ONLY");
        }
        if (exchange != null) {
            settings.setProperty(
                    "allowed_directories", "['" + exchange.toString().replace("'", "''") + "']");
            settings.setProperty("allow_community_extensions", "false");
            settings.setProperty("enable_external_access", "false");
            settings.setProperty("temp_directory", "");
            settings.setProperty("lock_configuration", "true");
        }
        try {
            return connect("jdbc:duckdb:" + file.toAbsolutePath(), settings).unwrap(DuckDBConnection.class);
        } catch (SQLException e) {
            String message = Sql.firstLine(e);
            if (message.contains("lock")) {
                throw new DatabaseException(
                        file + " is in use by another program, which must end first (" + message + ")", e);
            }
            throw new DatabaseException(file + " cannot be opened as a database: " + message, e);
        }
    }

    private static Connection connect(String address, Properties settings) throws SQLException {
        try {
            // The driver itself, not DriverManager, which would load every driver of the class path.
            return new DuckDBDriver().connect(address, settings);
        } catch (LinkageError e) {
            throw new DatabaseException(
                    "DuckDB's library could not be unpacked or loaded: it needs 110 MB in "
                            + System.getProperty("java.io.tmpdir")
                            + ", or in another folder, as by POLYBIUS_JAVA_OPTS=-Djava.io.tmpdir=FOLDER",
                    e);
        }
    }
}
