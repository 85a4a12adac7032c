package org.polybius.cli;

import java.util.List;
import java.util.Map;
import org.polybius.coding.relations.MarkedPair;
import org.polybius.coding.relations.Relation;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Section;
import org.polybius.stages.Stages;

/** Relates the pair that a sentence marks. Safe for several threads. */
final class PairCoding {
    private final Stages stages;

    PairCoding(Stages stages) {
        this.stages = stages;
    }

    /**
     * What the first marked phrase does to the second.
     *
     * @param marked a sentence with {@code <s>…</s>} and {@code <t>…</t>}
     * @throws IllegalArgumentException saying what is wrong with the marks
     */
    Relation relate(String marked) {
        MarkedPair pair = MarkedPair.parse(marked);
        String text = pair.text();
        Section body = new Section(Section.Kind.BODY, new CharSpan(0, text.length()));
        Article article =
                new Article("pair", null, text, text, List.of(body), null, null, null, "marked_sentence", Map.of());
        return stages.relater().relate(stages.parser().parse(article), pair);
    }
}
