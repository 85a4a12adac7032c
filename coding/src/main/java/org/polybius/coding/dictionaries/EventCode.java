package org.polybius.coding.dictionaries;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ontology.CameoCode;
import org.polybius.model.ontology.EventType;
import org.polybius.model.ontology.Ontology;

/**
 * What a dictionary's code in square brackets says.
 *
 * @param kind as an entry writes it ("ASSAULT/aerial 195"), or null if there is a loss
 * @param mutual whether it is given for both directions alike ("[040:040]")
 * @param loss why there is no kind, or what was left out; or null
 */
record EventCode(
        @Nullable String kind, boolean mutual, @Nullable Loss loss) {
    private static final Pattern DIGITS = Pattern.compile("\\d{2,4}");

    static EventCode of(@Nullable String code, Ontology ontology) {
        if (code == null || code.isBlank() || code.strip().matches("[-+#]+")) {
            return new EventCode(null, false, Loss.NO_CODE);
        }
        String[] both = code.strip().split(":", -1);
        String first = both[0].strip();
        if (first.isEmpty() && both.length == 2) {
            return new EventCode(null, false, Loss.REVERSED);
        }
        CameoCode cameo = DIGITS.matcher(first).matches() ? ontology.cameo().get(first) : null;
        if (cameo == null || both.length > 2) {
            return new EventCode(null, false, Loss.NOT_CAMEO);
        }
        EventType type = cameo.type();
        if (type == null) {
            return new EventCode(null, false, Loss.NO_PLOVER);
        }
        boolean mutual = both.length == 2 && both[1].strip().equals(first);
        String mode = cameo.mode() == null ? "" : "/" + cameo.mode().name();
        return new EventCode(
                type.name() + mode + " " + first, mutual, both.length == 2 && !mutual ? Loss.SECOND_CODE : null);
    }
}
