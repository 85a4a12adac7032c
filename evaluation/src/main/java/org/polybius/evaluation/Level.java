package org.polybius.evaluation;

/** How much of an event has to agree; each level asks for what the one before asks, and more. */
public enum Level {
    TYPE(1, "type"),
    COUNTRIES(2, "type+countries"),
    PARTIES(3, "type+parties"),
    DATE(4, "type+parties+date");

    private final int number;
    private final String label;

    Level(int number, String label) {
        this.number = number;
        this.label = label;
    }

    /** As reports write it. */
    public String label() {
        return label;
    }

    /** Whether an event that reached so many levels, 0 to 4, is right at this one. */
    boolean isReachedBy(int levels) {
        return levels >= number;
    }
}
