/**
 * Readers from files, folders, globs and standard input to {@link org.polybius.model.Article}.
 *
 * <p>Paths enter, a lazy stream of {@link org.polybius.articles.ReadResult} leaves: for every report an article, for
 * everything else a {@link org.polybius.model.Rejection} that says what is wrong and what to do. Read
 * {@link org.polybius.articles.ArticleReader} first, then {@code Layout}, which finds title, date, standfirst, dateline
 * and paragraphs. One class reads one format ({@code TextFormat}, {@code JsonLinesFormat}, {@code ZipFormat}); {@code Formats}
 * chooses it, for files and for what lies in archives alike. Dates are
 * understood in {@link org.polybius.articles.PublicationDates}.
 *
 * <p>The traps: all offsets count UTF-16 units of the stored text, so nothing may be inserted or removed in it, only
 * blanked out in {@code readable} (docs/decisions/0001-offsets.md); and no corpus fits into memory, so whatever runs over
 * inputs pulls one record at a time.
 */
@NullMarked
package org.polybius.articles;

import org.jspecify.annotations.NullMarked;
