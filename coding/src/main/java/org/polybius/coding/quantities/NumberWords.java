package org.polybius.coding.quantities;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How English says numbers; read from {@code numbers.yaml}.
 *
 * @param exact word to number
 * @param scales word to what it multiplies by
 * @param vague word to the range it stands for
 * @param none words for nobody and nothing
 * @param around what words before and behind a number make of it
 * @param collective nouns whose members stand behind "of"
 * @param notPeople nouns of which a number counts no people
 */
record NumberWords(
        Map<String, Double> exact,
        Map<String, Double> scales,
        Map<String, Range> vague,
        Set<String> none,
        List<Around> around,
        Set<String> collective,
        Set<String> notPeople) {

    /**
     * @param words in lower case, in order
     * @param before whether they stand before the number
     * @param factors what they multiply its ends by
     */
    record Around(List<String> words, boolean before, Range factors) {}
}
