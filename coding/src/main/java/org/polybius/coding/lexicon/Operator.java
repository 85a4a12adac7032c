package org.polybius.coding.lexicon;

import java.util.Locale;

/** What is done to a content: the rows of the composition table. */
public enum Operator {
    /** Promise, vow, agree, plan, be ready: the content is to come from the holder. */
    INTEND,
    /** Decide, vote to: what lies in the holder's power is done by deciding it; the rest is intended. */
    DECIDE,
    /** Refuse, reject, decline, rule out. */
    REFUSE,
    /** Ask, appeal, urge, call for. */
    REQUEST,
    /** Demand, insist: as REQUEST, with CAMEO's stronger codes. */
    DEMAND,
    /** Threaten, warn of. */
    THREATEN,
    /** Accuse of, blame for, charge with: the content is alleged. */
    ACCUSE,
    /** Condemn, criticise, protest at, regret. */
    CONDEMN,
    /** Praise, welcome, back, thank. */
    PRAISE,
    /** Stop, suspend, halt, end, cancel, reduce. */
    STOP,
    /** Allow, permit, let. */
    ALLOW,
    /** Prevent, block, ban, bar from. */
    PREVENT,
    /** Investigate. */
    INVESTIGATE,
    /** Deny having done: no event. */
    DENY,
    /** Fail, be unable: no event. */
    FAIL,
    /** Try, attempt, seek. */
    TRY,
    /** Carry out, launch, begin, go on, resume, manage: the content happens, done by the holder. */
    DO,
    /** Join forces, team up: who does the content together with another cooperates with him. */
    JOIN,
    /** Come under, suffer, draw: the content happens to the holder. */
    UNDERGO,
    /** Say, report, announce: the content is told by the holder. */
    SAY,
    /** Think, hope, expect, fear: the content is only imagined. */
    IMAGINE;

    static Operator parse(String word) {
        try {
            return valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("unknown operator '" + word + "'", e);
        }
    }
}
