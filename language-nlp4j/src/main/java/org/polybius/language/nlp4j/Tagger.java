package org.polybius.language.nlp4j;

import java.util.List;

/** Tags the words of a sentence from left to right, as NLP4J's {@code POSTagger} does. Thread-safe. */
final class Tagger {
    private final LinearModel model;
    private final List<TextHash> tagHashes;

    Tagger(LinearModel model) {
        this.model = model;
        tagHashes = model.labels().stream().map(TextHash::of).toList();
    }

    /** The tag of every word; the first, for the root, is the root's own. */
    String[] tags(SentenceWords words) {
        String[] tags = new String[words.size()];
        tags[0] = SentenceWords.ROOT;
        LinearModel.Scorer scorer = model.scorer(words.size(), words);
        List<Template.Place> places = model.places();
        int[] at = new int[places.size()];
        for (int word = 1; word < tags.length; word++) {
            for (int p = 0; p < at.length; p++) {
                int i = word + places.get(p).window();
                at[p] = i > 0 && i < tags.length ? i : -1;
            }
            int tag = highest(scorer.scores(at));
            tags[word] = model.labels().get(tag);
            scorer.set(Template.Kind.PART_OF_SPEECH_TAG, word, tagHashes.get(tag));
        }
        return tags;
    }

    private static int highest(float[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }
}
