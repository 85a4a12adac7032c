package org.polybius.evaluation.calibration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer and whether it was right.
 *
 * @param group the sentence or article it comes from; cases of one group are never parted between folds
 * @param label what was answered, such as the type; the same answer twice in a group is found once
 * @param features how the answer was found
 * @param right whether gold has it
 */
public record Case(String group, String label, Map<String, Double> features, boolean right) {
    /** Copies the map. */
    public Case {
        features = Collections.unmodifiableMap(new LinkedHashMap<>(features));
    }
}
