package org.polybius.coding.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.countries.Countries;
import org.polybius.coding.countries.CountryMention;
import org.polybius.coding.countries.NameTable.Match;
import org.polybius.coding.countries.NameTable.TokenPieces;
import org.polybius.model.Section;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.TokenSpan;
import org.polybius.model.Upos;

/** The pieces of one sentence. */
final class SentenceScan {
    /** Forms of address, no part of a name. */
    static final Set<String> TITLES =
            Set.of("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "madam", "sir", "dr", "dr.");

    private static final Set<String> SMALL =
            Set.of("to", "of", "in", "on", "as", "for", "at", "by", "and", "the", "a", "with", "from");

    private static final Set<String> PLACING = Set.of("in", "at", "near", "outside", "around", "to", "from", "into");

    final Sentence sentence;
    final TokenPieces words;
    final boolean title;
    private final @Nullable Piece[] at;
    private final List<Piece> pieces = new ArrayList<>();

    /** @param spokenOf whether the article speaks of a country */
    SentenceScan(
            SentenceWords found,
            ActorCore core,
            Countries countries,
            LearnedNames learned,
            Predicate<String> spokenOf) {
        Sentence s = found.sentence;
        sentence = s;
        title = s.section().kind() == Section.Kind.TITLE || mostlyCapitalised(s);
        at = new @Nullable Piece[s.size()];
        words = found.pieces;
        List<CountryMention> lands = found.lands;
        boolean shouting = s.tokens().stream().noneMatch(t -> t.form().chars().anyMatch(Character::isLowerCase));
        int next = 0;
        for (int i = 0; i < s.size(); i++) {
            while (next < lands.size() && lands.get(next).span().start() < i) {
                next++;
            }
            CountryMention land = next < lands.size() && lands.get(next).span().start() == i ? lands.get(next) : null;
            Piece best = land == null ? null : new Piece.Land(i, land.span().end(), land);
            Piece own = learned.find(s, i);
            boolean part = own != null && own.length() == 1 && inLongerName(s, core, words, i, i + 1, spokenOf);
            best = longer(best, part ? null : own);
            best = longer(best, known(s, core, words, i, shouting, spokenOf));
            ActorCore.RoleMatch role = found.role(i);
            if (role != null) {
                best = longer(best, new Piece.Called(i, role.end(), role.role(), role.plural()));
            }
            if (best == null) {
                best = joined(s.token(i), countries);
            }
            if (best != null) {
                place(best);
                i = best.end() - 1;
            }
        }
    }

    private void place(Piece p) {
        pieces.add(p);
        for (int i = p.start(); i < p.end(); i++) {
            at[i] = p;
        }
    }

    private @Nullable Piece longer(@Nullable Piece a, @Nullable Piece b) {
        return a == null
                        || b != null
                                && (b.end() > a.end() || b.end() == a.end() && b instanceof Piece.Known && stands(a))
                ? b
                : a;
    }

    /** Whether a country's word stands for a body: a building always, a capital where nobody is in it or comes from it. */
    private boolean stands(Piece a) {
        if (!(a instanceof Piece.Land land) || land.mention().way() == CountryMention.Way.NAME) {
            return false;
        }
        Token last = sentence.token(a.end() - 1);
        return land.mention().way() == CountryMention.Way.SEAT
                || land.mention().way() == CountryMention.Way.CAPITAL
                        && sentence.children(last, "case").stream().noneMatch(c -> PLACING.contains(c.lemma()));
    }

    private static @Nullable Piece known(
            Sentence s, ActorCore core, TokenPieces words, int i, boolean shouting, Predicate<String> spokenOf) {
        Match<NamedActor> m = core.name(words, i, spokenOf);
        if (m == null) {
            return null;
        }
        Token first = s.token(i);
        boolean one = m.end() == i + 1;
        boolean small = Character.isLowerCase(first.form().charAt(0))
                && m.values().get(0).kind() == Kind.PERSON;
        boolean verb = one && (first.upos() == Upos.AUX || first.upos() == Upos.PRON || first.upos() == Upos.ADV);
        boolean short_ = one && shouting && first.form().length() <= 4;
        boolean part = m.values().get(0).kind() == Kind.PERSON && inLongerName(s, core, words, i, m.end(), spokenOf);
        if (verb || short_ || part || small && first.form().indexOf('-') < 0 && one) {
            return null;
        }
        return new Piece.Known(i, m.end(), m.values());
    }

    /** Whether a name of the core stands inside another person's: "Jane Obama", "Powell Jenkins", "Ali Hassan Omar". */
    private static boolean inLongerName(
            Sentence s, ActorCore core, TokenPieces words, int i, int end, Predicate<String> spokenOf) {
        if (i > 0) {
            Token before = s.token(i - 1);
            if (before.head() >= i
                    && before.head() < end
                    && before.is("compound")
                    && before.upos() == Upos.PROPN
                    && isName(before)
                    && core.role(words, i - 1) == null
                    && core.name(words, i - 1, spokenOf) == null
                    && !TITLES.contains(before.form().toLowerCase(Locale.ROOT))
                    && before.form().chars().anyMatch(Character::isLowerCase)) {
                return s.section().kind() != Section.Kind.TITLE && countriesSilent(s, i - 1);
            }
        }
        if (end < s.size()) {
            Token last = s.token(end - 1);
            Token after = s.token(end);
            return last.head() == end
                    && last.is("compound")
                    && after.upos() == Upos.PROPN
                    && isName(after)
                    && s.section().kind() != Section.Kind.TITLE
                    && core.role(words, end) == null;
        }
        return false;
    }

    /** Adjectives of nations end so; a given name before a surname hardly ever does. */
    private static boolean countriesSilent(Sentence s, int i) {
        return !s.token(i).form().matches(".*(ian|ish|ese|[^aeiou]i|ican)$");
    }

    static boolean isName(Token t) {
        String form = t.form();
        return form.length() > 1
                && (Character.isUpperCase(form.charAt(0))
                        || form.matches("(al|el|ad|as|ash|bin|ibn|von|van|de)-\\p{Lu}.*"))
                && form.chars().anyMatch(Character::isLetter);
    }

    private static @Nullable Piece joined(Token t, Countries countries) {
        String form = t.form();
        int cut = form.lastIndexOf('-');
        if (cut <= 0 || cut == form.length() - 1 || !Character.isUpperCase(form.charAt(0))) {
            return null;
        }
        // "Saudi-Led", as headlines write it.
        String behind = form.substring(cut + 1);
        String last = TITLED.contains(behind) ? behind.toLowerCase(Locale.ROOT) : behind;
        List<String> found = new ArrayList<>();
        boolean verbal = Character.isLowerCase(last.charAt(0));
        for (String part : (verbal ? form.substring(0, cut) : form).split("-")) {
            Optional<String> c = countries
                    .byAdjective(part)
                    .or(() -> countries.byName(part))
                    .or(() -> PREFIXES.stream()
                            .filter(p -> p.startsWith(part + "="))
                            .map(p -> p.substring(p.indexOf('=') + 1))
                            .findFirst());
            if (c.isEmpty()) {
                return null;
            }
            found.add(c.get());
        }
        return new Piece.Joined(t.index(), t.index() + 1, found, verbal ? last : "");
    }

    private static final Set<String> TITLED =
            Set.of("Led", "Backed", "Controlled", "Brokered", "Sponsored", "Run", "Held");

    /** Short forms that stand only before a hyphen. */
    private static final List<String> PREFIXES = List.of(
            "Sino=CHN",
            "Russo=RUS",
            "Anglo=GBR",
            "Franco=FRA",
            "Indo=IND",
            "Saudi=SAU",
            "US=USA",
            "Turco=TUR",
            "Serbo=SRB");

    /** Headlines capitalise nearly every word, so that capitals say nothing in them. */
    private static boolean mostlyCapitalised(Sentence s) {
        int words = 0;
        int capitals = 0;
        for (Token t : s.tokens()) {
            char c = t.form().charAt(0);
            if (Character.isLetter(c) && !SMALL.contains(t.form())) {
                words++;
                capitals += Character.isUpperCase(c) ? 1 : 0;
            }
        }
        boolean verb =
                Character.isUpperCase(s.root().form().charAt(0)) && s.root().index() > 0;
        return words >= 4 && capitals >= 0.8 * words && verb;
    }

    /** The piece that covers {@code token}, or null. */
    @Nullable
    Piece at(int token) {
        return at[token];
    }

    /** Whether the sentence itself names the country, its people or a body of it. */
    boolean names(String country) {
        return pieces.stream()
                .anyMatch(p ->
                        p instanceof Piece.Land land && land.mention().country().equals(country)
                                || p instanceof Piece.Joined joined
                                        && joined.countries().contains(country)
                                || p instanceof Piece.Known known
                                        && known.actors().get(0).terms().stream()
                                                .anyMatch(t -> t.country().equals(country)));
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** The words of {@code span} as the article writes them, single-spaced. */
    String words(TokenSpan span, String text) {
        return text.substring(
                        sentence.token(span.start()).span().start(),
                        sentence.token(span.end() - 1).span().end())
                .replaceAll("\\s+", " ");
    }
}
