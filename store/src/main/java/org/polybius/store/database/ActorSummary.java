package org.polybius.store.database;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who acts or undergoes.
 *
 * @param actor the key: the id, or made of name and country where there is none
 * @param name the name used most
 * @param country the country given most, or null
 * @param sector the primary sector given most, or null
 * @param events in how many events he acts or undergoes
 */
public record ActorSummary(
        String actor,
        String name,
        @Nullable String country,
        @Nullable String sector,
        long events) {}
