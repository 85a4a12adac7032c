/**
 * PLOVER 2.0 and CAMEO 1.1b3 as a closed, typed model, loaded from data files beside it and validated at load.
 *
 * <p>In goes {@code types.tsv}, {@code modes.tsv}, {@code contexts.tsv}, {@code sectors.tsv},
 * {@code pseudo_countries.tsv} and {@code cameo.tsv}; out comes one immutable
 * {@link org.polybius.model.ontology.Ontology}, which is the class to read first:
 * {@link org.polybius.model.ontology.Ontology#load()} is the way in. Types and sectors are enums, because code branches
 * on them; modes, contexts and codes are values, because only data names them. The trap: a CAMEO code's type is that of
 * the published mapping, and the type of an event that carries the code may differ (a truce is coded 0871 and is
 * CONCEDE when declared); the coder decides on both.
 */
@NullMarked
package org.polybius.model.ontology;

import org.jspecify.annotations.NullMarked;
