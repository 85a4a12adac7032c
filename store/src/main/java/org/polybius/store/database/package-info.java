/**
 * The embedded database: one DuckDB file that holds articles, their events with everything they rest on, and what was
 * replaced.
 *
 * <p>In: {@link org.polybius.model.Document}s with their {@link org.polybius.model.Event}s, through
 * {@link org.polybius.store.database.EventLoad}. Out: the very same records, filtered, counted and in pages, through
 * {@link org.polybius.store.database.EventStore}. Read {@link org.polybius.store.database.EventDatabase} first: it opens a
 * file, migrates it and hands out both. Tables and columns are in {@code docs/database.md}.
 *
 * <p>Traps: an event's JSON is the record, the columns beside it are for asking; a change to one is a change to both. Values
 * never become part of a statement's text. Java's text can hold half a surrogate pair, a database's cannot
 * ({@link org.polybius.store.database.StoredText}). One process writes a file, or several read it.
 */
@NullMarked
package org.polybius.store.database;

import org.jspecify.annotations.NullMarked;
