package org.polybius.server.pages;

import java.util.List;
import java.util.Locale;
import org.polybius.server.Served;
import org.polybius.store.database.Dyad;
import org.polybius.store.database.EventFilter;

/** The countries that deal with each other most. */
final class Pairs {
    static final int LISTED = 10;

    private final Served served;
    private final Names names;

    Pairs(Served served) {
        this.served = served;
        this.names = new Names(served);
    }

    /** The pairs with the most events of all. */
    List<OverviewView.Pair> leading() {
        return of(served.answers().dyads(EventFilter.ALL, Dyad.Level.COUNTRY, LISTED));
    }

    /** These pairs, the first of which has the most events. */
    List<OverviewView.Pair> of(List<Dyad> dyads) {
        long most = dyads.isEmpty() ? 1 : dyads.get(0).events();
        return dyads.stream()
                .map(d -> new OverviewView.Pair(
                        names.country(d.actor()),
                        names.country(d.recipient()),
                        Addresses.dyad(d.actor(), d.recipient()),
                        d.events(),
                        percent(d.cooperation(), most),
                        percent(d.events() - d.cooperation(), most),
                        String.format(Locale.ROOT, "%+.1f", d.intensity())))
                .toList();
    }

    private static double percent(long part, long whole) {
        return Math.round(1000.0 * part / whole) / 10.0;
    }
}
