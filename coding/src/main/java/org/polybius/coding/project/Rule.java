package org.polybius.coding.project;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Event;
import org.polybius.model.Evidence;
import org.polybius.model.Party;
import org.polybius.model.ontology.Sector;

/**
 * Conditions on a coded event, all of which must hold. Each is a list of which one member is enough; an empty list asks
 * for nothing.
 *
 * @param line where it stands in the codebook, from 1
 * @param modes names of PLOVER modes
 * @param cameo codes, or beginnings of codes with a star: {@code 17*}
 * @param contexts PLOVER contexts
 * @param actor what somebody who acts must be
 * @param recipient what somebody who undergoes must be
 * @param party what somebody on either side must be
 * @param places countries in which it happens
 * @param words lower-case words or phrases, one of which stands in the clause that tells it
 */
record Rule(
        int line,
        List<String> modes,
        List<String> cameo,
        List<String> contexts,
        Who actor,
        Who recipient,
        Who party,
        List<String> places,
        List<String> words) {

    /** What a party must be: of one of the countries and of one of the sectors. */
    record Who(List<String> countries, Set<Sector> sectors) {
        static final Who ANYBODY = new Who(List.of(), Set.of());

        boolean isAmong(Stream<Party> parties) {
            return equals(ANYBODY) || parties.anyMatch(this::is);
        }

        private boolean is(Party p) {
            return (countries.isEmpty() || countries.contains(String.valueOf(p.country())))
                    && (sectors.isEmpty() || p.sectors().stream().anyMatch(sectors::contains));
        }
    }

    /** Whether the event, of the right type already, meets all conditions. */
    boolean fits(Event e) {
        return oneOf(modes, e.mode() == null ? null : e.mode().name())
                && (cameo.isEmpty()
                        || e.cameo() != null
                                && cameo.stream()
                                        .anyMatch(c -> covers(c, e.cameo().code())))
                && (contexts.isEmpty() || e.contexts().stream().anyMatch(contexts::contains))
                && actor.isAmong(e.actors().stream())
                && recipient.isAmong(e.recipients().stream())
                && party.isAmong(Stream.concat(e.actors().stream(), e.recipients().stream()))
                && oneOf(places, e.place() == null ? null : e.place().country())
                && (words.isEmpty() || e.evidence().stream().anyMatch(this::tells));
    }

    private static boolean oneOf(List<String> wanted, @Nullable String value) {
        return wanted.isEmpty() || value != null && wanted.contains(value);
    }

    private static boolean covers(String wanted, String code) {
        return wanted.endsWith("*") ? code.startsWith(wanted.substring(0, wanted.length() - 1)) : code.equals(wanted);
    }

    private boolean tells(Evidence evidence) {
        String quote = " "
                + evidence.quote()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}'’-]+", " ")
                        .strip() + " ";
        return words.stream().anyMatch(w -> quote.contains(" " + w + " "));
    }
}
