package org.polybius.coding.composition;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.lexicon.Entry;
import org.polybius.coding.lexicon.Lexicon;
import org.polybius.coding.lexicon.Operator;
import org.polybius.model.Sentence;
import org.polybius.model.Token;

/**
 * Whom an operator concerns that names nobody it is aimed at and stands over no known deed: the words of its content say
 * so. "Rejected the plan of the government", "promised to stand by Ukraine", "demanded that the minister step down".
 */
final class Concerned {
    /** Whose plan, remark or conduct a noun tells; the last two only with a noun of saying, wanting or doing. */
    private static final List<String> OWNERS = List.of("by", "possessor", "from");

    private static final List<String> OWNERS_OF_A_STANCE = List.of("by", "possessor", "from", "of", "modifier");

    /** For whom something is promised; its direct object may as well be fought. */
    private static final List<String> FAVOURED = List.of("iobject", "to", "with", "by", "for", "alongside");

    private static final List<String> REFUSED = List.of("iobject", "to", "with", "from", "for", "object");
    private static final List<String> THREATENED = List.of("object", "against", "from", "on", "with", "iobject");

    private final Lexicon lexicon;
    private final Sentence s;
    private final FrameReader frames;

    Concerned(Lexicon lexicon, Sentence sentence, FrameReader frames) {
        this.lexicon = lexicon;
        this.s = sentence;
        this.frames = frames;
    }

    /** How the parties in the first of some slots are found. */
    interface Chooser {
        List<Arg> choose(Frame frame, List<String> slots, Token predicate, Entry entry);
    }

    /** The parties; empty if the content names none that fits the operator. */
    List<Arg> by(Operator operator, Entry entry, Frame frame, Chooser chooser) {
        for (String slot : entry.content()) {
            for (Arg content : frame.get(slot)) {
                List<String> slots = slots(operator, slot, content.token());
                List<Arg> found = slots.isEmpty()
                        ? List.of()
                        : chooser.choose(frames.read(content.token()), slots, content.token(), entry);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /** The noun that stands where the content is looked for. */
    static @Nullable Token contentNoun(Entry entry, Frame frame) {
        for (String slot : entry.content()) {
            for (Arg arg : frame.get(slot)) {
                if (Slots.isNominal(arg.token())) {
                    return arg.token();
                }
            }
        }
        return null;
    }

    private List<String> slots(Operator operator, String slot, Token content) {
        if (Slots.isNominal(content)) {
            return switch (operator) {
                case REFUSE, CONDEMN, PRAISE, ACCUSE, INVESTIGATE -> owners(content);
                default -> List.of();
            };
        }
        boolean gerundOrInfinitive = !slot.equals("clause");
        return switch (operator) {
            case INTEND -> gerundOrInfinitive ? FAVOURED : List.of();
            case REFUSE -> gerundOrInfinitive ? REFUSED : List.of();
            case THREATEN -> gerundOrInfinitive ? THREATENED : List.of();
            case ACCUSE, CONDEMN -> gerundOrInfinitive ? List.of() : List.of("subject");
            case REQUEST, DEMAND -> !gerundOrInfinitive && isWish(content) ? List.of("subject") : List.of();
            default -> List.of();
        };
    }

    private List<String> owners(Token noun) {
        boolean stance = lexicon.classes().contains("stance", noun.lemma().toLowerCase(Locale.ROOT));
        return stance ? OWNERS_OF_A_STANCE : OWNERS;
    }

    /** "insisted that Peru withdraw" asks for it; "insisted that Peru was withdrawing" does not. */
    private boolean isWish(Token verb) {
        return verb.xpos().equals("VB") && s.children(verb, "aux").isEmpty()
                || Modality.of(s, verb).modal() == Modality.Modal.SHOULD
                || s.children(verb, "aux").stream().anyMatch(a -> a.form().equalsIgnoreCase("be"));
    }

    /** What stands as the subject of an operator: "the *arrest* drew criticism"; null if it is no noun. */
    static @Nullable Token subjectNoun(Frame frame) {
        for (Arg subject : frame.get("subject")) {
            if (Slots.isNominal(subject.token())) {
                return subject.token();
            }
        }
        return null;
    }
}
