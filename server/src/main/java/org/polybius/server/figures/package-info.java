/** Figures as plain shapes: the map of the world and lines of time, which templates draw as SVG. */
@NullMarked
package org.polybius.server.figures;

import org.jspecify.annotations.NullMarked;
