package org.polybius.model.registry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.model.CharSpan;
import org.polybius.model.ontology.Sector;

/**
 * A place in an article that says who somebody is: "Chadian Foreign Minister Idriss Tahir".
 *
 * @param article id of the article
 * @param published its day, or null if unknown
 * @param name as it stands there, without titles
 * @param kind what bears the name
 * @param country ISO 3166-1 alpha-3, a PLOVER pseudo-country, or null if nothing says so
 * @param sectors primary first; may be empty
 * @param titles the offices it is given there
 * @param span where the sentence is in the article's text, half-open, in UTF-16 units
 * @param sentence its words, cut where it is very long
 */
public record Sighting(
        String article,
        @Nullable LocalDate published,
        String name,
        ActorKind kind,
        @Nullable String country,
        List<Sector> sectors,
        List<String> titles,
        CharSpan span,
        String sentence)
        implements Comparable<Sighting> {
    private static final Comparator<Sighting> ORDER = Comparator.comparing(
                    Sighting::published, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Sighting::article)
            .thenComparing(s -> s.span().start())
            .thenComparing(Sighting::name)
            .thenComparing(s -> s.kind)
            .thenComparing(Sighting::country, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(s -> s.sectors.toString())
            .thenComparing(s -> s.titles.toString())
            .thenComparing(Sighting::sentence);

    /** Copies the lists. */
    public Sighting {
        sectors = List.copyOf(sectors);
        titles = List.copyOf(titles);
        if (name.isBlank() || article.isBlank()) {
            throw new IllegalArgumentException("a sighting needs a name and an article");
        }
    }

    /** By day, article and place in it: an order that does not depend on which article was read first. */
    @Override
    public int compareTo(Sighting other) {
        return ORDER.compare(this, other);
    }
}
