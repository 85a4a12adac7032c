package org.polybius.coding.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.countries.Countries;
import org.polybius.coding.countries.Country;
import org.polybius.coding.places.GazetteerPlace.Kind;
import org.polybius.model.Article;

/**
 * What an article's address tells of where it plays: where the paper is read, by a list, by a town's name in its own, by the
 * country's letters at the end of its host or by a call sign of the United States; and which countries and towns its
 * sections are named for ({@code /news/canada/toronto/}).
 */
final class Outlets {
    /** What the country of a paper or of a section counts, as a country named in the text does. */
    private static final double WEIGHT = 2;

    private static final Pattern HOST = Pattern.compile("(?:[a-z]+://)?(?:www\\.)?([a-z0-9.-]{1,200})(?::\\d+)?(/.*)?");
    /** The Federal Communications Commission gives out W and K with two or three letters more. */
    private static final Pattern CALL_SIGN = Pattern.compile("[wk][a-z]{2,3}(?:\\d+|radio|tv|fm|am|news)?");

    private static final int KNOWN = 20_000;
    private static final int GREAT = 100_000;

    private final Countries countries;
    private final Gazetteer gazetteer;
    private final Map<String, Home> hosts = new HashMap<>();
    private final Set<String> paperWords = new HashSet<>();
    private final Map<String, String> byLetters = new HashMap<>();

    /** Where a paper is read. */
    private record Home(@Nullable String country, @Nullable GazetteerPlace place) {}

    Outlets(Countries countries, Gazetteer gazetteer) {
        this.countries = countries;
        this.gazetteer = gazetteer;
        for (Country c : countries.all()) {
            byLetters.putIfAbsent(c.iso2().toLowerCase(Locale.ROOT), c.iso3());
        }
        for (String[] line : GazetteerFiles.publishers()) {
            if (line[0].equals("paper")) {
                paperWords.addAll(List.of(line[1].split(" ")));
            } else {
                String country = line[2].isEmpty() ? null : line[2];
                hosts.put(line[1], new Home(country, line[3].isEmpty() ? null : place(line[3], country)));
            }
        }
    }

    private @Nullable GazetteerPlace place(String name, @Nullable String country) {
        return gazetteer.named(name).stream()
                .filter(p -> country == null || country.equals(p.country()))
                .max(Comparator.comparingDouble(PlaceChooser::size))
                .orElse(null);
    }

    /** Tells {@code evidence} what the address of the article says. */
    void tell(Article article, ArticleEvidence evidence) {
        String url = article.url();
        Matcher m = HOST.matcher(url == null ? "" : url.toLowerCase(Locale.ROOT));
        if (!m.matches()) {
            return;
        }
        Home home = home(m.group(1));
        if (home.country() != null) {
            evidence.country(home.country(), WEIGHT);
        }
        if (home.place() != null) {
            evidence.readIn(home.place());
        }
        for (String section : (m.group(2) == null ? "" : m.group(2)).split("[/?#]")) {
            section(section, evidence);
        }
    }

    private Home home(String host) {
        for (String end = host; ; end = end.substring(end.indexOf('.') + 1)) {
            Home listed = hosts.get(end);
            if (listed != null) {
                return listed;
            }
            if (end.indexOf('.') < 0) {
                break;
            }
        }
        String[] labels = host.split("\\.");
        if (labels.length == 0) {
            return new Home(null, null);
        }
        String last = labels[labels.length - 1];
        Home end = hosts.getOrDefault("." + last, new Home(last.length() == 2 ? byLetters.get(last) : null, null));
        for (String label : labels) {
            GazetteerPlace named = namedFor(label, end.country());
            if (named != null) {
                return new Home(named.country(), named);
            }
            if (end.country() == null
                    && labels.length == 2
                    && CALL_SIGN.matcher(label).matches()) {
                return new Home("USA", null);
            }
        }
        return end;
    }

    /** The place in a paper's name: "enfield-today", "moberlymonitor"; null if there is none. */
    private @Nullable GazetteerPlace namedFor(String label, @Nullable String country) {
        for (String word : paperWords) {
            int length = label.length() - word.length();
            String name = label.endsWith(word) && length > 3 ? label.substring(0, length) : "";
            GazetteerPlace p =
                    name.isEmpty() ? null : place(name.replaceAll("-+$", "").replace('-', ' '), country);
            if (p != null && (!p.alsoWord() || p.population() >= KNOWN) && p.country() != null) {
                return p;
            }
        }
        return null;
    }

    /** A section counts if its words are names of countries and great places and nothing else: "uk-england-london". */
    private void section(String section, ArticleEvidence evidence) {
        List<String> words =
                new ArrayList<>(List.of(section.replaceAll("[-_]?\\d+$", "").split("[-_]+")));
        List<String> lands = new ArrayList<>();
        Map<String, List<GazetteerPlace>> places = new HashMap<>();
        while (!words.isEmpty()) {
            int taken = 0;
            for (int n = Math.min(4, words.size()); n > 0 && taken == 0; n--) {
                String name = String.join(" ", words.subList(0, n));
                String land = countries.byName(name).orElse(null);
                List<GazetteerPlace> great = land != null || name.length() < 4 ? List.of() : great(name);
                if (land != null) {
                    lands.add(land);
                } else if (!great.isEmpty()) {
                    places.put(name, great);
                }
                taken = land != null || !great.isEmpty() ? n : 0;
            }
            if (taken == 0) {
                return;
            }
            words.subList(0, taken).clear();
        }
        lands.forEach(c -> evidence.country(c, WEIGHT));
        places.forEach((name, all) -> evidence.name(name, all, WEIGHT, true, null));
    }

    private List<GazetteerPlace> great(String name) {
        return gazetteer.named(name).stream()
                .filter(p -> !p.alsoWord() && (p.kind() == Kind.PROVINCE || p.population() >= GREAT))
                .toList();
    }
}
