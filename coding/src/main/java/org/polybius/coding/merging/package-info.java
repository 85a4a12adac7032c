/**
 * One event, many mentions: the headline, the standfirst and the body of an article often tell the same event.
 *
 * <p>{@link org.polybius.coding.merging.EventMerger} joins them into one event with several pieces of evidence.
 */
@NullMarked
package org.polybius.coding.merging;

import org.jspecify.annotations.NullMarked;
