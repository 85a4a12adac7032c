package org.polybius.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UdTreeTest {

    @Test
    void aTreeOfUniversalDependenciesHasNoProblems() {
        assertThat(problems(
                        "1 Troops troop NOUN NNS 3 nsubj:pass",
                        "2 were be AUX VBD 3 aux:pass",
                        "3 sent send VERB VBN 0 root",
                        "4 just just ADV RB 5 advmod",
                        "5 before before ADP IN 6 case",
                        "6 dawn dawn NOUN NN 3 obl"))
                .isEmpty();
    }

    @Test
    void aRelationOutsideTheInventoryIsNamed() {
        assertThat(problems("1 Troops troop NOUN NNS 2 nsubjpass", "2 left leave VERB VBD 0 root"))
                .containsExactly("unknown relation 1 Troops (nsubjpass)");
        assertThat(problems("1 Troops troop NOUN NNS 2 nsubj:odd", "2 left leave VERB VBD 0 root"))
                .hasSize(1);
    }

    @Test
    void aWordUnderAFunctionWordIsNamed() {
        assertThat(problems("1 Go go VERB VB 0 root", "2 to to ADP IN 1 case", "3 Rome Rome PROPN NNP 2 obj"))
                .containsExactly("3 Rome (obj) hangs on the function word 2 to (case)");
    }

    @Test
    void punctuationThatIsAWordAndAuxiliariesThatAreNoneAreNamed() {
        assertThat(problems("1 Go go VERB VB 0 root", "2 now now ADV RB 1 punct"))
                .hasSize(1);
        assertThat(problems("1 Has have VERB VBZ 2 aux", "2 gone go VERB VBN 0 root"))
                .hasSize(1);
    }

    @Test
    void aConjunctBeforeItsHeadIsNamed() {
        assertThat(problems("1 Rome Rome PROPN NNP 2 conj", "2 Paris Paris PROPN NNP 0 root"))
                .hasSize(1);
    }

    private static List<String> problems(String... lines) {
        return UdTree.problems(
                Conllu.read(Conllu.lines(lines)).documents().get(0).sentences().get(0));
    }
}
