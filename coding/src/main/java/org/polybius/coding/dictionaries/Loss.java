package org.polybius.coding.dictionaries;

/** Why a line, or a part of it, could not be carried over. */
public enum Loss {
    /** It says that there is no event. */
    NO_CODE("has no code, or one for no event (---), which no entry can have"),
    NOT_CAMEO("its code is none of CAMEO"),
    NO_PLOVER("its code is of CAMEO's root 01, which no PLOVER event has"),
    REVERSED("its code is given for the other direction alone"),
    BEFORE("asks for words before the verb: negation, modals, speech and other verbs are composed, not listed"),
    INFINITIVE("asks for another verb after it (to …): that is composed, not listed"),
    POSITION("names who acts or undergoes where no slot of an entry reaches"),
    SYNSET("uses a set of words (&…, !…!) that is not defined, or holds itself"),
    TOO_MANY("stands for too many combinations of words"),
    TRANSFORMATION("is a transformation of PETRARCH2: composition does that"),
    NESTING("its brackets do not match"),
    SYNTAX("is not understood"),
    CHARACTERS("holds characters that no word or name has, or no letter"),
    ENCODING("is not UTF-8"),
    TOO_LONG("is too long"),
    COUNTRY("is a country, its people or a place in it: Polybius knows countries itself"),
    UNKNOWN_COUNTRY("its code begins with no country that Polybius knows (ISO 3166-1, IGO, NGO, MNC, IMG)"),
    NO_SECTOR("its code has no sector that PLOVER has"),
    NO_ACTOR_CODE("has no code that is a country or a role"),
    DATES("its dates are not understood"),
    DUPLICATE("the name stands above already"),

    SECOND_CODE("the code of the other direction is left out", true),
    ROLE_CODES("a part of its code that is no PLOVER sector is left out", true),
    KIND_GUESSED("what kind of actor it is was guessed", true);

    private final String reason;
    private final boolean inPart;

    Loss(String reason) {
        this(reason, false);
    }

    Loss(String reason, boolean inPart) {
        this.reason = reason;
        this.inPart = inPart;
    }

    /** The reason as a person reads it. */
    public String reason() {
        return reason;
    }

    /** Whether the rest of the line was carried. */
    public boolean inPart() {
        return inPart;
    }
}
