package org.polybius.coding.resolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.actors.Cast;
import org.polybius.coding.actors.Kind;
import org.polybius.coding.composition.Arg;
import org.polybius.coding.composition.Referents;
import org.polybius.coding.countries.Countries;
import org.polybius.coding.countries.Country;
import org.polybius.coding.places.DocumentPlaces;
import org.polybius.model.Party;
import org.polybius.model.Sentence;
import org.polybius.model.Token;

/**
 * The parties that words stand for in one article: those of the cast; else the owners of a thing ("Islamic State
 * positions"); else the country of a place ("the city of Ramadi"). Made for one article and one thread.
 */
final class CastReferents implements Referents {
    private record Key(int sentence, int token, boolean asModifier, boolean acting) {}

    private final Cast cast;
    private final DocumentPlaces places;
    private final Countries countries;
    private final Map<Key, List<Party>> known = new HashMap<>();

    CastReferents(Cast cast, DocumentPlaces places, Countries countries) {
        this.cast = cast;
        this.places = places;
        this.countries = countries;
    }

    @Override
    public List<Party> parties(Sentence s, Arg arg) {
        Key key = new Key(s.index(), arg.token().index(), arg.asModifier(), acts(arg));
        List<Party> found = known.get(key);
        if (found == null) {
            found = find(s, arg);
            known.put(key, found);
        }
        return found;
    }

    /** Who says what is quoted at {@code token}, or null. */
    Cast.@Nullable Quoted quotedBy(Sentence s, Token token) {
        return cast.quotedBy(s, token.index());
    }

    /** What is to be said of how the parties were made out. */
    List<String> remarks(List<Party> parties) {
        List<String> out = new ArrayList<>();
        for (Party p : parties) {
            String remark = cast.remark(p);
            if (remark != null && !out.contains(remark)) {
                out.add(remark);
            }
        }
        return out;
    }

    private List<Party> find(Sentence s, Arg arg) {
        int token = arg.token().index();
        if (arg.asModifier()) {
            return cast.modifiers(s, token);
        }
        List<Party> found = List.of();
        if (kind(s, arg.token()).equals("facility") || kind(s, arg.token()).equals("other")) {
            found = handlers(s, arg.token());
        }
        found = found.isEmpty() ? cast.parties(s, token) : found;
        found = found.isEmpty() ? cast.owners(s, token, acts(arg)) : found;
        return found.isEmpty() ? country(s, arg.token()) : found;
    }

    private static boolean acts(Arg arg) {
        return arg.slot().equals("subject");
    }

    /** Whoever handled a thing acts by it: "a mine laid by the rebels", "rockets fired by gunmen". */
    private List<Party> handlers(Sentence s, Token thing) {
        for (Token clause : s.children(thing, "acl")) {
            for (Token agent : s.children(clause, "obl")) {
                if (agent.deprel().equals("obl:agent")) {
                    return parties(s, new Arg(agent, "subject", false));
                }
            }
        }
        return List.of();
    }

    private List<Party> country(Sentence s, Token token) {
        String code = places.countryOf(s, token.index());
        Country country = code == null ? null : countries.get(code);
        if (country == null) {
            return List.of();
        }
        return List.of(new Party(
                token.form(),
                token.span(),
                country.name(),
                null,
                country.iso3(),
                List.of(),
                List.of(),
                country.iso3()));
    }

    @Override
    public String kind(Sentence s, Token token) {
        Kind kind = cast.kind(s, token.index());
        boolean place = kind == Kind.OTHER && places.countryOf(s, token.index()) != null;
        return (place ? Kind.PLACE : kind).word();
    }
}
