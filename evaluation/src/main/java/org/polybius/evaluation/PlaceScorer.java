package org.polybius.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.places.Toponym;
import org.polybius.model.Place;

/**
 * Scores resolved names of places. A place counts as right within 161 km (100 miles) of gold's point, as others count it;
 * the distance is that of the two points, so a country's or province's depends on the point that stands for it.
 */
final class PlaceScorer {
    static final double NEAR_KM = 161;
    private static final double EARTH_DIAMETER_KM = 12742;

    private final List<ErrorListing.Miss> misses = new ArrayList<>();
    private final List<ErrorListing.FalsePositive> spurious = new ArrayList<>();
    private final Confusion.Counter confusions = new Confusion.Counter();
    private final Map<String, Score> byKind = new TreeMap<>();
    private final Map<String, Share> nearByKind = new TreeMap<>();
    private Share near = Share.NONE;
    private Share country = Share.NONE;
    private Score finding = Score.NONE;
    private Score whole = Score.NONE;
    private int inexact;
    private int without;

    private PlaceScorer() {}

    /** @param answers by the articles' ids; an article without answers has found nothing */
    static PlacesResult score(List<ToponymGold> gold, Map<String, PlaceAnswers> answers) {
        PlaceScorer scorer = new PlaceScorer();
        for (ToponymGold article : gold) {
            PlaceAnswers a = answers.get(article.id());
            if (a == null || a.given().size() != article.toponyms().size()) {
                throw new IllegalArgumentException("no answer for each name of article " + article.id());
            }
            scorer.inexact += article.inexact();
            scorer.without += article.aside().size() - article.inexact();
            scorer.given(article, a.given());
            scorer.found(article, a.found());
        }
        return new PlacesResult(
                scorer.near,
                scorer.country,
                scorer.nearByKind,
                scorer.finding,
                scorer.whole,
                scorer.byKind,
                gold.size(),
                scorer.inexact,
                scorer.without,
                new ErrorListing(scorer.confusions.list(), scorer.misses, scorer.spurious));
    }

    private void given(ToponymGold article, List<@Nullable Place> answers) {
        for (int i = 0; i < answers.size(); i++) {
            ToponymGold.Toponym t = article.toponyms().get(i);
            Place answer = answers.get(i);
            boolean right = near(t, answer);
            boolean land = answer != null && Objects.equals(answer.country(), t.country());
            near = near.plus(right);
            nearByKind.merge(
                    t.kind(), Share.NONE.plus(right), (a, b) -> new Share(a.right() + b.right(), a.of() + b.of()));
            country = country.plus(land);
            if (!land) {
                confusions.add(label(t.country()), answer == null ? "nothing" : label(answer.country()));
            }
            if (!right || !land) {
                misses.add(new ErrorListing.Miss(
                        article.id(), t.kind(), "given: " + said(answer, t), context(article, t)));
            }
        }
    }

    private void found(ToponymGold article, List<Toponym> found) {
        Set<Toponym> used = new HashSet<>();
        for (ToponymGold.Toponym t : article.toponyms()) {
            Toponym hit = null;
            for (Toponym f : found) {
                if (!used.contains(f) && f.span().overlaps(t.span())) {
                    hit = f;
                    break;
                }
            }
            boolean right = hit != null && near(t, hit.place());
            finding = finding.plus(hit == null ? new Score(0, 0, 1) : new Score(1, 0, 0));
            whole = whole.plus(right ? new Score(1, 0, 0) : new Score(0, hit == null ? 0 : 1, 1));
            byKind.merge(t.kind(), hit == null ? new Score(0, 0, 1) : new Score(1, 0, 0), Score::plus);
            if (hit == null) {
                misses.add(new ErrorListing.Miss(article.id(), t.kind(), "not found", context(article, t)));
            } else {
                used.add(hit);
            }
        }
        Set<String> aside = new HashSet<>();
        article.aside().stream()
                .filter(phrase -> !phrase.isBlank())
                .forEach(phrase -> aside.add(phrase.toLowerCase(Locale.ROOT)));
        for (Toponym f : found) {
            if (f.span().end() > article.text().length()) {
                continue; // in the headline, where nobody marked anything
            }
            String phrase = f.span().in(article.text()).toLowerCase(Locale.ROOT);
            boolean marked = article.toponyms().stream().anyMatch(t -> t.span().overlaps(f.span()));
            if (!marked && aside.stream().noneMatch(a -> a.contains(phrase) || phrase.contains(a))) {
                finding = finding.plus(new Score(0, 1, 0));
                whole = whole.plus(new Score(0, 1, 0));
                spurious.add(new ErrorListing.FalsePositive(
                        article.id(),
                        said(f.place(), null),
                        around(article.text(), f.span().start(), f.span().end()),
                        List.of()));
            }
        }
    }

    private static boolean near(ToponymGold.Toponym t, @Nullable Place p) {
        return p != null
                && p.lat() != null
                && p.lon() != null
                && kilometres(t.lat(), t.lon(), p.lat(), p.lon()) <= NEAR_KM;
    }

    static double kilometres(double lat, double lon, double otherLat, double otherLon) {
        double a = Math.toRadians(lat);
        double b = Math.toRadians(otherLat);
        double h = Math.pow(Math.sin((b - a) / 2), 2)
                + Math.cos(a) * Math.cos(b) * Math.pow(Math.sin(Math.toRadians(otherLon - lon) / 2), 2);
        return EARTH_DIAMETER_KM * Math.asin(Math.sqrt(Math.min(1, h)));
    }

    private static String label(@Nullable String country) {
        return country == null ? "none" : country;
    }

    private static String said(@Nullable Place p, ToponymGold.@Nullable Toponym t) {
        if (p == null) {
            return "nothing";
        }
        String far = t == null || p.lat() == null || p.lon() == null
                ? ""
                : String.format(Locale.ROOT, ", %.0f km off", kilometres(t.lat(), t.lon(), p.lat(), p.lon()));
        return p.name() + ", " + p.admin1() + ", " + p.country() + " ("
                + p.precision().label() + far + ")"
                + (t == null ? "" : ", right: " + t.country() + " " + t.lat() + " " + t.lon());
    }

    private static String context(ToponymGold article, ToponymGold.Toponym t) {
        return around(article.text(), t.span().start(), t.span().end());
    }

    private static String around(String text, int start, int end) {
        String before = text.substring(Math.max(0, start - 50), start);
        String after = text.substring(end, Math.min(text.length(), end + 40));
        return (before + "[" + text.substring(start, end) + "]" + after).replaceAll("\\s+", " ");
    }
}
