package org.polybius.model.ontology;

/** PLOVER 2.0's sectors; what each covers is in the data file {@code sectors.tsv}. */
public enum Sector {
    COP,
    GOV,
    JUD,
    LEG,
    MIL,
    PRM,
    PTY,
    REB,
    SPY,
    UAF,
    UNK,
    AGR,
    BUS,
    CRM,
    CVL,
    EDU,
    ELI,
    JRN,
    LAB,
    MED,
    REF,
    OPP,
    PRE,
    REL,
    SOC
}
