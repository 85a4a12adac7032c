package org.polybius.coding.repair;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.polybius.model.Document;
import org.polybius.model.Sentence;
import org.polybius.model.Token;

/**
 * A document after the repairs.
 *
 * @param document the document with mended trees; the very document that was given if nothing was repaired
 * @param applied what was repaired, by the index of the sentence; sentences without repairs are left out
 */
public record RepairedDocument(Document document, Map<Integer, List<Applied>> applied) {
    /** Copies the map. */
    public RepairedDocument {
        applied = Map.copyOf(applied);
    }

    /** For a derivation: a line for each repair in {@code sentence} that touched one of {@code words}. */
    public List<String> remarks(Sentence sentence, Collection<Token> words) {
        return applied.getOrDefault(sentence.index(), List.of()).stream()
                .filter(a -> words.stream().anyMatch(w -> a.words().contains(w.index())))
                .map(a -> "the tree was mended: " + a.rule())
                .distinct()
                .toList();
    }
}
