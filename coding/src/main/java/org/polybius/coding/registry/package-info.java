/**
 * Actors learned from many articles. A first pass collects what articles say of names that the core does not know
 * ({@link org.polybius.coding.registry.Sightings}); {@link org.polybius.coding.registry.Registry} works out who is who
 * from all of it at once, so that the order of the articles leaves no trace; a second pass asks it for names that an
 * article does not explain. The core comes before the article, the article before the registry. The trap: two articles
 * must agree before anything is used, so that a misread sentence stays alone.
 */
@NullMarked
package org.polybius.coding.registry;

import org.jspecify.annotations.NullMarked;
