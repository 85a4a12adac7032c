package org.polybius.coding.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
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

    @Test
    void aChainOfAThousandPhrasesIsReadWithoutFallingOver() {
        String chain = "The head" + " of the leader of the chief".repeat(500) + " of the army of Mali resigned.";
        Document d = Texts.document(chain, null);
        Cast cast = Texts.cast(d);
        for (Sentence s : d.sentences()) {
            for (Token t : s.tokens()) {
                assertThat(cast.parties(s, t.index())).hasSizeLessThan(4);
                assertThat(cast.owners(s, t.index(), false)).hasSizeLessThan(4);
            }
        }
    }

    @Test
    void aDocumentWithoutWordsHasAnEmptyCast() {
        assertThat(Texts.cast(Texts.document("\n\n", null)).focusCountry()).isNull();
    }

    @Test
    void theDatelinesCountryIsTheFocus() {
        Document d = Texts.document("NAIROBI - Police shot two men on Monday. Uganda condemned it.", null);

        assertThat(Texts.cast(d).focusCountry()).isEqualTo("KEN");
    }

    @Test
    void aThingBelongsToWhomItsPhraseNames() {
        Document d = Texts.document(
                "Jets bombed Islamic State positions, a convoy of the Houthis, a police station in Kenya and a Turkish military camp.",
                null);
        Cast cast = Texts.cast(d);
        Sentence s = d.sentences().get(0);

        assertThat(owners(cast, s, "positions")).containsExactly("IMGREB");
        assertThat(owners(cast, s, "convoy")).containsExactly("YEMREB");
        assertThat(owners(cast, s, "station")).containsExactly("KENCOP");
        assertThat(owners(cast, s, "camp")).containsExactly("TURMIL");
        assertThat(cast.kind(s, index(s, "convoy"))).isEqualTo(Kind.FACILITY);
        assertThat(cast.parties(s, index(s, "convoy"))).isEmpty();
    }

    @Test
    void modifiersNameNationsAndBodies() {
        Document d = Texts.document("Saudi-Iranian talks followed U.S. air strikes and a NATO summit.", null);
        Cast cast = Texts.cast(d);
        Sentence s = d.sentences().get(0);

        assertThat(modifiers(cast, s, "talks")).containsExactly("SAUGOV", "IRNGOV");
        assertThat(modifiers(cast, s, "strikes")).containsExactly("USAGOV");
        assertThat(modifiers(cast, s, "summit")).containsExactly("IGOWSTNAT");
    }

    @Test
    void aSentenceOfAnotherDocumentIsRefused() {
        Document one = Texts.document("Mali called for help.", null);
        Document other = Texts.document("Chad called for help.", null);
        Cast cast = Texts.cast(one);

        assertThatThrownBy(() -> cast.parties(other.sentences().get(0), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static int index(Sentence s, String word) {
        return s.tokens().stream()
                .filter(t -> t.form().equals(word))
                .findFirst()
                .orElseThrow()
                .index();
    }

    private static List<String> owners(Cast cast, Sentence s, String word) {
        return cast.owners(s, index(s, word), false).stream()
                .map(p -> String.valueOf(p.cameo()))
                .toList();
    }

    private static List<String> modifiers(Cast cast, Sentence s, String word) {
        return cast.modifiers(s, index(s, word)).stream()
                .map(p -> String.valueOf(p.cameo()))
                .toList();
    }
}
