/**
 * Places named in text, and the place of an event.
 *
 * <p>A {@link org.polybius.model.Document} enters {@link org.polybius.coding.places.PlaceReader} and comes out as
 * {@link org.polybius.coding.places.DocumentPlaces}: every place the article names, resolved against the
 * {@link org.polybius.coding.places.Gazetteer}, and for any deed the place where it happened. Read {@code PlaceReader}
 * first. A name is found ({@code PlaceFinder}), its meaning chosen among all places of that name
 * ({@code PlaceChooser}), and a deed's place read from the tree ({@code DeedPlaceReader}). The traps: a place named in
 * a sentence is mostly not where its deed happened (<i>urged talks in Geneva</i>); many names are also words or persons
 * (<i>Reading</i>, <i>Jackson</i>); a capital mostly stands for a government; and the biggest place of a name is not
 * always the one meant.
 */
@NullMarked
package org.polybius.coding.places;

import org.jspecify.annotations.NullMarked;
