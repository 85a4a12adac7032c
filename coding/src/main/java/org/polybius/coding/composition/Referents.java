package org.polybius.coding.composition;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.polybius.model.Party;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.ontology.Sector;

/** What the reading of parties knows of a noun phrase; the composition asks it. */
public interface Referents {
    /** Sectors of private life: a shop's offer, a teacher's question and a crowd's welcome are no politics. */
    Set<Sector> PRIVATE = Collections.unmodifiableSet(
            EnumSet.of(Sector.AGR, Sector.BUS, Sector.CRM, Sector.CVL, Sector.EDU, Sector.JRN, Sector.MED, Sector.SOC));

    /** The parties that an argument stands for (without its conjuncts); empty if it names no political actor. */
    List<Party> parties(Sentence s, Arg arg);

    /** Kind of the head noun, lower case: person, group, organisation, country, place, facility, other. */
    String kind(Sentence s, Token token);

    /** Whether what a party says or wants is politics by itself, not only where it is about a known deed. */
    default boolean isPolitical(Party p) {
        return p.sector() == null ? p.country() != null && !p.country().equals("MNC") : !PRIVATE.contains(p.sector());
    }
}
