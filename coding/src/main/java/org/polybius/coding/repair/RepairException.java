package org.polybius.coding.repair;

import java.util.List;

/** The file of repair rules holds mistakes: each with its line. */
public final class RepairException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RepairException(List<String> mistakes) {
        super("the repair rules have " + mistakes.size() + " mistake(s):\n  " + String.join("\n  ", mistakes));
    }
}
