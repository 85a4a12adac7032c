package org.polybius.coding.repair;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.lexicon.Entry;
import org.polybius.coding.lexicon.Lexicon;
import org.polybius.coding.lexicon.Operator;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.Upos;

/** What the rules may ask about the meaning and the look of a word, by the names that the data file uses. */
final class Vocabulary {
    /** A dateline names at most a town, a country and two agencies, with brackets and commas. */
    /** "re-", "co-", "pre-": what begins so is one word. */
    private static final int LONGEST_PREFIX = 4;

    private static final int MOST_NAMES = 12;

    private final Lexicon lexicon;
    private final Map<String, Condition> named;

    Vocabulary(Lexicon lexicon) {
        this.lexicon = lexicon;
        named = Map.of(
                "verb of the lexicon", (s, t) -> isKnownVerb(t),
                "verb of saying", (s, t) -> any(t, c -> c.entry().operator() == Operator.SAY),
                "deed", (s, t) -> any(t, c -> !c.entry().isOperator()),
                "operator", (s, t) -> any(t, c -> c.entry().isOperator()),
                "takes an infinitive", (s, t) -> any(t, c -> c.entry().content().contains("infinitive")),
                "has its particle", this::hasItsParticle,
                "among the first names", Vocabulary::isAmongTheFirstNames,
                "in a dateline",
                        (s, t) -> isAmongTheFirstNames(s, t)
                                && isInCapitals(s.token(0).form()),
                "hyphenated", (s, t) -> t.form().indexOf('-', LONGEST_PREFIX) >= 0,
                "finite", Vocabulary::isFinite);
    }

    /** The condition of that name, or null. */
    @Nullable
    Condition named(String name) {
        return named.get(name);
    }

    /** All names, for messages. */
    List<String> names() {
        return named.keySet().stream().sorted().toList();
    }

    boolean isOfClass(String name, Token t) {
        return lexicon.classes().contains(name, t.lemma().toLowerCase(Locale.ROOT));
    }

    boolean hasClass(String name) {
        return lexicon.classes().exists(name);
    }

    private static Entry.Kind kind(Upos upos) {
        return switch (upos) {
            case VERB, AUX -> Entry.Kind.VERB;
            case ADJ -> Entry.Kind.ADJECTIVE;
            default -> Entry.Kind.NOUN;
        };
    }

    private List<Lexicon.Candidate> candidates(Token t) {
        return lexicon.candidates(kind(t.upos()), t.lemma().toLowerCase(Locale.ROOT));
    }

    private boolean any(Token t, Predicate<Lexicon.Candidate> test) {
        for (Lexicon.Candidate c : candidates(t)) {
            if (test.test(c)) {
                return true;
            }
        }
        return false;
    }

    private boolean isKnownVerb(Token t) {
        return !lexicon.candidates(Entry.Kind.VERB, lemma(t.form().toLowerCase(Locale.ROOT), Entry.Kind.VERB))
                .isEmpty();
    }

    /** "call" with a phrase in "for", where the lexicon knows "call for". */
    private boolean hasItsParticle(Sentence s, Token t) {
        return any(
                t,
                c -> !c.pattern().rest().isEmpty()
                        && c.pattern().rest().stream().allMatch(word -> hasPreposition(s, t, word)));
    }

    private static boolean hasPreposition(Sentence s, Token t, String word) {
        for (Token c : s.children(t)) {
            if (c.index() > t.index() && c.is("compound") && c.form().equalsIgnoreCase(word)) {
                return true;
            }
            for (Token g : s.children(c)) {
                boolean marks = g.is("case") || g.is("mark");
                if (c.index() > t.index() && marks && g.form().equalsIgnoreCase(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isInCapitals(String form) {
        return form.length() > 2 && form.equals(form.toUpperCase(Locale.ROOT)) && Character.isLetter(form.charAt(0));
    }

    /** Nothing but names, brackets and commas stands before it. */
    private static boolean isAmongTheFirstNames(Sentence s, Token t) {
        if (t.index() > MOST_NAMES) {
            return false;
        }
        for (int i = 0; i < t.index(); i++) {
            Token before = s.token(i);
            boolean name = before.upos() == Upos.PROPN || isInCapitals(before.form());
            if (!name && before.upos() != Upos.PUNCT) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFinite(Sentence s, Token t) {
        return t.xpos().equals("VBD")
                || t.xpos().equals("VBZ")
                || t.xpos().equals("VBP")
                || !s.children(t, "aux").isEmpty();
    }

    /** The word as another part of speech: its lemma is the form's base that the lexicon knows, or the form itself. */
    Token retagged(Token t, Edit.Tag tag) {
        String lemma = t.upos() == tag.upos() ? t.lemma() : lemma(t.form().toLowerCase(Locale.ROOT), kind(tag.upos()));
        return new Token(t.index(), t.span(), t.form(), lemma, tag.upos(), tag.xpos(), t.head(), t.deprel());
    }

    private String lemma(String form, Entry.Kind kind) {
        for (String ending : List.of("", "s", "es", "d", "ed", "ing")) {
            if (form.endsWith(ending) && form.length() > ending.length() + 2) {
                String base = form.substring(0, form.length() - ending.length());
                if (!lexicon.candidates(kind, base).isEmpty()) {
                    return base;
                }
            }
        }
        return form;
    }
}
