/**
 * When things happened: from the words of a document and its day of publication to dates with a precision.
 *
 * <p>A {@link org.polybius.model.Document} enters, {@link org.polybius.coding.dates.DocumentDates} leaves: its time
 * expressions, and for any token (a deed or a saying) the date it happened. Read
 * {@link org.polybius.coding.dates.DateReader} first.
 *
 * <p>There are two halves. <em>Expressions</em>: {@code english.yaml} says which phrases name a time and what they mean
 * ({@code "late {month}"} is {@code third(month(month), 3)}); {@link org.polybius.coding.dates.DateGrammar} compiles it
 * into a prefix tree, {@code ExpressionFinder} walks it, {@code Rules} has the calendar's rules by name ({@code NamedTimes},
 * {@code RelativeTimes}, over {@code Years}). <em>Attachment</em>: {@code Clauses} reads tense and clause from the tree,
 * {@code ClauseDates} decides which expression of a sentence dates which word, {@code DocumentDates} what is carried on
 * from sentence to sentence.
 *
 * <p>Traps: what an expression means depends on the tense of its clause ("on Friday" may lie ahead) and on what was
 * told before it ("a day later"), so expressions are resolved in reading order, once, by the reader. A promise is dated
 * when it is made: a time that lies wholly after publication never dates anything. Without a day of publication only
 * expressions that need none ("on 12 May 2014") have a date; nothing is invented.
 */
@NullMarked
package org.polybius.coding.dates;

import org.jspecify.annotations.NullMarked;
