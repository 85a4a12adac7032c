package org.polybius.coding.quantities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polybius.model.Quantity.Kind.DEAD;
import static org.polybius.model.Quantity.Kind.INJURED;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.polybius.model.Quantity;

class TollsTest {
    @Test
    void theHigherTollHoldsInWhateverOrderItIsTold() {
        Quantity dozens = new Quantity(24, null, "dozens");
        Quantity fortyOne = new Quantity(41, 41, "41");
        assertThat(Tolls.join(Map.of(DEAD, dozens), Map.of(DEAD, fortyOne))).containsEntry(DEAD, fortyOne);
        assertThat(Tolls.join(Map.of(DEAD, fortyOne), Map.of(DEAD, dozens))).containsEntry(DEAD, fortyOne);
    }

    @Test
    void ofTwoTollsWithOneLowerEndTheMoreExactHolds() {
        Quantity open = new Quantity(12, null, "at least 12");
        Quantity exact = new Quantity(12, 12, "12");
        assertThat(Tolls.join(Map.of(DEAD, exact), Map.of(DEAD, open))).containsEntry(DEAD, exact);
    }

    @Test
    void whatOnlyOneMentionCountsIsKept() {
        Quantity dead = new Quantity(1, 1, "a man");
        Quantity hurt = new Quantity(2, 2, "two");
        assertThat(Tolls.join(Map.of(DEAD, dead), Map.of(INJURED, hurt))).isEqualTo(Map.of(DEAD, dead, INJURED, hurt));
    }
}
