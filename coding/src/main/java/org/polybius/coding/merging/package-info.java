/**
 * One event, many mentions: the headline, the standfirst and the body of an article often tell the same event.
 *
 * <p>The mentions of a document enter {@link org.polybius.coding.merging.EventMerger}; events leave, each with all its
 * evidence. {@code Telling} reads from the tree how a mention tells its event, {@code Sameness} decides whether two tell
 * one ({@code docs/decisions/0013-one-event.md}).
 *
 * <p>Trap: an event is compared as it is known from all its mentions so far, so the order of mentions matters.
 */
@NullMarked
package org.polybius.coding.merging;

import org.jspecify.annotations.NullMarked;
