/**
 * What articles say of people and bodies that the curated core does not know: sightings, and what people decided about
 * them. Evidence only; who is who is worked out from it anew each time.
 */
@NullMarked
package org.polybius.model.registry;

import org.jspecify.annotations.NullMarked;
