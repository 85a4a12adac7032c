package org.polybius.evaluation;

/**
 * Whether one coded event is right.
 *
 * @param where id of the article or row
 * @param event id of the event
 * @param label what was answered: the root, the class or the type; what is found twice counts once for recall
 * @param right whether gold has it
 */
public record Verdict(String where, String event, String label, boolean right) {}
