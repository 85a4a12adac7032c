package org.polybius.store.corrections;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.polybius.model.Event;

/**
 * What an article's corrections come to as gold: what is right, what was edited, what was missed. Where authors disagree
 * about an event, the last of them holds.
 *
 * @param article the article's id
 * @param lines the events, in the order in which they stand in the article
 * @param complete whether the lines are all there is: every event of the coding was judged, and where something was called
 *     wrong it is known how it should be, or leaves nothing to be scored
 * @param disagreements events about which two authors say different things
 */
public record ArticleGold(String article, List<GoldEvent> lines, boolean complete, int disagreements) {
    /** Parts that a scorer can do without: a gold line that leaves them out accepts whatever is coded there. */
    private static final Set<EventPart> DISPENSABLE =
            EnumSet.of(EventPart.MODE, EventPart.DATE, EventPart.PLACE, EventPart.SPEAKER, EventPart.CONTEXTS);

    /** Copies the list. */
    public ArticleGold {
        lines = List.copyOf(lines);
    }

    /** The gold of an article. */
    public static ArticleGold of(CorrectedArticle article) {
        Map<String, CorrectionFit> standing = new LinkedHashMap<>();
        Set<String> disputed = new HashSet<>();
        for (CorrectionFit fit : article.corrections()) {
            if (fit.stands()) {
                // The order is that of the last word.
                CorrectionFit before = standing.remove(fit.correction().subject());
                if (before != null && !agree(before.correction(), fit.correction())) {
                    disputed.add(fit.correction().subject());
                }
                standing.put(fit.correction().subject(), fit);
            }
        }
        List<Event> unjudged = new ArrayList<>(article.events());
        standing.values().forEach(fit -> unjudged.remove(fit.event()));
        boolean complete = article.article() != null && unjudged.isEmpty();
        List<CorrectionFit> inOrder = new ArrayList<>(standing.values());
        inOrder.sort((a, b) -> Integer.compare(start(a), start(b)));
        List<GoldEvent> lines = new ArrayList<>();
        for (CorrectionFit fit : inOrder) {
            Correction c = fit.correction();
            if (fit.state() == CorrectionFit.State.NO_WORDS) {
                continue;
            }
            if (c.gold() != null) {
                lines.add(c.gold());
            } else if (c.judged() != null && !c.wrong().contains(EventPart.EVENT)) {
                boolean known = DISPENSABLE.containsAll(c.wrong());
                complete &= known;
                if (known) {
                    lines.add(GoldEvent.of(c.judged()).without(c.wrong()));
                }
            }
        }
        return new ArticleGold(article.id(), lines, complete, disputed.size());
    }

    private static boolean agree(Correction a, Correction b) {
        return a.verdict() == b.verdict()
                && a.wrong().equals(b.wrong())
                && (a.gold() == null ? b.gold() == null : a.gold().equals(b.gold()));
    }

    private static int start(CorrectionFit fit) {
        return fit.correction().passages().get(0).span().start();
    }
}
