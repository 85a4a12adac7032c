package org.polybius.coding.composition;

import java.util.List;
import org.polybius.coding.lexicon.Operator;

/** Whom an operator is aimed at: the one addressed, else someone of its content. */
enum RecipientRule {
    /** A promise, a threat, a halt: whoever would undergo the deed. */
    WHO_UNDERGOES {
        @Override
        List<Arg> choose(List<Arg> addressee, Meaning content) {
            return addressee.isEmpty() ? content.recipients() : addressee;
        }
    },
    /** A request, a demand, blame, praise, leave: whoever is to do or did the deed. */
    WHO_ACTS {
        @Override
        List<Arg> choose(List<Arg> addressee, Meaning content) {
            return addressee.isEmpty() ? content.actors() : addressee;
        }
    },
    /** A deed done together: nobody but the partner. */
    PARTNER {
        @Override
        List<Arg> choose(List<Arg> addressee, Meaning content) {
            return addressee;
        }
    },
    /** A refusal: whoever asked or offered, else whoever would undergo. */
    WHO_ASKED {
        @Override
        List<Arg> choose(List<Arg> addressee, Meaning content) {
            if (!addressee.isEmpty()) {
                return addressee;
            }
            boolean asked =
                    content.coding().type().quad() == 3 || content.coding().type() == AGREE;
            return asked && !content.actors().isEmpty() ? content.actors() : content.recipients();
        }
    };

    private static final org.polybius.model.ontology.EventType AGREE = org.polybius.model.ontology.EventType.AGREE;

    abstract List<Arg> choose(List<Arg> addressee, Meaning content);

    static RecipientRule of(Operator operator) {
        return switch (operator) {
            case REQUEST, DEMAND, ACCUSE, CONDEMN, PRAISE, ALLOW, PREVENT, INVESTIGATE -> WHO_ACTS;
            case REFUSE -> WHO_ASKED;
            case JOIN -> PARTNER;
            default -> WHO_UNDERGOES;
        };
    }
}
