package org.polybius.store.corrections;

import java.util.Locale;

/** What somebody says about an event. */
public enum Verdict {
    /** All of it is right. */
    RIGHT,
    /** Some parts are wrong; how they should be is not said. */
    WRONG,
    /** The event as it should be is given. */
    EDITED,
    /** The article reports an event that was not coded, which is given. */
    MISSED,
    /** The same author takes back what he said before. */
    WITHDRAWN;

    /** In lower case, as files have it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
