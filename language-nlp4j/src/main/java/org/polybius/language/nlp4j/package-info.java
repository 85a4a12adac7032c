/**
 * The default engine: NLP4J 1.1.3's tokenizer, tagger and parser, its trees turned into Universal Dependencies.
 *
 * <p>Text enters {@link org.polybius.language.nlp4j.Nlp4jEngine}, the class to read first, and sentences with trees
 * leave. Inside, a sentence is a {@code Tree} that three steps rewrite in place before anyone else sees it:
 * {@code HyphenJoiner} makes words again of what NLP4J split at hyphens, {@code UdConversion} turns labels and heads
 * into Universal Dependencies, {@code TreeRepairs} mends what the parser is known to get wrong. The trap: NLP4J numbers
 * tokens from 1 and keeps the root at 0; everything here counts from 0 and gives the root the head -1.
 */
@NullMarked
package org.polybius.language.nlp4j;

import org.jspecify.annotations.NullMarked;
