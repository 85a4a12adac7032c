package org.polybius.server.pages;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ontology.PseudoCountry;
import org.polybius.server.Served;

/** What countries and actors are called. */
final class Names {
    private final Served served;

    Names(Served served) {
        this.served = served;
    }

    /** A country or a pseudo-country such as the United Nations; its code where nobody knows it. */
    String country(String code) {
        PseudoCountry pseudo = served.ontology().pseudoCountries().get(code);
        return pseudo != null ? pseudo.name() : EventView.country(code, served.countries());
    }

    /** A country and a sector for people, those of them that are known. */
    String about(@Nullable String country, @Nullable String sector) {
        return Stream.of(country == null ? null : country(country), sector)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    /** All countries, by name. */
    List<FilterView.Choice> countries() {
        Set<String> codes = new TreeSet<>(Set.of("KOS"));
        codes.addAll(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
        return codes.stream()
                .map(code -> new FilterView.Choice(code, country(code), false, ""))
                .sorted((a, b) -> a.label().compareTo(b.label()))
                .toList();
    }
}
