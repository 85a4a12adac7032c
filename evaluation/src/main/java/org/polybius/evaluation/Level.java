package org.polybius.evaluation;

/** How much of an event has to agree; each level asks for what the one before asks, and more. */
public enum Level {
    TYPE("type"),
    COUNTRIES("type+countries"),
    PARTIES("type+parties"),
    DATE("type+parties+date");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    /** As reports write it. */
    public String label() {
        return label;
    }

    /** Whether an event that reached so many levels, 0 to 4, is right at this one. */
    boolean isReachedBy(int levels) {
        return levels > ordinal();
    }
}
