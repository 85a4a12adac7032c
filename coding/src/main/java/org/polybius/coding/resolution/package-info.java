/**
 * From what a sentence means to events: words become parties, dates, places and speakers.
 *
 * <p>Enters: a {@link org.polybius.coding.composition.Told}. Leaves: an {@link org.polybius.model.Event} with one piece
 * of evidence. Read {@link org.polybius.coding.resolution.EventResolver} first.
 */
@NullMarked
package org.polybius.coding.resolution;

import org.jspecify.annotations.NullMarked;
