package org.polybius.language.nlp4j;

import edu.emory.mathcs.nlp.common.constant.MetaConst;
import edu.emory.mathcs.nlp.common.util.StringUtils;
import edu.emory.mathcs.nlp.component.pos.POSState;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.node.Orthographic;
import edu.emory.mathcs.nlp.component.template.train.HyperParameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.language.nlp4j.Template.Kind;
import org.polybius.language.nlp4j.Template.Property;

/**
 * The words of a sentence as NLP4J's models see them. Word 0 stands for the root, as in NLP4J; the sentence's own count
 * from 1. Immutable.
 */
final class SentenceWords implements LinearModel.WordReader {
    /** Tag and lemma of the root, NLP4J's own. */
    static final String ROOT = "@#r$%";

    private static final TextHash ROOT_HASH = TextHash.of(ROOT);
    private static final List<TextHash> FIRST = List.of(TextHash.of("0"));
    private static final List<TextHash> LAST = List.of(TextHash.of("1"));

    private final List<Form> forms;
    private final @Nullable TextHash[] tags;
    private final @Nullable TextHash[] lemmas;

    /**
     * What depends on nothing but the word's form.
     *
     * @param simplified with digits and signs made alike
     * @param lower the same in small letters
     * @param classes the tags it may have
     * @param clusters the prefixes of its Brown cluster
     */
    private record Form(String simplified, String lower, PackedLexicon.Entry classes, PackedLexicon.Entry clusters) {}

    private SentenceWords(List<Form> forms, @Nullable TextHash[] tags, @Nullable TextHash[] lemmas) {
        this.forms = forms;
        this.tags = tags;
        this.lemmas = lemmas;
    }

    /** @param forms as the models are shown them, without the root */
    static SentenceWords of(List<String> forms, PackedLexicon classes, PackedLexicon clusters) {
        List<Form> out = new ArrayList<>(forms.size());
        for (String form : forms) {
            String simplified = StringUtils.toSimplifiedForm(form);
            String lower = StringUtils.toLowerCase(simplified);
            out.add(new Form(simplified, lower, classes.get(lower), clusters.get(lower)));
        }
        return new SentenceWords(List.copyOf(out), new TextHash[forms.size() + 1], new TextHash[forms.size() + 1]);
    }

    /**
     * The same words with what the tagger and the analysis of forms found.
     *
     * @param tags of all words, the root's first
     * @param lemmas likewise
     */
    SentenceWords with(String[] tags, String[] lemmas) {
        return new SentenceWords(forms, hashes(tags), hashes(lemmas));
    }

    private static @Nullable TextHash[] hashes(String[] texts) {
        TextHash[] out = new TextHash[texts.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = TextHash.of(texts[i]);
        }
        return out;
    }

    /** How many words there are, with the root. */
    int size() {
        return forms.size() + 1;
    }

    /** The word's form, with digits and signs made alike; not for the root. */
    String simplified(int word) {
        return forms.get(word - 1).simplified;
    }

    @Override
    public @Nullable TextHash one(Property property, int word) {
        return switch (property.kind()) {
            case LEMMA -> word == 0 ? ROOT_HASH : lemmas[word];
            case PART_OF_SPEECH_TAG -> word == 0 ? ROOT_HASH : tags[word];
            default -> word == 0 ? null : ofForm(property, forms.get(word - 1));
        };
    }

    private static @Nullable TextHash ofForm(Property property, Form form) {
        int length = property.length();
        int all = form.lower.length();
        return switch (property.kind()) {
            case WORD_FORM_SIMPLIFIED -> TextHash.of(form.simplified);
            case WORD_FORM_SIMPLIFIED_LOWERCASE -> TextHash.of(form.lower);
            case WORD_SHAPE -> TextHash.of(StringUtils.getShape(form.simplified, 2));
            case PREFIX -> length < all ? TextHash.of(form.lower.substring(0, length)) : null;
            case SUFFIX -> length < all ? TextHash.of(form.lower.substring(all - length)) : null;
            case AMBIGUITY_CLASSES -> form.classes.joined();
            default -> null;
        };
    }

    @Override
    public List<TextHash> several(Kind kind, int word) {
        if (word == 0) {
            return List.of();
        }
        Form form = forms.get(word - 1);
        return switch (kind) {
            case AMBIGUITY_CLASSES -> form.classes.each();
            case WORD_CLUSTERS -> form.clusters.each();
            case ORTHOGRAPHIC -> Orthography.of(form.simplified, word == 1);
            case POSITIONAL -> word == 1 ? FIRST : word == forms.size() ? LAST : List.of();
            default -> List.of();
        };
    }

    /** How a word is written, as NLP4J describes it; its method is not public. */
    private static final class Orthography extends FeatureTemplate<NLPNode, POSState<NLPNode>> {
        private static final long serialVersionUID = 1L;
        private static final Orthography INSTANCE = new Orthography();
        private static final List<TextHash> HYPERLINK = List.of(TextHash.of(Orthographic.HYPERLINK));

        @SuppressWarnings("NullAway") // no configuration: nothing is learned with it
        private Orthography() {
            super(null, new HyperParameter());
        }

        static List<TextHash> of(String simplified, boolean first) {
            if (simplified.equals(MetaConst.HYPERLINK)) {
                return HYPERLINK;
            }
            List<String> list = new ArrayList<>();
            INSTANCE.getOrthographicFeauturesAux(list, simplified.toCharArray(), first, true);
            return list.stream().map(TextHash::of).toList();
        }
    }
}
