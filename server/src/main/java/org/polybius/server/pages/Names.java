package org.polybius.server.pages;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.polybius.server.Served;
import org.polybius.store.database.ActorProfile;
import org.polybius.store.layouts.CountryCodes;

/** What countries and actors are called. */
final class Names {
    private final Served served;

    Names(Served served) {
        this.served = served;
    }

    /** A country or a pseudo-country such as the United Nations; its code where nobody knows it. */
    String country(String code) {
        String pseudo = served.ontology().pseudoCountries().get(code);
        return pseudo != null ? pseudo : EventView.country(code, served.countries());
    }

    /** A side of a dyad: a country's code or an actor's key. */
    String side(String value) {
        if (value.isEmpty() || value.matches("[A-Z]{3}")) {
            return value.isEmpty() ? "" : country(value);
        }
        return served.answers()
                .profile(value, 1)
                .map(ActorProfile::summary)
                .map(s -> s.name() + (s.country() == null ? "" : " (" + s.country() + ")"))
                .orElse(value);
    }

    /** All countries, by name. */
    List<FilterView.Choice> countries() {
        Set<String> codes = new TreeSet<>(Set.of("KOS"));
        codes.addAll(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
        return codes.stream()
                .map(code -> {
                    CountryCodes.Known known = served.countries().of(code);
                    return new FilterView.Choice(code, known == null ? code : known.name(), false, "");
                })
                .sorted((a, b) -> a.label().compareTo(b.label()))
                .toList();
    }
}
