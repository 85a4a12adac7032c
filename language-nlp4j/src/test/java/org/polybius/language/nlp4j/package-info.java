/** Tests of the NLP4J engine; {@code ParseSentences} prints trees for people. */
@org.jspecify.annotations.NullMarked
package org.polybius.language.nlp4j;
