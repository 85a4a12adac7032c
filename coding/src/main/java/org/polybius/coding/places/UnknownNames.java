package org.polybius.coding.places;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.places.Hit.Grain;
import org.polybius.coding.places.PlaceReader.Resolved;
import org.polybius.model.Document;
import org.polybius.model.Place;
import org.polybius.model.Place.Precision;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.Upos;

/**
 * Names of places that no gazetteer has, known by how they stand in the text: "at Kwambela", "the Orlena crossing", "Unity
 * Square". In a headline whose words all have capitals none is known. Where such a place lies nobody knows but for its
 * country. Made for one sentence and one thread.
 */
final class UnknownNames {
    private static final Set<String> POINTS =
            Set.of("at", "in", "near", "outside", "around", "off", "from", "through", "out of");

    private final Document document;
    private final Sentence s;
    private final DocumentPlaces places;
    private final PlaceWords words;
    private final boolean capitals;

    UnknownNames(Document document, Sentence sentence, DocumentPlaces places, PlaceWords words) {
        this.document = document;
        this.s = sentence;
        this.places = places;
        this.words = words;
        this.capitals = sentence.tokens().stream()
                .filter(t -> t.upos() == Upos.NOUN || t.upos() == Upos.VERB || t.upos() == Upos.ADJ)
                .noneMatch(t -> Character.isLowerCase(t.form().charAt(0)));
    }

    /**
     * A noun for a spot with a name before it: "the Orlena oil terminal", "Unity Monument"; null where it is none. "a rebel
     * camp" is a camp of somebody's: only what is definite has a name.
     */
    @Nullable
    Hit spot(Token noun) {
        boolean bears = words.is("spot", noun) && !words.is("side", noun) || words.is("landmark", noun);
        if (capitals || !bears || noun.xpos().endsWith("S") && noun.upos() == Upos.NOUN) {
            return null;
        }
        int from = noun.index();
        int first = noun.index();
        while (first > 0 && inName(s.token(first - 1), noun)) {
            first--;
            from = isName(s.token(first)) ? first : from;
        }
        boolean owned = !s.children(noun, "nmod:poss").isEmpty();
        if (from == noun.index() || owned || !definite(noun)) {
            return null;
        }
        for (int i = from; i < noun.index(); i++) {
            boolean inTown =
                    words.is("urban", noun) && Character.isUpperCase(noun.form().charAt(0));
            if (places.at(s, i) != null && !inTown) {
                return null;
            }
        }
        Grain grain = words.is("line", noun) || words.is("province", noun) ? Grain.DISTRICT : Grain.SITE;
        return new Hit(unknown(from, noun.index() + 1), true, grain);
    }

    private static boolean inName(Token t, Token noun) {
        return t.head() == noun.index() && (t.is("compound") || t.is("flat") || t.is("amod"))
                || t.head() > t.index() && t.head() < noun.index() && (t.is("compound") || t.is("flat"));
    }

    private static boolean isName(Token t) {
        String form = t.form();
        boolean capital = Character.isUpperCase(form.charAt(0)) && !form.equals(form.toUpperCase(Locale.ROOT));
        return capital && (t.upos() == Upos.PROPN || t.upos() == Upos.NOUN && t.index() > 0);
    }

    private boolean definite(Token noun) {
        List<Token> articles = s.children(noun, "det");
        return articles.isEmpty()
                ? Character.isUpperCase(noun.form().charAt(0))
                : articles.stream().allMatch(d -> d.form().equalsIgnoreCase("the"))
                        && s.children(noun, "nummod").isEmpty();
    }

