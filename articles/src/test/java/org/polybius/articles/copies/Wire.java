package org.polybius.articles.copies;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.polybius.articles.ArticleReader;
import org.polybius.articles.ReadResult;
import org.polybius.articles.ReadingOptions;
import org.polybius.model.Article;

/** Articles for tests. */
final class Wire {
    private static final ArticleReader READER = new ArticleReader(
            new ReadingOptions(null, null, java.nio.charset.StandardCharsets.UTF_8, false, java.util.Map.of()));

    static final String CONVOY = """
            Gunmen attacked an army convoy near Kidal on Wednesday, killing six soldiers, the defence ministry said.
            The convoy was carrying food and fuel to a garrison in the desert when it came under fire from several sides.
            Reinforcements were sent from Gao at night and found two burnt lorries beside the road.
            No group has claimed responsibility for the attack, which is the third on that road since the beginning of spring.
            Algeria offered to host new talks between the government and the Tuareg rebels, who signed a truce eight years ago.
            A spokesman for the rebels rejected the offer and accused the army of shelling two villages earlier in the week.
            The army did not answer questions about the villages, where aid workers say that some forty families have left.
            """;

    static final String OTHER_AUTHOR = """
            Six soldiers died when fighters ambushed a supply column in the desert of northern Mali, officials announced.
            Lorries loaded with petrol and rice were on their way to an outpost, according to a statement read on television.
            Troops who hurried there from the nearest town saw wrecks still smoking in the morning.
            It was not clear who was behind the ambush; there have been two like it since March.
            Diplomats in Algiers want both parties back at the table, yet the rebels see no point in talking at present.
            They blame soldiers for the shells that fell on hamlets last weekend, and humanitarian groups speak of people in flight.
            """;

    private Wire() {}

    static Article article(String id, String headline, String body) {
        ReadResult read = READER.readText(id, headline + "\n\n" + body);
        return ((ReadResult.Read) read).article();
    }

    static Signature signature(String body) {
        return Signature.of(article("a", "A Headline of No Matter", body));
    }

    /** So many words of no meaning, always the same ones for a seed. */
    static String words(long seed, int count) {
        Random random = new Random(seed);
        return random.ints(count, 0, 5000).mapToObj(Wire::word).collect(Collectors.joining(" "));
    }

    static String word(int i) {
        List<String> syllables = List.of("ba", "ke", "lo", "mi", "nu", "sa", "te", "vo", "ri", "du");
        return syllables.get(i % 10)
                + syllables.get(i / 10 % 10)
                + syllables.get(i / 100 % 10)
                + syllables.get(i / 1000 % 10);
    }
}
