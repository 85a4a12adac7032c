package org.polybius.coding.actors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.countries.Countries;
import org.polybius.coding.places.DocumentPlaces;
import org.polybius.model.Document;
import org.polybius.model.Section;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.TokenSpan;
import org.polybius.model.Upos;

/**
 * One pass through a document, sentence by sentence and word by word, with what is known at each point. What it finds
 * is kept by token; a word that is asked about before its turn is resolved at once.
 */
final class Reading {
    private static final int DEEPEST = 8;
    private static final Set<Upos> NOMINAL =
            Set.of(Upos.NOUN, Upos.PROPN, Upos.PRON, Upos.NUM, Upos.ADJ, Upos.DET, Upos.X, Upos.SYM);
    private static final Set<String> FIRST_PERSON =
            Set.of("we", "us", "our", "ours", "ourselves", "i", "me", "my", "mine", "myself");
    private static final Set<String> SINGULAR = Set.of("i", "me", "my", "mine", "myself");
    private static final Map<String, String> OPPOSITE =
            Map.of("North", "South", "South", "North", "East", "West", "West", "East");
    private static final Set<String> RELATIVE = Set.of("who", "whom", "which", "that", "whose");

    final Document document;
    final ActorCore core;
    final Countries countries;
    private final Memory memory;
    final FocusCountry focus;
    final LearnedNames learned;
    final Salience salience = new Salience();
    private final Strangers strangers = new Strangers();
    final @Nullable LocalDate day;
    private final Quotes quotes;
    final @Nullable DocumentPlaces places;
    private final @Nullable Reading before;
    private final List<SentenceScan> scans = new ArrayList<>();
    private final @Nullable List<Entity>[][] found;
    private static final double NEARLY = 0.5;
    private static final double ASIDE = 0.2;

    private @Nullable String topic;
    private @Nullable Section topicSection;
    private final Map<String, String> halves = new HashMap<>();
    private final PhraseReader phrases;
    private int depth;

    /** @param before an earlier pass through the same document, whose names are known from the start; null for the first */
    @SuppressWarnings({"unchecked", "rawtypes"})
    Reading(
            Document document,
            List<SentenceWords> words,
            ActorCore core,
            Countries countries,
            Memory memory,
            FocusCountry focus,
            Quotes quotes,
            @Nullable DocumentPlaces places,
            @Nullable Reading before) {
        this.document = document;
        this.core = core;
        this.countries = countries;
        this.memory = memory;
        this.focus = focus;
        this.quotes = quotes;
        this.places = places;
        this.before = before;
        day = document.article().published();
        learned = before == null ? new LearnedNames() : before.learned;
        found = new List[document.sentences().size()][];
        phrases = new PhraseReader(this);
        for (Sentence s : document.sentences()) {
            found[s.index()] = new List[s.size()];
        }
        for (SentenceWords found : words) {
            SentenceScan scan = new SentenceScan(found, core, countries, learned, country -> focus.weight(country) > 0);
            scans.add(scan);
            halves(scan);
            read(found.sentence);
        }
    }

    /** Who other articles say bears a full name, or null. */
    Memory.@Nullable Remembered recall(String name) {
        return name.indexOf(' ') < 0 ? null : memory.recall(name, day, country -> focus.weight(country) > 0);
    }

    /** Where North Korea has been named, "the North" and "the South" are countries. */
    private void halves(SentenceScan scan) {
        for (Piece p : scan.pieces()) {
            Token first = scan.sentence.token(p.start());
            String opposite = OPPOSITE.get(first.form());
            if (p instanceof Piece.Land land && p.length() > 1 && opposite != null) {
                halves.put(first.form(), land.mention().country());
                String rest = scan.words(
                        new TokenSpan(p.start() + 1, p.end()),
                        document.article().text());
                countries
                        .byName(opposite + " " + rest)
                        .or(() -> countries.byAdjective(opposite + " " + rest))
                        .ifPresent(c -> halves.putIfAbsent(opposite, c));
            }
        }
    }

    /** ISO 3166-1 alpha-3 of the country that "the North" or "the South" means in this article, or null. */
    @Nullable
    String half(String form) {
        String here = halves.get(form);
        return here != null || before == null ? here : before.halves.get(form);
    }

    private void read(Sentence s) {
        for (Token t : s.tokens()) {
            if (!NOMINAL.contains(t.upos()) || insideName(s, t)) {
                named(s, t);
                continue;
            }
            List<Entity> who = resolve(s, t.index());
            if (who.isEmpty() && !modifies(t) && strangers.meet(scan(s), t)) {
                salience.add(s, t, List.of(Strangers.SOMEBODY));
                continue;
            }
            if (modifies(t) || who.isEmpty() || borrowed(t)) {
                continue;
            }
            salience.add(s, t, who);
            if (t.is("conj") && t.head() >= 0) {
                join(s, s.token(t.head()), t);
            }
            if (t.is("nsubj") && who.get(0).hasState() && !quotes.inside(s, t.index())) {
                topic = who.get(0).country();
                topicSection = s.section();
            }
        }
    }

