package org.polybius.store.corrections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Event;
import org.polybius.model.Evidence;

/**
 * A correction and what has become of the event it speaks of.
 *
 * @param correction what was said
 * @param stands whether it holds: its author has said nothing later about the same event, and has not taken it back
 * @param state what there is now
 * @param event the event in the article's coding as it is now, or null
 */
public record CorrectionFit(
        Correction correction,
        boolean stands,
        State state,
        @Nullable Event event) {

    /** What has become of an event that was corrected. */
    public enum State {
        /** It is coded as it was when it was judged. */
        SAME("coded as it was"),
        /** An event stands on its words, but says something else now; of a missed one: it is coded now. */
        OTHERWISE("coded otherwise now"),
        /** The words are there, but no event stands on them; of a missed one: it is missed still. */
        NO_EVENT("not coded"),
        /** The article does not have these words any more, or is not there. */
        NO_WORDS("its words are not in the article any more");

        private final String said;

        State(String said) {
            this.said = said;
        }

        /** For people. */
        public String said() {
            return said;
        }
    }

    /**
     * An article as it is coded now.
     *
     * @param textHash SHA-256 of its text, or null where there is none
     * @param text its text, or null
     * @param events its events
     */
    public record Coding(
            @Nullable String textHash, @Nullable String text, List<Event> events) {
        /** Copies the list. */
        public Coding {
            events = List.copyOf(events);
        }
    }

    /** An event that may be the one a subject means, and how well it fits. */
    private record Candidate(
            String subject, int event, boolean sameId, int shared, boolean sameType, int sameParties) {}

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::sameId)
            .thenComparing(Candidate::shared)
            .thenComparing(Candidate::sameType)
            .thenComparing(Candidate::sameParties)
            .reversed()
            .thenComparing(Candidate::event)
            .thenComparing(Candidate::subject);

    /**
     * What has become of the events that were corrected. Each event of the coding is given to one subject at most, the best
     * pairs first.
     *
     * @param corrections all of one article, in the order in which they were made
     * @param coding the article now, or null if it is not there
     * @return in the same order
     */
    public static List<CorrectionFit> of(List<Correction> corrections, @Nullable Coding coding) {
        Map<String, Correction> last = new LinkedHashMap<>();
        Map<String, String> lastOfAuthor = new HashMap<>();
        for (Correction c : corrections) {
            // What is taken back says nothing new about the words.
            if (c.verdict() != Verdict.WITHDRAWN || !last.containsKey(c.subject())) {
                last.put(c.subject(), c);
            }
            lastOfAuthor.put(c.subject() + '\n' + c.author(), c.id());
        }
        Map<String, List<Passage>> words = new HashMap<>();
        Map<String, Event> events = coding == null ? Map.of() : events(last, coding, words);
        List<CorrectionFit> out = new ArrayList<>();
        for (Correction c : corrections) {
            boolean stands = c.verdict() != Verdict.WITHDRAWN
                    && c.id().equals(lastOfAuthor.get(c.subject() + '\n' + c.author()));
            Event event = events.get(c.subject());
            State state = event != null
                    ? c.judged() != null && GoldEvent.of(c.judged()).equals(GoldEvent.of(event))
                            ? State.SAME
                            : State.OTHERWISE
                    : words.getOrDefault(c.subject(), List.of()).isEmpty() ? State.NO_WORDS : State.NO_EVENT;
            out.add(new CorrectionFit(c, stands, state, event));
        }
        return out;
    }

    private static Map<String, Event> events(
            Map<String, Correction> last, Coding coding, Map<String, List<Passage>> words) {
        List<Candidate> candidates = new ArrayList<>();
        last.forEach((subject, c) -> {
            List<Passage> now = now(c, coding);
            words.put(subject, now);
            for (int i = 0; i < coding.events().size(); i++) {
                Event e = coding.events().get(i);
                int shared = shared(now, e, coding.text() == null);
                if (shared > 0
                        && (c.judged() != null || c.gold() != null && c.gold().type() == e.type())) {
                    candidates.add(candidate(subject, c, i, e, shared));
                }
            }
        });
        candidates.sort(BEST_FIRST);
        Map<String, Event> out = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (Candidate c : candidates) {
            if (!out.containsKey(c.subject) && taken.add(c.event)) {
                out.put(c.subject, coding.events().get(c.event));
            }
        }
        return out;
    }

    private static Candidate candidate(String subject, Correction c, int number, Event e, int shared) {
        Event judged = c.judged();
        GoldEvent wanted = c.gold() != null || judged == null ? c.gold() : GoldEvent.of(judged);
        GoldEvent is = GoldEvent.of(e);
        int parties = wanted == null
                ? 0
                : (wanted.actors().equals(is.actors()) ? 1 : 0)
                        + (wanted.recipients().equals(is.recipients()) ? 1 : 0);
        return new Candidate(
                subject,
                number,
                judged != null && judged.id().equals(e.id()),
                shared,
                judged != null ? judged.type() == e.type() : true,
                parties);
    }

    /** The passages where they stand in the article's text now; those that are not there any more are left out. */
    private static List<Passage> now(Correction c, Coding coding) {
        String text = coding.text();
        if (text == null || c.textHash() != null && c.textHash().equals(coding.textHash())) {
            return c.passages();
        }
        List<Passage> out = new ArrayList<>();
        for (Passage p : c.passages()) {
            int best = -1;
            for (int at = text.indexOf(p.quote()); at >= 0; at = text.indexOf(p.quote(), at + 1)) {
                if (best < 0
                        || Math.abs(at - p.span().start())
                                < Math.abs(best - p.span().start())) {
                    best = at;
                }
            }
            if (best >= 0) {
                out.add(p.at(best));
            }
        }
        return out;
    }

    /** How many of the passages have an event's trigger. Without a text the quotes must agree, too. */
    private static int shared(List<Passage> passages, Event e, boolean withoutText) {
        int out = 0;
        for (Passage p : passages) {
            for (Evidence words : e.evidence()) {
                if (words.trigger().overlaps(p.trigger())
                        && (!withoutText
                                || words.quote().contains(p.quote())
                                || p.quote().contains(words.quote()))) {
                    out++;
                    break;
                }
            }
        }
        return out;
    }
}
