/**
 * The stages wired together by plain constructors, once for the command line, the server's users and the cluster alike.
 *
 * <p>In come a user's folder of lexicon entries and a registry of learned actors, where there are any; out come a parser and a
 * coder that several threads may share. Read {@link org.polybius.stages.Stages} first. The trap: loading takes a second and
 * some hundred megabytes, so a process makes one of these and keeps it.
 */
@NullMarked
package org.polybius.stages;

import org.jspecify.annotations.NullMarked;