    /** A body before a noun ("NATO Secretary General") has been mentioned too. */
    private void named(Sentence s, Token t) {
        Piece p = scan(s).at(t.index());
        boolean last = p != null && p.end() == t.index() + 1 && !p.covers(t.head());
        if (last && p instanceof Piece.Known known && known.actors().get(0).kind() != Kind.PERSON) {
            salience.add(s, t, resolve(s, t.index()));
        }
    }

    private void join(Sentence s, Token first, Token last) {
        List<Entity> all = new ArrayList<>(resolve(s, first.index()));
        for (Token c : s.children(first, "conj")) {
            if (c.index() <= last.index()) {
                all.addAll(resolve(s, c.index()));
            }
        }
        salience.addJoined(s, first, all);
    }

    private static boolean modifies(Token t) {
        return t.is("compound") || t.is("amod") || t.is("flat") || t.is("nummod") || t.is("det");
    }

    /** "who" repeats its noun, and "we" is never whom "they" means. */
    private static boolean borrowed(Token t) {
        String form = t.form().toLowerCase(Locale.ROOT);
        return (t.upos() == Upos.PRON || t.upos() == Upos.DET)
                && (RELATIVE.contains(form) || FIRST_PERSON.contains(form));
    }

    private static boolean insideName(Sentence s, Token t) {
        return t.is("flat")
                || t.is("compound")
                        && t.upos() == Upos.PROPN
                        && s.token(t.head()).upos() == Upos.PROPN;
    }

    SentenceScan scan(Sentence s) {
        return scans.get(s.index());
    }

    /** Who the phrase headed at {@code token} stands for; empty if for no political actor. */
    List<Entity> resolve(Sentence s, int token) {
        List<Entity> known = found[s.index()][token];
        if (known != null) {
            return known;
        }
        if (s.index() >= scans.size()) {
            return before == null ? List.of() : before.resolve(s, token);
        }
        if (depth > DEEPEST) {
            return List.of();
        }
        depth++;
        // While a phrase is being read it stands for nobody, so that a ring of phrases ends.
        found[s.index()][token] = List.of();
        List<Entity> who;
        try {
            who = List.copyOf(read(s, s.token(token)));
        } finally {
            depth--;
        }
        found[s.index()][token] = who;
        return who;
    }

    private List<Entity> read(Sentence s, Token t) {
        String form = t.form().toLowerCase(Locale.ROOT);
        boolean pronoun = t.upos() == Upos.PRON || t.upos() == Upos.DET;
        if (pronoun && RELATIVE.contains(form)) {
            Token noun = antecedent(s, t);
            return noun == null ? List.of() : resolve(s, noun.index());
        }
        if (pronoun && FIRST_PERSON.contains(form) && !form.equals("mine") || form.equals("we")) {
            return speaker(s, t, SINGULAR.contains(form));
        }
        Pronoun third = pronoun ? Pronoun.of(form) : null;
        if (third != null) {
            return salience.pronoun(s, t, third);
        }
        return phrases.read(scan(s), t);
    }

    /** The noun that the relative clause of a relative pronoun describes. */
    private static @Nullable Token antecedent(Sentence s, Token pronoun) {
        Token at = pronoun;
        for (int up = 0; up < 8 && at.head() >= 0; up++) {
            if (at.deprel().equals("acl:relcl")) {
                return s.token(at.head());
            }
            at = s.token(at.head());
        }
        return null;
    }

    /** The words that name who says what is quoted at {@code token}, or null. */
    Quotes.@Nullable Place quotedBy(Sentence s, int token) {
        return quotes.speaker(s, token);
    }

    private List<Entity> speaker(Sentence s, Token t, boolean alone) {
        Quotes.Place place = quotes.speaker(s, t.index());
        if (place == null) {
            return List.of();
        }
        List<Entity> who = resolve(document.sentences().get(place.sentence()), place.token());
        if (alone) {
            return who.size() == 1 && who.get(0).isPerson() ? who : List.of();
        }
        List<Entity> side = new ArrayList<>();
        for (Entity e : who) {
            side.add(phrases.side(e));
        }
        return side;
    }

    /**
     * The country that an unmodified "police" or "the government" belongs to: that of the latest subject of this
     * paragraph or the one before, if the article speaks of it nearly as much as of any (an office in the same paragraph asks
     * for less: "Canada took Mexico's side, and Trade Minister Bouchard …"); else the article's, which only its towns may tell.
     */
    @Nullable
    String country(SentenceScan scan, Token head, boolean office) {
        String main = focus.get();
        if (main == null && places != null) {
            return places.countryOfPlaces();
        }
        boolean stands = head.is("nsubj")
                || head.is("conj")
                || head.is("nmod:poss")
                || head.deprel().equals("obl:agent");
        if (main == null || topic == null || !(stands || office)) {
            return main;
        }
        boolean here = scan.sentence.section().equals(topicSection);
        double least = here && office ? ASIDE : NEARLY;
        return (here || office) && focus.weight(topic) >= least * focus.weight(main) ? topic : main;
    }
}