    /** A bare name after a preposition of place: "at Kwambela", "in Mwenga"; null where it may be something else's. */
    @Nullable
    Hit after(Token noun, String preposition) {
        if (capitals
                || !POINTS.contains(preposition)
                || noun.upos() != Upos.PROPN
                || !isName(noun)
                || never(noun)
                || places.at(s, noun.index()) != null
                || !plain(noun)) {
            return null;
        }
        int from = noun.index();
        while (from > 0 && s.token(from - 1).upos() == Upos.PROPN && inName(s.token(from - 1), noun)) {
            from--;
            if (!isName(s.token(from)) || never(s.token(from))) {
                return null;
            }
        }
        Token before = from > 0 ? s.token(from - 1) : noun;
        if (before.form().equalsIgnoreCase("the") && misread(noun.index() + 1)) {
            return new Hit(unknown(from, noun.index() + 2), true, Grain.SITE);
        }
        return preposition.endsWith(before.form().toLowerCase(Locale.ROOT)) && !places.isSomebody(noun.form())
                ? new Hit(unknown(from, noun.index() + 1), true, Grain.TOWN)
                : null;
    }

    /** Whether a parser took a noun for a spot for a verb: "through the Orlena crossing on Sunday". */
    private boolean misread(int i) {
        return i < s.size()
                && s.token(i).upos() == Upos.VERB
                && words.is("spot", s.token(i).form().toLowerCase(Locale.ROOT));
    }

    /** The name that a noun for a place is called by: "the village of Kyebando". */
    @Nullable
    Hit called(Token name) {
        if (name.upos() != Upos.PROPN || !isName(name) || never(name) || !plain(name)) {
            return null;
        }
        int from = name.index();
        while (from > 0 && isName(s.token(from - 1)) && inName(s.token(from - 1), name)) {
            from--;
        }
        return new Hit(unknown(from, name.index() + 1), true, Grain.TOWN);
    }

    private boolean never(Token t) {
        return words.is("never", t)
                || words.is("never", t.form())
                || words.is("body", t)
                || words.is("given", t.form());
    }

    /** Whether nothing stands by the name that a place's name has not: an article, an adjective, a clause that says who. */
    private boolean plain(Token noun) {
        for (Token c : s.children(noun)) {
            boolean before = c.index() < noun.index()
                    && !c.is("case")
                    && !c.is("compound")
                    && !c.is("flat")
                    && !(c.is("det") && misread(noun.index() + 1));
            boolean who = c.deprel().equals("acl:relcl")
                    && s.children(c).stream().anyMatch(w -> w.form().equalsIgnoreCase("who"));
            if (before && !c.is("punct") || who || c.is("nummod")) {
                return false;
            }
        }
        return true;
    }

    /**
     * The names that the article uses for somebody: he says something, owns something, has a given name or a title. Once for
     * an article, for it looks at all of it.
     */
    static Set<String> people(Document document, PlaceWords words) {
        Set<String> out = new HashSet<>();
        for (Sentence s : document.sentences()) {
            for (Token t : s.tokens()) {
                if (t.upos() != Upos.PROPN) {
                    continue;
                }
                boolean acts = t.is("nsubj") || t.deprel().equals("nmod:poss");
                boolean placed = s.children(t, "case").stream()
                        .anyMatch(c -> words.locative(c.form().toLowerCase(Locale.ROOT)));
                boolean longer = s.children(t).stream()
                        .anyMatch(c -> (c.is("compound") || c.is("flat")) && c.index() < t.index());
                boolean within =
                        (t.is("compound") || t.is("flat")) && s.token(t.head()).upos() == Upos.PROPN;
                if (acts || longer && !placed || within && t.index() < t.head()) {
                    out.add(t.form());
                }
            }
        }
        return Set.copyOf(out);
    }

    private Place unknown(int from, int to) {
        String text = PlaceReader.words(document, s, from, to);
        return new Place(text, text, country(), null, null, null, null, Precision.COUNTRY);
    }

    /** The country that the sentence's names lie in, if they lie in one; the article's where the sentence names none. */
    private @Nullable String country() {
        Set<String> named = new TreeSet<>();
        for (int i = 0; i < s.size(); i++) {
            Resolved r = places.at(s, i);
            if (r != null && r.mention().place().country() != null) {
                named.add(r.mention().place().country());
            }
        }
        return named.size() == 1 ? named.iterator().next() : named.isEmpty() ? places.onlyCountry() : null;
    }
}
