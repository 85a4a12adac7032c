/**
 * Who is meant: noun phrases of an article turned into parties with name, country and sectors.
 *
 * <p>A {@link org.polybius.model.Document} enters {@link org.polybius.coding.actors.CastReader} and a
 * {@link org.polybius.coding.actors.Cast} leaves, which answers for every word of the document whom it stands for. Read
 * {@code CastReader} first, then {@code Reading}, which goes through the sentences in order, and {@code PhraseReader},
 * which reads one noun phrase. What is known beforehand is data: {@code roles.tsv} (what a noun says of its bearer),
 * {@code groups.tsv}, {@code organisations.tsv}, {@code agencies.tsv} (bodies with names) and the files that
 * {@code leaders.txt} lists (persons and when they held which office), under {@code actors/*.tsv} of a user's folder; everything else is learned from how the article itself introduces people.
 *
 * <p>Traps: the article is read twice, because a headline uses surnames that only the body introduces; a question about
 * a word of the first reading's future is answered from the reading before. Coordination is the caller's: the parties of
 * "Turkey" in "Turkey and Iran" are Turkey alone, while "Turkish and Iranian officials" has one head and two parties.
 */
@NullMarked
package org.polybius.coding.actors;

import org.jspecify.annotations.NullMarked;
