/**
 * What changed between two codings of the same articles: which events were added, which were removed, and which fields of
 * the others differ. For the review of a change to the lexicon, the parser or the code.
 *
 * <p>In: two files of events, one JSON object a line. Out: {@link org.polybius.evaluation.diff.Difference}s, one article
 * after the other, and a {@link org.polybius.evaluation.diff.Summary}. Read
 * {@link org.polybius.evaluation.diff.CodingDiff} first.
 *
 * <p>Traps: an event's id holds its coding, so a changed type changes the id; events are therefore paired by the words
 * they stand on. A file may name its articles in any order and is never held in memory: only the events of one article
 * are. Events of other coders need no more than {@code type} and an article.
 */
@NullMarked
package org.polybius.evaluation.diff;

import org.jspecify.annotations.NullMarked;
