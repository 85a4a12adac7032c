package org.polybius.evaluation;

import java.util.List;
import java.util.Map;

/** What a task's scoring found. */
public sealed interface Result
        permits ArticlesResult,
                SentencesResult,
                QuadsResult,
                RelationsResult,
                PlacesResult,
                ActorsResult,
                CorrectionsResult,
                CopiesResult,
                MainTextResult {

    /**
     * Name of the task: {@code articles}, {@code sentences}, {@code quads}, {@code relations}, {@code places}, {@code actors},
     * {@code corrections}, {@code copies}, {@code maintext}.
     */
    String task();

    /** The figures as lines for people, rounded to the printed digits. */
    List<String> lines();

    /** The scores of single types or classes, the weakest F1 first. */
    Map<String, Score> perType();

    /** What went wrong, case by case. */
    ErrorListing errors();
}
