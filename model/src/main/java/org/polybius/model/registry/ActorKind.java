package org.polybius.model.registry;

/** What a learned actor is. */
public enum ActorKind {
    PERSON,
    /** People under a name: an armed group, a movement. */
    GROUP,
    ORGANISATION
}
