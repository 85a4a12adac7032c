/**
 * What a passage is about, and what that licenses: a country that attacks in a report of rugby is a team.
 *
 * <p>A {@link org.polybius.model.Document} enters {@link org.polybius.coding.domain.DomainReader} and
 * {@link org.polybius.coding.domain.DocumentDomains} leaves, which says for every sentence whether it belongs to sport,
 * entertainment, business, technology, weather or public affairs. {@link org.polybius.coding.domain.Licence} then says
 * whether an event told there is politics. Knowledge is data: {@code domains.tsv} (words that lean to a domain) and
 * {@code political-words.tsv} (words that make their bearer a political actor anywhere).
 *
 * <p>The trap: a domain never forbids by itself. Police who arrest a player and a government that boycotts the games are
 * politics in the middle of a match report, because a political actor acts there by its own words.
 */
@NullMarked
package org.polybius.coding.domain;

import org.jspecify.annotations.NullMarked;
