package org.polybius.store.database;

import java.time.LocalDateTime;

/**
 * A journaled run that was stopped, or is under way.
 *
 * @param run its key
 * @param plan what it was asked for, and what it was made with
 * @param started when it began, UTC
 * @param done so many articles are done
 */
public record UnfinishedRun(long run, RunPlan plan, LocalDateTime started, long done) {}
