package org.polybius.coding.places;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Document;
import org.polybius.model.Place;
import org.polybius.model.Section;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.Upos;

/**
 * The place of what goes on with something just told: "The march" after a sentence about it, "the arrest of 23 activists" beside
 * a clause about the police, "He asked" after a meeting. Made for one article and one thread.
 */
final class Scene {
    private final Document document;
    private final DocumentPlaces places;
    private final PlaceWords words;

    Scene(Document document, DocumentPlaces places, PlaceWords words) {
        this.document = document;
        this.places = places;
        this.words = words;
    }

    /** Where the scene lies that the deed goes on with, or null if it goes on with none. */
    @Nullable
    Place placeOf(Sentence s, Token deed) {
        if (definite(s, deed)) {
            Token clause = clause(s, deed);
            Token first = clause.is("conj") ? s.token(clause.head()) : null;
            return first != null ? places.inSentence(s, first) : told(s, false);
        }
        if (saidBySomeoneJustNamed(s, DeedPlaceReader.said(s, deed, words))) {
            return told(s, true);
        }
        boolean paragraph = s.index() > 0
                && document.sentences().get(s.index() - 1).section().equals(s.section());
        if (paragraph && opens(s, deed)
                || paragraph && !words.is("talk", deed) && !places.areIn(s) && (ofThem(s, deed) || harm(s, deed))) {
            return told(s, false);
        }
        return null;
    }

    /** "Opening the meeting, he urged": it is the meeting just told of. */
    private boolean opens(Sentence s, Token deed) {
        return words.is("talk", deed)
                && s.children(deed, "advcl").stream()
                        .filter(c -> c.xpos().equals("VBG"))
                        .flatMap(c -> s.children(c, "obj").stream())
                        .anyMatch(o -> words.is("gather", o) && definite(s.children(o, "det")));
    }

    private static boolean definite(List<Token> articles) {
        return articles.stream().anyMatch(d -> d.form().equalsIgnoreCase("the"));
    }

    /** "Two of them were held", "Police dispersed the crowd": whom it is done to was just there. */
    private boolean ofThem(Sentence s, Token deed) {
        for (Token c : s.children(deed)) {
            if (c.is("obj") || c.deprel().equals("nsubj:pass") || c.is("nsubj") || c.is("obl")) {
                boolean they = c.is("obj") && c.form().equalsIgnoreCase("them");
                if (they || justThere(s, c)) {
                    return true;
                }
                for (Token of : s.children(c, "nmod")) {
                    boolean some = s.children(of, "case").stream()
                            .anyMatch(p -> p.form().equals("of"));
                    if (some && (of.form().equals("them") || justThere(s, of))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean justThere(Sentence s, Token t) {
        return words.is("scene", t)
                && t.upos() == Upos.NOUN
                && definite(s.children(t, "det"))
                && s.children(t, "nmod:poss").isEmpty();
    }

    /** "Seven people were hurt.", "Police said they had arrested 35 people.": how it ended, if nothing says when or where. */
    private boolean harm(Sentence s, Token deed) {
        boolean dated = s.children(deed).stream()
                .anyMatch(c ->
                        c.is("obl") && (c.upos() == Upos.PROPN || c.deprel().endsWith(":tmod")));
        boolean passive = !s.children(deed, "aux:pass").isEmpty()
                || !s.children(deed, "aux").isEmpty();
        return words.is("harm", deed)
                && !dated
                && passive
                && s.children(deed).stream()
                        .filter(c -> c.deprel().equals("nsubj:pass") || c.is("obj"))
                        .anyMatch(c -> !s.children(c, "nummod").isEmpty());
    }

    private boolean definite(Sentence s, Token deed) {
        // What is condemned or offered is not where that is said, so the deed has to be what the clause is about.
        return deed.upos() == Upos.NOUN
                && deed.is("nsubj")
                && !words.is("talk", s.token(deed.head()))
                && s.children(deed, "det").stream().anyMatch(d -> d.form().equalsIgnoreCase("the"))
                && s.children(deed, "nmod:poss").isEmpty();
    }

    /** The verb whose subject the deed is. */
    private static Token clause(Sentence s, Token deed) {
        return s.token(deed.head());
    }

    private boolean saidBySomeoneJustNamed(Sentence s, Token deed) {
        return words.is("talk", deed)
                && deed.head() < 0
                && s.children(deed, "nsubj").stream().anyMatch(c -> c.upos() == Upos.PRON);
    }

    /** What a sentence tells, where its first verb only says who tells it. */
    private Token reported(Sentence s, Token root) {
        for (Token c : words.is("talk", root) ? s.children(root) : List.<Token>of()) {
            if ((c.is("ccomp") || c.is("parataxis")) && c.upos() == Upos.VERB) {
                return c;
            }
        }
        return root;
    }

    /** The place of what the sentence before tells, of a meeting only if that is wanted; a headline tells no scene. */
    private @Nullable Place told(Sentence s, boolean meeting) {
        Sentence before = s.index() == 0 ? null : document.sentences().get(s.index() - 1);
        if (before == null || before.section().kind() != Section.Kind.BODY) {
            return null;
        }
        for (Token t : before.tokens()) {
            if (t.head() < 0) {
                return !meeting || words.is("meet", t) ? places.inSentence(before, reported(before, t)) : null;
            }
        }
        return null;
    }
}
