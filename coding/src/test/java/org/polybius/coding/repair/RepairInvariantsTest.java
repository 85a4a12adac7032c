package org.polybius.coding.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.polybius.coding.lexicon.LexiconReader;
import org.polybius.model.CharSpan;
import org.polybius.model.Section;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.Upos;
import org.polybius.model.ontology.Ontology;

class RepairInvariantsTest {
    private static final Repairs REPAIRS = Repairs.load(LexiconReader.load(Ontology.load()));
    private static final List<String> RELATIONS = List.of(
            "nsubj",
            "nsubj:pass",
            "obj",
            "obl",
            "obl:agent",
            "nmod",
            "acl",
            "acl:relcl",
            "advcl",
            "xcomp",
            "ccomp",
            "conj",
            "appos",
            "compound",
            "parataxis",
            "aux",
            "case",
            "mark",
            "punct",
            "dep",
            "cop");
    private static final List<String> WORDS = List.of(
            "LIMA",
            "called",
            "released",
            "arrest",
            "protests",
            "to",
            "for",
            "Monday",
            "president",
            "said",
            "warned",
            "--",
            "order",
            "call",
            "troops",
            "killed",
            "by",
            "as",
            "would");
    private static final List<String> TAGS = List.of("NNP", "NN", "NNS", "VBN", "VBD", "VB", "VBG", "IN", "TO", ":");

    @Property(tries = 400)
    @Label("Whatever the tree, the repairs leave one tree over the same words")
    void repairsLeaveOneTreeOverTheSameWords(@ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int size) {
        Sentence given = randomSentence(new Random(seed), size);
        // A sentence's constructor refuses circles, second roots and words out of place.
        Sentence mended = REPAIRS.repair(given).sentence();
        assertThat(mended.size()).isEqualTo(given.size());
        for (Token t : mended.tokens()) {
            Token before = given.token(t.index());
            assertThat(t.form()).isEqualTo(before.form());
            assertThat(t.span()).isEqualTo(before.span());
        }
    }

    @Property(tries = 400)
    @Label("A rule's changes at any words of any tree leave a tree, or are not made")
    void changesAtAnyWordsLeaveATreeOrAreNotMade(@ForAll long seed, @ForAll @IntRange(min = 6, max = 25) int size) {
        Random random = new Random(seed);
        Sentence given = randomSentence(random, size);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            places.add(i);
        }
        for (RepairRule rule : REPAIRS.rules()) {
            Collections.shuffle(places, random);
            int[] found = places.stream().mapToInt(Integer::intValue).toArray();
            Sentence mended = rule.apply(given, found);
            assertThat(mended == null || mended.size() == size).isTrue();
        }
    }

    @Test
    @DisplayName("A sentence that needs no repair is handed back itself")
    void aSentenceThatNeedsNoRepairIsHandedBackItself() {
        Sentence given = chain(3);
        assertThat(REPAIRS.repair(given).sentence()).isSameAs(given);
    }

    @Test
    @DisplayName("A chain of 5,000 words and a star of 5,000 subjects are done in no time")
    void hugeTreesAreDoneInNoTime() {
        long start = System.nanoTime();
        REPAIRS.repair(chain(5000));
        Sentence star = star(5000);
        REPAIRS.repair(star);
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(20);
    }

    private static Sentence chain(int size) {
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            tokens.add(token(i, "called", "VBN", i - 1, i == 0 ? "root" : "acl"));
        }
        return sentence(tokens);
    }

    private static Sentence star(int size) {
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            tokens.add(token(
                    i, i == 0 ? "said" : "LIMA", i == 0 ? "VBD" : "NNP", i == 0 ? -1 : 0, i == 0 ? "root" : "nsubj"));
        }
        return sentence(tokens);
    }

    private static Sentence randomSentence(Random random, int size) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        int[] head = new int[size];
        for (int i = 0; i < size; i++) {
            head[order.get(i)] = i == 0 ? -1 : order.get(random.nextInt(i));
        }
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String relation = head[i] < 0 ? "root" : RELATIONS.get(random.nextInt(RELATIONS.size()));
            tokens.add(token(
                    i,
                    WORDS.get(random.nextInt(WORDS.size())),
                    TAGS.get(random.nextInt(TAGS.size())),
                    head[i],
                    relation));
        }
        return sentence(tokens);
    }

    private static Token token(int i, String form, String tag, int head, String relation) {
        Upos upos = tag.startsWith("VB")
                ? Upos.VERB
                : tag.equals("NNP") ? Upos.PROPN : tag.startsWith("NN") ? Upos.NOUN : Upos.PUNCT;
        return new Token(i, new CharSpan(10 * i, 10 * i + 9), form, form, upos, tag, head, relation);
    }

    private static Sentence sentence(List<Token> tokens) {
        CharSpan all = new CharSpan(0, 10 * tokens.size());
        return new Sentence(0, new Section(Section.Kind.BODY, all), all, tokens);
    }
}
