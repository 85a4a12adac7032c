package org.polybius.coding.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.polybius.coding.domain.DomainReader.Evidence;
import org.polybius.model.Document;
import org.polybius.model.Sentence;

/** What the sentences of one document are about; immutable. */
public final class DocumentDomains {
    /** A word said over and over is no more evidence than one said this often. */
    private static final int MOST_SENTENCES = 4;
    /** A shorter text is too little to speak of density. */
    private static final int FEWEST_WORDS = 200;
    /** Weight of the sentence's own words against the article's weight for each hundred words. */
    private static final double OWN = 1;
    /** The same for words of politics: an arrest in a report of a film festival does not make it a report of politics. */
    private static final double OWN_OF_POLITICS = 0.5;
    /** Less evidence than this leaves a sentence to politics. */
    private static final double ENOUGH = 6;
    /** An article with this much of play or shows in a hundred words is about them throughout, ... */
    private static final double ABOUT = 3;
    /** ... if it has this many times less of politics: also its sentences of arrests and quarrels are about players. */
    private static final double TIMES_POLITICS = 2;

    private static final int SHOWN = 5;

    private final Document document;
    private final List<Set<Evidence>> found;
    private final Map<Domain, Double> density = new EnumMap<>(Domain.class);
    private final Map<Domain, List<Evidence>> strongest = new EnumMap<>(Domain.class);

    DocumentDomains(Document document, List<Set<Evidence>> found, int words) {
        this.document = document;
        this.found = found;
        Map<Evidence, Integer> counts = new HashMap<>();
        found.forEach(s -> s.forEach(e -> counts.merge(e, 1, Integer::sum)));
        // In a fixed order: sums of fractions depend on it, and two domains may be all but equal.
        List<Evidence> sorted = counts.keySet().stream()
                .sorted(Comparator.<Evidence>comparingInt(e -> -e.weight())
                        .thenComparingInt(e -> -counts.getOrDefault(e, 0))
                        .thenComparing(Evidence::term)
                        .thenComparing(Evidence::domain))
                .toList();
        for (Evidence e : sorted) {
            strongest.computeIfAbsent(e.domain(), d -> new ArrayList<>()).add(e);
            density.merge(
                    e.domain(),
                    e.weight()
                            * Math.min(counts.getOrDefault(e, 0), MOST_SENTENCES)
                            * 100.0
                            / Math.max(words, FEWEST_WORDS),
                    Double::sum);
        }
    }

    /**
     * What the sentence is about: the domain for which the words of sentence and article speak most.
     *
     * @throws IllegalArgumentException for a sentence of another document
     */
    public Passage of(Sentence s) {
        if (s.index() >= document.sentences().size() || document.sentences().get(s.index()) != s) {
            throw new IllegalArgumentException(
                    "no sentence of article " + document.article().id());
        }
        // What the sentence itself says are whole and half points, whose sum is exact in any order; the density comes
        // last.
        Map<Domain, Double> score = new EnumMap<>(Domain.class);
        for (Evidence e : found.get(s.index())) {
            double own = e.domain() == Domain.POLITICS ? OWN_OF_POLITICS : OWN;
            score.merge(e.domain(), own * e.weight(), Double::sum);
        }
        density.forEach((domain, points) -> score.merge(domain, points, Double::sum));
        Domain best = Domain.POLITICS;
        double most = score.getOrDefault(Domain.POLITICS, 0.0);
        for (Map.Entry<Domain, Double> e : score.entrySet()) {
            if (e.getValue() > most && (e.getValue() > ENOUGH || isThroughout(e.getKey()))) {
                most = e.getValue();
                best = e.getKey();
            }
        }
        return new Passage(best, words(best, found.get(s.index())));
    }

    private boolean isThroughout(Domain domain) {
        double ofIt = density.getOrDefault(domain, 0.0);
        return !domain.statesAct()
                && ofIt >= ABOUT
                && ofIt >= TIMES_POLITICS * density.getOrDefault(Domain.POLITICS, 0.0);
    }

    /** The weight of each domain for a hundred words of the article, for people to look at. */
    @Override
    public String toString() {
        return density.toString();
    }

    private List<String> words(Domain domain, Set<Evidence> own) {
        List<Evidence> all = strongest.getOrDefault(domain, List.of());
        return Stream.concat(all.stream().filter(own::contains), all.stream().filter(e -> !own.contains(e)))
                .limit(SHOWN)
                .map(Evidence::term)
                .toList();
    }
}
