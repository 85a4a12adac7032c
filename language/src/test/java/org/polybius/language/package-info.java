/** Tests of CoNLL-U in both directions and of the check of trees. */
@org.jspecify.annotations.NullMarked
package org.polybius.language;
