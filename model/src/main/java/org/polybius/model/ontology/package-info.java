/**
 * PLOVER 2.0 and CAMEO 1.1b3 as a closed, typed model, loaded from data files beside it and validated at load.
 *
 * <p>{@link org.polybius.model.ontology.Ontology#load()} is the way in.
 */
@NullMarked
package org.polybius.model.ontology;

import org.jspecify.annotations.NullMarked;
