package org.polybius.coding.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.actors.Role.Flag;
import org.polybius.coding.countries.CountryMention.Way;
import org.polybius.model.Token;

/**
 * What stands around a head noun inside its phrase: nations, bodies and roles before it, and how they qualify it.
 *
 * @param lands countries whose adjective or name modifies the head
 * @param bodies named bodies and persons before it: "Islamic State" positions
 * @param role the nearest role noun before it: "defence ministry" spokesman; or null
 * @param abroad "Western", "foreign": it belongs to no one country
 * @param past "former", "ousted"
 * @param ledBy countries that lead it: "Saudi-led"
 * @param unknown "unidentified", "masked", "armed"
 */
record Surroundings(
        List<Piece.Land> lands,
        List<Piece> bodies,
        Piece.@Nullable Called role,
        boolean abroad,
        boolean past,
        List<String> ledBy,
        boolean unknown) {
    /** What comes before a hyphen helps the head, and does not own it: "Iranian-backed". */
    private static final Set<String> HELPED = Set.of(
            "backed",
            "supported",
            "funded",
            "sponsored",
            "trained",
            "armed",
            "allied",
            "aligned",
            "brokered",
            "mediated",
            "equipped",
            "financed",
            "leaning",
            "friendly",
            "inspired",
            "linked",
            "speaking",
            "made",
            "built",
            "language",
            "supplied",
            "style",
            "educated",
            "designed",
            "hosted");

    private static final Set<String> NAMELESS = Set.of(
            "unidentified",
            "unknown",
            "masked",
            "hooded",
            "armed",
            "gun-toting",
            "balaclava-clad",
            "knife-wielding",
            "machete-wielding");

    /** Looks at the tokens of {@code np} before {@code end}. */
    static Surroundings of(SentenceScan scan, NounPhrase np, int end) {
        List<Piece.Land> lands = new ArrayList<>();
        List<Piece> bodies = new ArrayList<>();
        List<String> led = new ArrayList<>();
        Piece.Called role = null;
        boolean abroad = false;
        boolean past = false;
        boolean unknown = false;
        for (int i = np.from(); i < end; i++) {
            Piece p = scan.at(i);
            Token t = scan.sentence.token(i);
            unknown |= NAMELESS.contains(t.form().toLowerCase(Locale.ROOT));
            if (p == null || p.end() > end) {
                continue;
            }
            if (p instanceof Piece.Land land) {
                lands.add(land);
            } else if (p instanceof Piece.Joined joined && !HELPED.contains(joined.last())) {
                led.addAll(joined.countries());
            } else if (p instanceof Piece.Called called) {
                abroad |= called.role().is(Flag.ABROAD);
                past |= called.role().is(Flag.PAST);
                role = called.role().kind() == Kind.OTHER ? role : called;
            } else if (p instanceof Piece.Known || p instanceof Piece.Learned) {
                bodies.add(p);
            }
            i = p.end() - 1;
        }
        return new Surroundings(coordinated(scan, lands), bodies, role, abroad, past, led, unknown);
    }

    /** Two nations count both only if they are coordinated: "Turkish and Iranian officials". */
    private static List<Piece.Land> coordinated(SentenceScan scan, List<Piece.Land> lands) {
        if (lands.size() < 2) {
            return lands;
        }
        List<Piece.Land> out = new ArrayList<>(List.of(lands.get(0)));
        for (Piece.Land next : lands.subList(1, lands.size())) {
            if (scan.sentence.token(next.mention().head()).is("conj")) {
                out.add(next);
            }
        }
        boolean place = out.size() == 1 && lands.get(0).mention().way() == Way.CAPITAL;
        return place ? List.of(lands.get(lands.size() - 1)) : out;
    }
}
