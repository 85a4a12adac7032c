package org.polybius.coding.composition;

import java.util.List;
import org.polybius.model.Party;
import org.polybius.model.Sentence;
import org.polybius.model.Token;

/** What the reading of parties knows of a noun phrase; the composition asks it. */
public interface Referents {

    /** The parties that an argument stands for (without its conjuncts); empty if it names no political actor. */
    List<Party> parties(Sentence s, Arg arg);

    /** Kind of the head noun, lower case: person, group, organisation, country, place, facility, other. */
    String kind(Sentence s, Token token);
}
