package org.polybius.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.polybius.server.Served;
import org.polybius.store.database.ActorSummary;
import org.polybius.store.database.PartyFilter;
import org.polybius.store.formats.PlainWords;

/**
 * Who is meant by what somebody writes for a side: three capitals are a country, an actor's key is that actor, and everything
 * else are words of a name, of a country or of an actor. Where only one has them it is meant; of several one is chosen.
 */
final class Sides {
    private static final int MOST_COUNTRIES = 8;
    private static final int MOST_ACTORS = 24;

    private final Served served;
    private final Names names;

    /** Somebody who may be meant. */
    private record Candidate(String key, String name, String about, long events) {}

    Sides(Served served) {
        this.served = served;
        this.names = new Names(served);
    }

    /**
     * The side that is meant.
     *
     * @param asked as somebody wrote it, or empty
     * @param address the page with a key in the place of {@code asked}
     */
    DyadView.Side of(String asked, UnaryOperator<String> address) {
        if (asked.isEmpty()) {
            return DyadView.Side.NONE;
        }
        if (isCountry(asked)) {
            return chosen(asked, asked, names.country(asked));
        }
        Optional<ActorSummary> actor = served.answers().actor(asked);
        if (actor.isPresent()) {
            return chosen(asked, asked, actor(actor.get()));
        }
        List<Candidate> found = candidates(asked);
        if (found.size() == 1) {
            return chosen(asked, found.get(0).key(), found.get(0).name());
        }
        return new DyadView.Side(
                asked,
                "",
                "",
                found.stream()
                        .map(c -> new ActorsView.Found(c.name(), c.about(), address.apply(c.key()), c.events()))
                        .toList());
    }

    /** The parties that a key stands for. */
    static PartyFilter filter(String key) {
        return isCountry(key) ? PartyFilter.ofCountries(key) : PartyFilter.ofActors(key);
    }

    private static boolean isCountry(String value) {
        return value.matches("[A-Z]{3}");
    }

    private static DyadView.Side chosen(String asked, String key, String name) {
        return new DyadView.Side(asked, key, name, List.of());
    }

    private static String actor(ActorSummary a) {
        return a.name() + (a.country() == null ? "" : " (" + a.country() + ")");
    }

    private List<Candidate> candidates(String asked) {
        String plain = PlainWords.of(asked).strip();
        List<Candidate> found = new ArrayList<>();
        if (plain.isEmpty()) {
            return found;
        }
        List<String> words = List.of(plain.split(" "));
        names.countries().stream()
                .filter(c -> c.value().equalsIgnoreCase(asked) || haveBeginnings(c.label(), words))
                .limit(MOST_COUNTRIES)
                .map(c -> new Candidate(c.value(), c.label(), "everybody of this country", 0))
                .forEach(found::add);
        for (ActorSummary a : served.answers().actors(asked, MOST_ACTORS)) {
            if (a.events() > 0) {
                found.add(new Candidate(a.actor(), actor(a), names.about(a.country(), a.sector()), a.events()));
            }
        }
        return found;
    }

    private static boolean haveBeginnings(String name, List<String> words) {
        String plain = PlainWords.of(name);
        return words.stream().allMatch(word -> plain.contains(" " + word));
    }
}
