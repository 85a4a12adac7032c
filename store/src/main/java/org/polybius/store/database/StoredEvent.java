package org.polybius.store.database;

import org.polybius.model.Event;

/**
 * An event with the article it was coded from.
 *
 * @param number its number in the database, in the order of writing; another one after each coding
 * @param event the event, the very record that was put in
 * @param article its article
 */
public record StoredEvent(long number, Event event, ArticleSummary article) {}
