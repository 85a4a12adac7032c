/**
 * A user's own project: a folder over the built-in lexicon, with a codebook of own event codes.
 *
 * <p>Enters: a folder that nobody has checked. Leaves: its files as texts ({@link
 * org.polybius.coding.project.ProjectFolder}), YAML read without surprises ({@link org.polybius.coding.project.YamlMap}),
 * the codes and the rules that give them ({@link org.polybius.coding.project.Codebook}), and every mistake with file, line
 * and field ({@link org.polybius.coding.project.Mistakes}). Read {@code Codebook} first. The trap: everything in the folder
 * is hostile until it is checked; no file is opened but through {@code ProjectFolder}, no YAML composed but through {@code
 * YamlMap}.
 */
@NullMarked
package org.polybius.coding.project;

import org.jspecify.annotations.NullMarked;
