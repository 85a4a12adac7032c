package org.polybius.coding.quantities;

import java.util.EnumMap;
import java.util.Map;
import org.polybius.model.Quantity;

/**
 * What several counts of one thing come to. Tolls rise as they become known: of two counts the one that is at least
 * higher holds ("dozens" gives way to "41", 12 to 15); of two with the same lower end, the one that says more, that is,
 * with the lower upper end; of equals, the one told later. Counts are never added up: the article may tell one twice.
 */
public final class Tolls {
    private Tolls() {}

    /** The counts of two mentions of one event, {@code first} told before {@code second}. */
    public static Map<Quantity.Kind, Quantity> join(
            Map<Quantity.Kind, Quantity> first, Map<Quantity.Kind, Quantity> second) {
        Map<Quantity.Kind, Quantity> out = new EnumMap<>(Quantity.Kind.class);
        out.putAll(first);
        second.forEach((kind, q) -> out.merge(kind, q, Tolls::later));
        return out;
    }

    static Quantity later(Quantity first, Quantity second) {
        if (first.low() != second.low()) {
            return first.low() > second.low() ? first : second;
        }
        return upper(first) < upper(second) ? first : second;
    }

    private static long upper(Quantity q) {
        Integer high = q.high();
        return high == null ? Long.MAX_VALUE : high;
    }
}
