package org.polybius.server;

import org.polybius.model.ontology.Ontology;
import org.polybius.store.database.EventDatabase;
import org.polybius.store.layouts.CountryCodes;

/**
 * What the server tells about.
 *
 * @param database the events; open to be served, or as a sandbox where nothing may be added
 * @param answers what the database says, remembered: ask here first
 * @param ontology the ontology of the events
 * @param coding codes texts on the spot
 * @param countries names of countries
 * @param name what people call the data: the file's name
 * @param sample whether they are the bundled sample
 * @param corrected whether corrections are taken: the database is open to be written
 * @param version the program's version
 */
public record Served(
        EventDatabase database,
        Answers answers,
        Ontology ontology,
        TextCoding coding,
        CountryCodes countries,
        String name,
        boolean sample,
        boolean corrected,
        String version) {

    /** With nothing remembered yet. */
    public Served(
            EventDatabase database,
            Ontology ontology,
            TextCoding coding,
            CountryCodes countries,
            String name,
            boolean sample,
            boolean corrected,
            String version) {
        this(database, new Answers(database, ontology), ontology, coding, countries, name, sample, corrected, version);
    }
}
