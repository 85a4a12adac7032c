/**
 * Articles to documents: sentences, tokens and Universal Dependencies trees, and CoNLL-U in both directions.
 *
 * <p>An {@link org.polybius.model.Article} enters and a {@link org.polybius.model.Document} leaves, by one of two ways:
 * {@link org.polybius.language.EngineDocumentParser} asks a {@link org.polybius.language.SentenceEngine} for the
 * sentences of every part that is read, {@link org.polybius.language.ConlluReader} takes trees that some other parser
 * has written. Read {@code SentenceEngine} first. The trap: every offset counts UTF-16 units of the article's stored
 * text, not of the section or the sentence.
 */
@NullMarked
package org.polybius.language;

import org.jspecify.annotations.NullMarked;
