package org.polybius.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * According to whom.
 *
 * @param speaker who said it
 * @param cue the word that says so ("said", "according to")
 * @param date when it was said, or null if the text does not tell
 */
public record Attribution(
        Party speaker, String cue, @Nullable LocalDate date) {}
