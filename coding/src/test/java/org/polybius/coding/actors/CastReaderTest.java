package org.polybius.coding.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.polybius.model.Document;
import org.polybius.model.Party;
import org.polybius.model.Sentence;
import org.polybius.model.Token;

class CastReaderTest {

    @Test
    void aHeadlinesSurnameIsExplainedByTheBody() {
        Document d = Texts.document(
                "# Moreau Vows to Free Prisoners\nFrench Foreign Minister Lucie Moreau promised on Monday to free them.",
                LocalDate.of(2019, 3, 4));
        Cast cast = Texts.cast(d);
        Sentence title = d.sentences().get(0);

        assertThat(cast.parties(title, 0)).extracting(Party::cameo).containsExactly("FRAGOV");
    }

    @Test
    void everyPartysTextIsTheArticlesTextAtItsSpan() {
        Document d = Texts.document("Soldiers from Mali and police in Chad met officials of the African Union.", null);
        Cast cast = Texts.cast(d);
        for (Sentence s : d.sentences()) {
            for (Token t : s.tokens()) {
                for (Party p : cast.parties(s, t.index())) {
                    assertThat(p.text())
                            .isEqualTo(java.util.Objects.requireNonNull(p.span())
                                    .in(d.article().text()));
                }
            }
        }
    }
}
