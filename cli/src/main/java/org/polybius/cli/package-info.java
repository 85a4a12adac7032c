/**
 * The {@code polybius} command: the only place that prints.
 *
 * <p>In come arguments and files, out go events on standard output and messages on standard error. Read
 * {@link org.polybius.cli.Polybius} first. The trap: standard output carries data alone, so that it can be piped.
 */
@NullMarked
package org.polybius.cli;

import org.jspecify.annotations.NullMarked;
