package org.polybius.coding.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polybius.coding.TestCoder;
import org.polybius.coding.actors.ActorCore;
import org.polybius.coding.actors.CastReader;
import org.polybius.coding.countries.Countries;
import org.polybius.coding.places.Gazetteer;
import org.polybius.coding.places.PlaceReader;
import org.polybius.coding.resolution.ReferentReader;

@DisplayName("The relation of a marked pair")
class PairRelaterTest {
    private static final Countries COUNTRIES = Countries.load();
    private static final PairRelater RELATER = new PairRelater(
            TestCoder.LEXICON,
            new ReferentReader(
                    new CastReader(ActorCore.load(COUNTRIES), COUNTRIES),
                    new PlaceReader(COUNTRIES, Gazetteer.load()),
                    COUNTRIES));

    private static Relation relate(String marked) {
        MarkedPair pair = MarkedPair.parse(marked);
        return RELATER.relate(TestCoder.parse(pair.text()), pair);
    }

    @ParameterizedTest(name = "{0} => {1}")
    @DisplayName("is read by the composition, whatever the phrases name")
    @CsvSource(
            delimiter = '|',
            value = {
                "<s>Turkey</s> refused to lift sanctions on <t>Syria</t>.|REJECT",
                "<s>Dock workers</s> went on strike against <t>the new pension law</t>.|PROTEST",
                "<s>Soldiers</s> shelled <t>a bakery</t> in Aleppo.|ASSAULT",
                "<t>A student</t> was arrested by <s>police</s> in Minsk.|COERCE",
                "<s>Norway</s> and <t>Chad</t> held talks.|CONSULT",
                "The ministers said <s>Peru</s> had sent food to <t>the flooded valley</t>.|AID",
                "<s>The rebels</s> claimed that <t>government forces</t> had shelled a village.|ACCUSE",
                "<s>Ukraine</s> said <t>Russia</t> had seized two ships.|ACCUSE",
                "<s>Russia</s> said it might cut gas supplies to <t>Moldova</t>.|THREATEN",
                "<s>Hackers</s> may have attacked <t>a power station</t> in Riga.|ASSAULT",
                "<s>Norway</s> called for sanctions against <t>Belarus</t>.|ACCUSE",
                "<s>Norway</s> called on <t>Belarus</t> to release the activists.|REQUEST",
                "<s>France</s> and <t>its allies</t> launched war games near Cyprus.|COOPERATE",
                "<s>Chad's army</s> and <t>the rebels</t> violated the truce in Gao.|ASSAULT",
                "<s>Ghana</s> sent food to Mali together with <t>Togo</t>.|COOPERATE",
                "<s>Lawyers from Ghana</s> are drawing maps together with <t>colleagues from Togo</t>.|COOPERATE",
                "<s>Ghana</s> said <t>the camps in Togo</t> should be closed.|REQUEST",
                "<s>Ghana</s> said it was time for <t>Togo</t> to open talks.|REQUEST",
                "<s>Ghana</s> went ahead with the vote despite appeals from <t>Togo</t>.|REJECT",
                "<s>Iran</s> said <t>the United States</t> had violated the treaty.|ACCUSE",
                "<s>Chile</s> agreed with <t>Peru</t> to deport illegal migrants.|AGREE",
                "<s>Prosecutors</s> filed charges against <t>the mayor</t> of Oslo.|ACCUSE"
            })
    void isReadByComposition(String marked, String type) {
        Relation relation = relate(marked);
        assertThat(Objects.requireNonNull(relation.coding()).type().name())
                .as("%s", relation.why())
                .isEqualTo(type);
        assertThat(relation.confidence()).isBetween(0.0, 1.0);
    }

    @Test
    @DisplayName("depends on which pair is marked")
    void dependsOnThePair() {
        Relation first = relate("<s>Turkey</s> accused <t>Syria</t> of attacking Jordan.");
        Relation second = relate("<s>Kenya</s> arrested a rebel, and Uganda praised <t>Kenya</t>.");
        assertThat(Objects.requireNonNull(first.coding()).type().name()).isEqualTo("ACCUSE");
        assertThat(second.confidence()).isLessThan(first.confidence());
    }

    @Test
    @DisplayName("is the commonest of all, without confidence, where nothing is known to be done")
    void isAGuessWhereNothingIsDone() {
        Relation relation = relate("<s>Norway</s> is north of <t>Denmark</t>.");
        assertThat(Objects.requireNonNull(relation.coding()).type().name()).isEqualTo("CONSULT");
        assertThat(relation.confidence()).isZero();
        assertThat(relation.why()).singleElement().asString().contains("guessed");
    }
}
