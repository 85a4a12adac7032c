/**
 * Actor codes that users of CAMEO, ICEWS and GDELT know: {@code RUSGOV}, {@code IRQMIL}, {@code IGOUNOHLHWHO}.
 *
 * <p>In: a party's name, country and sectors. Out: its code, or nothing. What PLOVER's words become stands in
 * {@code actor-codes.tsv}; {@link org.polybius.coding.actorcodes.ActorCodes} only puts the pieces together.
 *
 * <p>Traps: CAMEO's {@code MED} are the media and PLOVER's is health; PLOVER's pseudo-countries are no countries to CAMEO.
 */
@NullMarked
package org.polybius.coding.actorcodes;

import org.jspecify.annotations.NullMarked;
