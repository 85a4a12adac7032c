package org.polybius.articles.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A signature")
class SignatureTest {
    @Test
    void isTheSameUnderAnotherHeadline() {
        assertThat(Signature.of(Wire.article("a", "Six Soldiers Killed Near Kidal", Wire.CONVOY)))
                .isEqualTo(Signature.of(Wire.article("b", "Rebels Reject Offer of Talks", Wire.CONVOY)));
    }

    @Test
    void isTheSameWithOtherNumbersCaseAndMarks() {
        assertThat(Wire.signature("On 12 May some 1,200 men crossed the border, and 3.5 percent came back."))
                .isEqualTo(Wire.signature("ON 9 MAY SOME 800 MEN CROSSED THE BORDER - AND 40 PERCENT CAME BACK!"));
    }

    @Test
    void isOfTheHeadlineWhereThereIsNothingElse() {
        assertThat(Signature.of(Wire.article("a", "Gunmen Attack Army Convoy Near Kidal", ""))
                        .shingles())
                .isEqualTo(3);
    }

    @Test
    void ofAPartIsWhollyInThatOfTheWhole() {
        String whole = Wire.words(1, 1200);
        String third = whole.substring(0, whole.length() / 3);
        assertThat(Wire.signature(third).partIn(Wire.signature(whole))).isGreaterThan(0.95);
        assertThat(Wire.signature(whole).partIn(Wire.signature(third))).isBetween(0.2, 0.5);
    }

    @Test
    void ofAnotherAuthorsReportHasNextToNothingOfTheFirst() {
        assertThat(Wire.signature(Wire.OTHER_AUTHOR).partIn(Wire.signature(Wire.CONVOY)))
                .isLessThan(0.05);
    }

    @Test
    void isTheSameAfterBeingStored() {
        Signature signature = Wire.signature(Wire.CONVOY);
        assertThat(signature.shingles()).isGreaterThan(Signature.MOST);
        assertThat(Signature.of(signature.shingles(), signature.smallest())).isEqualTo(signature);
    }

    @Test
    void thatIsBrokenIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Signature.of(3, new int[] {1, 2}));
        assertThatIllegalArgumentException().isThrownBy(() -> Signature.of(2, new int[] {2, 2}));
    }
}
