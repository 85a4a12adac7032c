package org.polybius.coding.domain;

/** What a passage is about. */
public enum Domain {
    /** Public affairs, and whatever shows no other domain. */
    POLITICS(true),
    SPORT(false),
    ENTERTAINMENT(false),
    BUSINESS(true),
    TECHNOLOGY(true),
    WEATHER(true);

    private final boolean statesAct;

    Domain(boolean statesAct) {
        this.statesAct = statesAct;
    }

    /** Whether the bare name of a country stands for its state here, not for a team or an audience. */
    boolean statesAct() {
        return statesAct;
    }

    /** Whether deeds are told of persons who do not exist, in the present tense in which plots are retold. */
    boolean tellsStories() {
        return this == ENTERTAINMENT;
    }

    /** The name in derivations and data files. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
