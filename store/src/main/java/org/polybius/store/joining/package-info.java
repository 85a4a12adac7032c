/**
 * Events of different articles that are one, and the field's classic filter of one event a day.
 *
 * <p>Events enter one by one, fewer leave. {@link org.polybius.store.joining.EventJoin} joins what agrees in everything that
 * says which event it is; within an article that has been done by the coder (docs/decisions/0013-one-event.md). {@link
 * org.polybius.store.joining.OneADay} drops what comes again.
 */
@NullMarked
package org.polybius.store.joining;

import org.jspecify.annotations.NullMarked;
