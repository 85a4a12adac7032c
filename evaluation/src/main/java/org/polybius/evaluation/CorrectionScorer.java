package org.polybius.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Event;
import org.polybius.store.corrections.CorrectedArticle;
import org.polybius.store.corrections.Correction;
import org.polybius.store.corrections.CorrectionFit;
import org.polybius.store.corrections.EventPart;
import org.polybius.store.corrections.GoldEvent;
import org.polybius.store.corrections.GoldParty;
import org.polybius.store.corrections.Verdict;

/**
 * Scores a coding against what people said about events. Where authors disagree about an event, the last of them holds.
 *
 * <p>Parts are compared strictly, since somebody looked at each: the same countries and primary sectors, days, contexts and
 * auxiliaries; places and speakers by their words. Where a part was only called wrong, a coding that still has it so is
 * wrong, and one that has something else there is not counted. Whether an event was found at all is told as for gold: type
 * and parties.
 */
final class CorrectionScorer {
    private static final Set<EventPart> PARTS = EnumSet.complementOf(EnumSet.of(EventPart.EVENT));

    private final Map<EventPart, Share> parts = new EnumMap<>(EventPart.class);
    private final Map<String, Score> perType = new TreeMap<>();
    private final Confusion.Counter confusions = new Confusion.Counter();
    private final List<ErrorListing.Miss> misses = new ArrayList<>();
    private final List<ErrorListing.FalsePositive> spurious = new ArrayList<>();
    private final Map<Verdict, Share> found = new EnumMap<>(Verdict.class);
    private Share real = Share.NONE;
    private Share whole = Share.NONE;
    private int lost;

    private CorrectionScorer() {
        PARTS.forEach(p -> parts.put(p, Share.NONE));
    }

    static CorrectionsResult score(List<CorrectedArticle> articles) {
        CorrectionScorer scorer = new CorrectionScorer();
        for (CorrectedArticle article : articles) {
            Map<String, CorrectionFit> last = new LinkedHashMap<>();
            article.corrections().stream()
                    .filter(CorrectionFit::stands)
                    .forEach(f -> last.put(f.correction().subject(), f));
            last.values().forEach(scorer::add);
        }
        return new CorrectionsResult(
                scorer.real,
                scorer.whole,
                scorer.parts,
                scorer.found.getOrDefault(Verdict.RIGHT, Share.NONE),
                scorer.found.getOrDefault(Verdict.EDITED, Share.NONE),
                scorer.found.getOrDefault(Verdict.MISSED, Share.NONE),
                scorer.lost,
                scorer.perType,
                new ErrorListing(scorer.confusions.list(), scorer.misses, scorer.spurious));
    }

    private void add(CorrectionFit fit) {
        Correction c = fit.correction();
        Event coded = fit.event();
        if (fit.state() == CorrectionFit.State.NO_WORDS) {
            lost++;
            return;
        }
        if (coded != null && c.verdict() != Verdict.MISSED) {
            boolean reported = !c.wrong().contains(EventPart.EVENT);
            real = real.plus(reported);
            if (reported) {
                parts(c, coded);
            } else {
                whole = whole.plus(false);
                ScoredEvent s = ScoredEvent.of(coded);
                perType.merge(s.type(), new Score(0, 1, 0), Score::plus);
                spurious.add(new ErrorListing.FalsePositive(c.article(), s.shown(), s.quote(), s.why()));
            }
        }
        if (c.verdict() != Verdict.WRONG) {
            GoldEvent gold = c.gold() != null ? c.gold() : GoldEvent.of(Objects.requireNonNull(c.judged()));
            found(c, gold, coded);
        }
    }

    private void parts(Correction c, Event coded) {
        GoldEvent judged = GoldEvent.of(Objects.requireNonNull(c.judged()));
        boolean allRight = true;
        boolean allKnown = true;
        for (EventPart part : PARTS) {
            boolean known = !c.wrong().contains(part);
            boolean same = same(part, known && c.gold() != null ? c.gold() : judged, coded);
            if (known || same) {
                parts.merge(part, Share.NONE.plus(known && same), CorrectionScorer::sum);
                allRight &= known && same;
            } else {
                allKnown = false;
            }
        }
        if (allKnown || !allRight) {
            whole = whole.plus(allRight);
        }
    }

    private void found(Correction c, GoldEvent gold, @Nullable Event coded) {
        ScoredEvent wanted = ScoredEvent.of(gold, c.article());
        ScoredEvent is = coded == null ? null : ScoredEvent.of(coded);
        boolean hit =
                is != null && Level.PARTIES.isReachedBy(EventMatcher.levels(wanted, is, Leniency.of(wanted.note())));
        found.merge(c.verdict(), Share.NONE.plus(hit), CorrectionScorer::sum);
        perType.merge(wanted.type(), new Score(hit ? 1 : 0, 0, hit ? 0 : 1), Score::plus);
        if (!hit) {
            confusions.add(wanted.type(), is == null ? "" : is.type());
            misses.add(new ErrorListing.Miss(
                    c.article(), wanted.shown(), is == null ? "nothing" : is.shown(), wanted.quote()));
        }
    }

    private static Share sum(Share a, Share b) {
        return new Share(a.right() + b.right(), a.of() + b.of());
    }

    private static boolean same(EventPart part, GoldEvent gold, Event coded) {
        GoldEvent is = GoldEvent.of(coded);
        return switch (part) {
            case EVENT -> true;
            case TYPE -> gold.type() == is.type();
            case MODE -> Objects.equals(gold.mode(), is.mode());
            case ACTOR -> codes(gold.actors()).equals(codes(is.actors()));
            case RECIPIENT -> codes(gold.recipients()).equals(codes(is.recipients()));
            case DATE -> Objects.equals(gold.start(), is.start()) && Objects.equals(gold.end(), is.end());
            case PLACE ->
                Words.of(gold.place()).equals(Words.of(is.place()))
                        || coded.place() != null
                                && Words.of(gold.place())
                                        .equals(Words.of(coded.place().name()));
            case SPEAKER -> speakers(gold.attribution(), is.attribution());
            case CONTEXTS -> new HashSet<>(gold.contexts()).equals(new HashSet<>(is.contexts()));
            case AUXILIARY -> gold.auxiliary().equals(is.auxiliary());
        };
    }

    private static List<String> codes(List<GoldParty> parties) {
        return parties.stream()
                .map(p -> p.country() + " " + p.sector())
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** As many of either, and each shares a word with one of the other side. */
    private static boolean speakers(List<String> gold, List<String> coded) {
        return gold.size() == coded.size()
                && gold.stream().allMatch(g -> coded.stream().anyMatch(s -> Words.shareOne(Words.of(g), Words.of(s))))
                && coded.stream().allMatch(s -> gold.stream().anyMatch(g -> Words.shareOne(Words.of(g), Words.of(s))));
    }
}
