package org.polybius.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How far a coded event agrees with a gold line: the four {@link Level}s. */
final class EventMatcher {
    private static final Set<String> MUTUAL = Set.of("CONSULT", "COOPERATE", "AGREE", "SUPPORT");

    /** Sectors that careful coders use for one another. */
    private static final Set<Set<String>> ALIKE = Set.of(
            Set.of("GOV", "MIL"),
            Set.of("GOV", "ELI"),
            Set.of("GOV", "JUD"),
            Set.of("GOV", "LEG"),
            Set.of("MIL", "COP"),
            Set.of("CVL", "BUS"),
            Set.of("CVL", "SOC"),
            Set.of("PTY", "OPP"),
            Set.of("REB", "PRM"),
            Set.of("REB", "UAF"),
            Set.of("UAF", "UNK"),
            Set.of("CRM", "UAF"));

    private record Way(List<CodedParty> actors, List<CodedParty> recipients) {}

    private EventMatcher() {}

    /** The number of {@link Level}s reached, 0 to 4. */
    static int levels(ScoredEvent gold, ScoredEvent coded, Leniency allowed) {
        if (!gold.type().equals(coded.type()) && !allowed.types().contains(coded.type())) {
            return 0;
        }
        int best = 1;
        for (Way way : ways(gold, coded, allowed)) {
            if (agree(gold, way, allowed, false)) {
                best = Math.max(best, 2);
                if (agree(gold, way, allowed, true)) {
                    boolean dated = allowed.anyDate()
                            || ScoredEvent.Days.overlap(gold.days(), coded.days(), allowed.slackDays());
                    best = Math.max(best, dated ? 4 : 3);
                }
            }
        }
        return best;
    }

    /** The sides as coded; for what two parties do together also turned round, and both on both sides. */
    private static List<Way> ways(ScoredEvent gold, ScoredEvent coded, Leniency allowed) {
        List<Way> out = new ArrayList<>(3);
        out.add(new Way(coded.actors(), coded.recipients()));
        if (allowed.swap() || MUTUAL.contains(gold.type())) {
            out.add(new Way(coded.recipients(), coded.actors()));
            List<CodedParty> both = new ArrayList<>(coded.actors());
            both.addAll(coded.recipients());
            out.add(new Way(both, both));
        }
        return out;
    }

    private static boolean agree(ScoredEvent gold, Way way, Leniency allowed, boolean sectors) {
        return sideAgrees(gold.actors(), way.actors, allowed.actor(), sectors)
                && sideAgrees(gold.recipients(), way.recipients, allowed.recipient(), sectors);
    }

    /** One side agrees if a party of each has the same country and, where asked, an equal or interchangeable sector. */
    private static boolean sideAgrees(
            List<CodedParty> gold, List<CodedParty> coded, Leniency.Side allowed, boolean sectors) {
        if (allowed.any() || allowed.empty() && coded.isEmpty() || gold.isEmpty() && coded.isEmpty()) {
            return true;
        }
        for (CodedParty g : gold) {
            for (CodedParty c : coded) {
                boolean country = java.util.Objects.equals(g.country(), c.country())
                        || c.country() != null && allowed.codes().contains(c.country());
                if (country && (!sectors || sectorAgrees(g, c, allowed))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean sectorAgrees(CodedParty gold, CodedParty coded, Leniency.Side allowed) {
        return gold.sector() == null
                || coded.sector() == null
                || gold.sector().equals(coded.sector())
                || allowed.codes().contains(coded.sector())
                || ALIKE.contains(Set.of(gold.sector(), coded.sector()));
    }
}
