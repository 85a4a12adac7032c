package org.polybius.coding.actors;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.model.CharSpan;
import org.polybius.model.Document;
import org.polybius.model.Party;
import org.polybius.model.Sentence;

/**
 * Who is meant in one document. Answers are for heads of noun phrases, given by their sentence and token index; every
 * method throws {@link IllegalArgumentException} for a sentence of another document. Not safe for several threads.
 */
public final class Cast {
    private final Document document;
    private final Reading reading;
    private final PhraseReader phrases;

    Cast(Document document, Reading reading) {
        this.document = document;
        this.reading = reading;
        this.phrases = new PhraseReader(reading);
    }

    /**
     * The parties meant by the phrase headed at {@code token}, without its conjuncts; empty if it stands for no
     * political actor. One head may give several ("the two countries", "Turkish and Iranian officials"). A country, its
     * capital or its seat of power is given as its government (GOV): where it is only territory the caller drops the
     * sector.
     */
    public List<Party> parties(Sentence s, int token) {
        check(s, token);
        return parties(s, token, reading.resolve(s, token));
    }

    /** What the head noun at {@code token} is; of a pronoun, what it stands for. */
    public Kind kind(Sentence s, int token) {
        check(s, token);
        return phrases.kind(reading.scan(s), s.token(token));
    }

    /**
     * The parties of whom the thing at {@code token} is: its possessor, the phrase behind "of" or "from", the nation or
     * body before it ("Islamic State positions", "a base of the United Nations mission"). A thing whose own word says
     * whose it is ("police station", "hospital") belongs to them where nothing nearer is named.
     *
     * @param acting whether the thing is said to do something: then where it is does not say whose it is ("a bomb in Turkey")
     */
    public List<Party> owners(Sentence s, int token, boolean acting) {
        check(s, token);
        return parties(s, token, phrases.owners(reading.scan(s), s.token(token), acting));
    }

    /** The parties named by nations, bodies and roles before the head at {@code token}: "Saudi-Iranian talks", "police raid". */
    public List<Party> modifiers(Sentence s, int token) {
        check(s, token);
        return parties(s, token, phrases.modifiers(reading.scan(s), s.token(token)));
    }

    /** Whom the article introduces that the core does not know, in the order of the text. */
    public List<Introduction> introductions() {
        return reading.learned.introductions();
    }

    /**
     * Who says what stands in quotation marks, though another sentence of the quotation names him.
     *
     * @param speakers who speaks
     * @param cue the verb of saying
     */
    public record Quoted(List<Party> speakers, String cue) {
        /** Copies the list. */
        public Quoted {
            speakers = List.copyOf(speakers);
        }
    }

    /** Who says the word at {@code token}; null if it is no quotation or names no party. */
    public @Nullable Quoted quotedBy(Sentence s, int token) {
        check(s, token);
        Quotes.Place place = reading.quotedBy(s, token);
        if (place == null) {
            return null;
        }
        Sentence there = document.sentences().get(place.sentence());
        int verb = there.token(place.token()).head();
        List<Party> who = parties(there, place.token());
        return who.isEmpty() || verb < 0
                ? null
                : new Quoted(who, there.token(verb).form());
    }

    /** What is to be said of how a party was made out, for people; null if nothing. */
    public @Nullable String remark(Party party) {
        return reading.learned.remark(party.name());
    }

    /** ISO 3166-1 alpha-3 of the country the article is mainly about, or null where it names none. */
    public @Nullable String focusCountry() {
        return reading.focus.get();
    }

    private List<Party> parties(Sentence s, int token, List<Entity> who) {
        CharSpan span = NounPhrase.of(s, token).span();
        String text = span.in(document.article().text());
        List<Party> out = new ArrayList<>(who.size());
        for (Entity e : who) {
            Party p = e.at(text, span);
            if (!out.contains(p)) {
                out.add(p);
            }
        }
        return out;
    }

    private void check(Sentence s, int token) {
        boolean ours =
                s.index() < document.sentences().size() && document.sentences().get(s.index()) == s;
        if (!ours || token < 0 || token >= s.size()) {
            throw new IllegalArgumentException("token " + token + " of no sentence of article "
                    + document.article().id());
        }
    }
}
