package org.polybius.coding.confidence;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.polybius.coding.composition.Arg;
import org.polybius.coding.composition.Meaning;
import org.polybius.coding.composition.Told;
import org.polybius.coding.lexicon.Entry;
import org.polybius.coding.lexicon.Lexicon;
import org.polybius.model.Party;
import org.polybius.model.Section;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.Upos;
import org.polybius.model.ontology.Sector;

/**
 * What speaks for an event and against it: how it was found, in features that a reader can check in the sentence. A
 * feature is 1 where it is there, a small number where it can be counted, and left out where it is 0.
 */
public final class EventFeatures {
    /** More of the same says nothing new. */
    private static final int MANY = 3;
    /** Tokens between a party and the word that tells the deed, from which on the tree is less to be trusted. */
    private static final int FAR = 12;

    private static final int LONG_SENTENCE = 40;

    private static final Set<Sector> PRIVATE =
            EnumSet.of(Sector.AGR, Sector.BUS, Sector.CRM, Sector.CVL, Sector.EDU, Sector.JRN, Sector.MED, Sector.SOC);

    private final Lexicon lexicon;

    /** @param lexicon tells how many entries a word may stand for */
    public EventFeatures(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * The features of an event.
     *
     * @param s the sentence that tells it
     * @param told how it tells it
     * @param actors who the words for who acts stand for
     * @param recipients likewise for who undergoes
     * @param others how many other events the sentence tells
     */
    public Map<String, Double> of(Sentence s, Told told, List<Party> actors, List<Party> recipients, int others) {
        Meaning m = told.meaning();
        Map<String, Double> out = new LinkedHashMap<>();
        words(s, m, out);
        side("actor", m.actors(), actors, m.trigger(), out);
        side("recipient", m.recipients(), recipients, m.trigger(), out);
        boolean within = actors.stream()
                .anyMatch(a -> a.country() != null
                        && recipients.stream().anyMatch(r -> a.country().equals(r.country())));
        put(out, "both sides of one country", within);
        put(out, "mutual", m.mutual());
        put(out, "in the headline or standfirst", s.section().kind() != Section.Kind.BODY);
        put(out, "hypothetical", m.hypothetical());
        put(out, "someone says so", !told.speech().isEmpty());
        put(out, "not in the main clause", depth(s, m.trigger()) > 1);
        put(out, "long sentence", s.size() > LONG_SENTENCE);
        put(out, "other events in the sentence", Math.min(MANY, others));
        return out;
    }

    private void words(Sentence s, Meaning m, Map<String, Double> out) {
        List<Entry> entries = m.entries();
        Entry innermost = entries.get(entries.size() - 1);
        put(out, "type " + m.coding().type(), true);
        put(out, "operators over the deed", Math.min(MANY, entries.size() - 1));
        put(out, "operator over no known deed", m.alone());
        put(out, "recast by negation or a modal verb", m.why().size() > entries.size());
        // "Is under arrest" tells as a verb does.
        put(
                out,
                "told by a noun",
                isNoun(m.trigger()) && s.children(m.trigger(), "cop").isEmpty());
        put(out, "deed is a noun", !m.deed().equals(m.trigger()) && isNoun(m.deed()));
        put(out, "told by an adjective", m.trigger().upos() == Upos.ADJ);
        put(out, "conditions of the entry", Math.min(MANY, innermost.needs().size()));
        int candidates = candidates(m.deed());
        put(out, "meanings of the word", candidates < 2 ? 0 : Math.log(candidates) / Math.log(2));
        put(out, "points back to an earlier event", m.about() != null);
        put(out, "entry " + innermost.name(), true);
    }

    private static void side(String name, List<Arg> args, List<Party> parties, Token trigger, Map<String, Double> out) {
        put(out, "no " + name, parties.isEmpty());
        if (parties.isEmpty()) {
            return;
        }
        put(out, name + " in the registry", parties.stream().anyMatch(p -> p.id() != null));
        put(out, name + " without a country", parties.stream().allMatch(p -> p.country() == null));
        put(
                out,
                name + " in private life",
                parties.stream().allMatch(p -> p.sector() != null && PRIVATE.contains(p.sector())));
        put(out, "several as " + name, parties.size() > 1);
        if (args.isEmpty()) {
            put(out, name + " from an earlier event", true);
            return;
        }
        put(
                out,
                name + " is a common noun",
                args.stream().allMatch(a -> a.token().upos() == Upos.NOUN));
        put(out, name + " is a pronoun", args.stream().allMatch(a -> a.token().upos() == Upos.PRON));
        put(
                out,
                name + " is only a modifier",
                args.stream()
                        .allMatch(a -> a.asModifier()
                                || a.slot().equals("possessor")
                                || a.slot().equals("modifier")));
        put(
                out,
                name + " far from the word",
                args.stream().allMatch(a -> Math.abs(a.token().index() - trigger.index()) > FAR));
    }

    private int candidates(Token t) {
        Entry.Kind kind =
                switch (t.upos()) {
                    case VERB, AUX -> Entry.Kind.VERB;
                    case ADJ -> Entry.Kind.ADJECTIVE;
                    default -> Entry.Kind.NOUN;
                };
        return lexicon.candidates(kind, t.lemma().toLowerCase(Locale.ROOT)).size();
    }

    /** Clauses and phrases above the word; the root and what is coordinated with it stand at 0. */
    private static int depth(Sentence s, Token t) {
        int depth = 0;
        Token at = t;
        // No tree has a cycle, but one may be as deep as the sentence is long: two steps are enough to know.
        for (int i = 0; i < FAR && at.head() >= 0 && depth < 2; i++) {
            depth += at.is("conj") || at.is("parataxis") || at.is("ccomp") ? 0 : 1;
            at = s.token(at.head());
        }
        return depth;
    }

    private static boolean isNoun(Token t) {
        return t.upos() == Upos.NOUN || t.upos() == Upos.PROPN;
    }

    private static void put(Map<String, Double> out, String feature, boolean there) {
        put(out, feature, there ? 1 : 0);
    }

    private static void put(Map<String, Double> out, String feature, double value) {
        if (value != 0) {
            out.put(feature, value);
        }
    }
}
