package org.polybius.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.polybius.model.CharSpan;
import org.polybius.model.Event;
import org.polybius.model.Party;

/**
 * Scores who acts and who undergoes. A word counts as coded if it stands in the phrase that names a party of any event of
 * its sentence; parties that the words only imply have no phrase and count for nothing.
 */
final class RoleScorer {
    private RoleScorer() {}

    static ActorsResult score(List<RoleGold> gold, List<Event> events) {
        Map<String, List<Event>> byId = events.stream()
                .collect(Collectors.groupingBy(e -> e.evidence().get(0).article()));
        Score acting = Score.NONE;
        Score undergoing = Score.NONE;
        Score either = Score.NONE;
        int silent = 0;
        List<ErrorListing.Miss> misses = new ArrayList<>();
        List<ErrorListing.FalsePositive> spurious = new ArrayList<>();
        for (RoleGold sentence : gold) {
            List<Event> coded = byId.getOrDefault(sentence.id(), List.of());
            silent += coded.isEmpty() ? 1 : 0;
            Set<Integer> act = words(
                    sentence, coded.stream().flatMap(e -> e.actors().stream()).toList());
            Set<Integer> undergo = words(
                    sentence,
                    coded.stream().flatMap(e -> e.recipients().stream()).toList());
            Set<Integer> both = new HashSet<>(act);
            both.addAll(undergo);
            acting = acting.plus(score(sentence, "S", act));
            undergoing = undergoing.plus(score(sentence, "T", undergo));
            either = either.plus(score(sentence, "ST", both));
            listed(sentence, "S", act, misses, spurious);
            listed(sentence, "T", undergo, misses, spurious);
        }
        return new ActorsResult(
                acting, undergoing, either, gold.size(), silent, new ErrorListing(List.of(), misses, spurious));
    }

    private static Set<Integer> words(RoleGold sentence, List<Party> parties) {
        Set<Integer> out = new HashSet<>();
        for (Party p : parties) {
            CharSpan span = p.span();
            for (int i = 0; span != null && i < sentence.words().size(); i++) {
                if (span.overlaps(sentence.words().get(i))) {
                    out.add(i);
                }
            }
        }
        return out;
    }

    private static Score score(RoleGold sentence, String roles, Set<Integer> coded) {
        int hits = 0;
        int right = 0;
        for (int i = 0; i < sentence.roles().size(); i++) {
            boolean gold = roles.contains(sentence.roles().get(i));
            right += gold ? 1 : 0;
            hits += gold && coded.contains(i) ? 1 : 0;
        }
        return new Score(hits, coded.size() - hits, right - hits);
    }

    /** Sentences where a role was missed wholly, or coded where gold has nobody. */
    private static void listed(
            RoleGold sentence,
            String role,
            Set<Integer> coded,
            List<ErrorListing.Miss> misses,
            List<ErrorListing.FalsePositive> spurious) {
        Score s = score(sentence, role, coded);
        String name = role.equals("S") ? "acts" : "undergoes";
        if (s.hits() > 0 || s.missed() + s.spurious() == 0) {
            return;
        }
        if (s.missed() > 0) {
            misses.add(new ErrorListing.Miss(
                    sentence.id(), name + "  " + marked(sentence, role), shown(sentence, coded), sentence.text()));
        } else {
            spurious.add(new ErrorListing.FalsePositive(
                    sentence.id(), name + "  " + shown(sentence, coded), sentence.text(), List.of()));
        }
    }

    private static String marked(RoleGold sentence, String role) {
        Set<Integer> words = new HashSet<>();
        for (int i = 0; i < sentence.roles().size(); i++) {
            if (sentence.roles().get(i).equals(role)) {
                words.add(i);
            }
        }
        return shown(sentence, words);
    }

    private static String shown(RoleGold sentence, Set<Integer> words) {
        return words.isEmpty()
                ? "nobody"
                : words.stream()
                        .sorted()
                        .map(i -> sentence.words().get(i).in(sentence.text()))
                        .collect(Collectors.joining(" "));
    }
}
