package org.polybius.coding.actors;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ontology.Sector;

/**
 * A noun that says what someone is: "interior minister", "rebels", "hospital".
 *
 * @param phrase lower case, singular where it has a singular
 * @param kind what its bearer is
 * @param sectors PLOVER sectors, primary first; empty where the word alone says none
 * @param flags how it behaves
 */
record Role(String phrase, Kind kind, List<Sector> sectors, Set<Flag> flags) {

    /** How a role noun behaves; the data file says more. */
    enum Flag {
        /** Speaks or acts for the body named beside it and takes that body's country and sectors. */
        REP,
        /** Stands for the state where nothing else is said. */
        STATE,
        /** Its sector holds only where no body is named beside it. */
        BARE,
        /** With "the" it may refer back to a body already named. */
        BACK,
        /** Lets the phrase behind "of" through. */
        PART,
        /** A relative of the person named beside it. */
        KIN,
        /** A word for the country itself. */
        LAND,
        /** Plural parties already named. */
        MANY,
        /** Same office, another country. */
        MET,
        UNO,
        NGO,
        MNC,
        IMG,
        IGO,
        /** Of an organisation of states it means those states. */
        STATES,
        /** Says that its noun belongs to no one country. */
        ABROAD,
        /** Makes a holder of an office a former one. */
        PAST,
        FEM,
        MASC;
    }

    Role {
        sectors = List.copyOf(sectors);
        flags = Set.copyOf(flags);
    }

    boolean is(Flag flag) {
        return flags.contains(flag);
    }

    /** The pseudo-country of a body without a state behind it, or null. */
    @Nullable
    String pseudoCountry() {
        for (Flag f : List.of(Flag.UNO, Flag.NGO, Flag.MNC, Flag.IMG, Flag.IGO)) {
            if (is(f)) {
                return f.name();
            }
        }
        return null;
    }

    /** The word that the phrase's others modify: the one before the first preposition, else the last. */
    String noun() {
        String[] words = phrase.split(" ", -1);
        for (int i = 1; i < words.length; i++) {
            if (Set.of("of", "for", "in", "on", "to").contains(words[i])) {
                return words[i - 1];
            }
        }
        return words[words.length - 1];
    }
}
