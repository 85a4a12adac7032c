package org.polybius.coding.actors;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.countries.Countries;
import org.polybius.coding.countries.CountryMention;
import org.polybius.model.Article;
import org.polybius.model.Document;
import org.polybius.model.Section;
import org.polybius.model.Sentence;

/** Which country an article is mainly about: what its headline, its dateline and its sentences name most. */
final class FocusCountry {
    private static final double TITLE = 3;
    private static final double DATELINE = 2.5;
    private static final double FIRST = 1;

    private final Map<String, Double> weight = new HashMap<>();
    private final @Nullable String best;

    FocusCountry(Document document, List<SentenceWords> words, ActorCore core, Countries countries) {
        boolean body = false;
        LearnedNames none = new LearnedNames();
        for (SentenceWords found : words) {
            Sentence s = found.sentence;
            boolean title = s.section().kind() == Section.Kind.TITLE;
            double extra = title ? TITLE : !body && s.section().kind() == Section.Kind.BODY ? 1 + FIRST : 1;
            body |= s.section().kind() == Section.Kind.BODY;
            SentenceScan scan = new SentenceScan(found, core, countries, none, country -> false);
            for (Piece p : scan.pieces()) {
                if (p instanceof Piece.Land land) {
                    add(land.mention().country(), extra * weightOf(land.mention()));
                } else if (p instanceof Piece.Joined joined) {
                    joined.countries().forEach(c -> add(c, extra / 2));
                } else if (p instanceof Piece.Known known) {
                    String theirs = known.actors().get(0).nearest(null).country();
                    // "Congress" may be anybody's, and does not tell whose article it is.
                    ActorCore.RoleMatch role = core.role(scan.words, known.start());
                    boolean anybodys = known.actors().get(0).kind() == Kind.ORGANISATION
                            && role != null
                            && role.end() == known.end()
                            && !ActorFiles.PSEUDO_COUNTRIES.contains(theirs);
                    add(theirs, anybodys ? 0 : extra / 2);
                }
            }
        }
        Article article = document.article();
        for (Section section : article.sections()) {
            if (section.kind() == Section.Kind.DATELINE) {
                dateline(section.span().in(article.text()), countries);
            }
        }
        String top = null;
        double most = 0;
        for (Map.Entry<String, Double> e : weight.entrySet()) {
            boolean first = e.getValue() > most
                    || e.getValue() == most && top != null && e.getKey().compareTo(top) < 0;
            if (first && !ActorFiles.PSEUDO_COUNTRIES.contains(e.getKey())) {
                top = e.getKey();
                most = e.getValue();
            }
        }
        best = top;
    }

    private static double weightOf(CountryMention m) {
        return m.way() == CountryMention.Way.CAPITAL ? 0.8 : 1;
    }

    private void dateline(String words, Countries countries) {
        for (String part : words.split("[,/(—–]| - ")) {
            String place = part.strip().replaceAll("[-\\s]+$", "");
            countries
                    .byName(place)
                    .or(() -> countries.byCapital(place))
                    .or(() -> countries.byCapital(capitalised(place)))
                    .ifPresent(c -> add(c, DATELINE));
        }
    }

    private static String capitalised(String shouted) {
        StringBuilder out = new StringBuilder();
        for (String w : shouted.split(" ")) {
            out.append(out.isEmpty() ? "" : " ");
            out.append(w.isEmpty() ? "" : w.substring(0, 1) + w.substring(1).toLowerCase(Locale.ROOT));
        }
        return out.toString();
    }

    private void add(String country, double by) {
        weight.merge(country, by, Double::sum);
    }

    /** ISO 3166-1 alpha-3, or null where no country is named. */
    @Nullable
    String get() {
        return best;
    }

    /** How much the article speaks of {@code country}; 0 if it does not. */
    double weight(String country) {
        return weight.getOrDefault(country, 0.0);
    }
}
