package org.polybius.coding.places;

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
        return saidBySomeoneJustNamed(s, DeedPlaceReader.said(s, deed, words)) ? told(s, true) : null;
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

    /** The place of what the sentence before tells, of a meeting only if that is wanted; a headline tells no scene. */
    private @Nullable Place told(Sentence s, boolean meeting) {
        Sentence before = s.index() == 0 ? null : document.sentences().get(s.index() - 1);
        if (before == null || before.section().kind() != Section.Kind.BODY) {
            return null;
        }
        for (Token t : before.tokens()) {
            if (t.head() < 0) {
                return !meeting || words.is("meet", t) ? places.inSentence(before, t) : null;
            }
        }
        return null;
    }
}
