package org.polybius.coding.composition;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.lexicon.Coding;
import org.polybius.coding.lexicon.CompositionTable;
import org.polybius.coding.lexicon.Operator;

/** What negation and modal verbs make of deeds and operators; immutable. */
final class Moods {
    private final CompositionTable table;

    Moods(CompositionTable table) {
        this.table = table;
    }

    /** What negation and modal verbs make of a deed. */
    Reading of(Meaning m, Modality modality, List<Arg> speaker) {
        boolean will = modality.modal() == Modality.Modal.WILL;
        if (modality.negated()) {
            return will ? recast(m, Operator.REFUSE, "will not") : new Reading(List.of(), m.words());
        }
        return switch (modality.modal()) {
            // "Staff would be sent home, the ministry said": who announces it is who will do it.
            case WOULD ->
                speaker.isEmpty()
                        ? new Reading(List.of(m.imagined("only thought of: would")), m.words())
                        : recast(m.actors().isEmpty() ? m.withActors(speaker) : m, Operator.INTEND, "would");
            case WILL -> recast(m.actors().isEmpty() ? m.withActors(speaker) : m, Operator.INTEND, "will");
            case MAY, CAN -> new Reading(List.of(m.imagined("only possible: may, might, could, can, any")), m.words());
            case SHOULD -> {
                List<Arg> asked = m.actors();
                yield speaker.isEmpty() || asked.isEmpty()
                        ? new Reading(List.of(), m.words())
                        : recast(m.withRecipients(asked).withActors(speaker), Operator.REQUEST, "must, should");
            }
            case NONE -> new Reading(List.of(m), m.words());
        };
    }

    private Reading recast(Meaning m, Operator operator, String words) {
        List<Meaning> out = table.compose(operator, m.coding()).stream()
                .map(c -> m.recoded(c, "\"" + words + "\" over it " + step(operator, m.coding(), c)))
                .toList();
        return new Reading(out, m.words());
    }

    /** Operators whose composed meaning "will not" refuses: "will not end the strike", "would not let them in". */
    private static final Set<Operator> REFUSABLE =
            Set.of(Operator.STOP, Operator.ALLOW, Operator.DO, Operator.TRY, Operator.PRAISE);

    private static boolean refuses(Operator operator, Modality modality) {
        return modality.negated() && modality.modal() == Modality.Modal.WILL && REFUSABLE.contains(operator);
    }

    /** Negation turns some operators into others; null if nothing is left. */
    static @Nullable Operator effective(Operator operator, Modality modality) {
        if (!modality.negated() || refuses(operator, modality)) {
            return operator;
        }
        return switch (operator) {
            case INTEND, DECIDE -> Operator.REFUSE;
            case ALLOW -> Operator.PREVENT;
            default -> null;
        };
    }

    /** What a modal verb over an operator makes of the composed meaning. */
    Optional<Meaning> over(Meaning m, Operator operator, Modality modality, List<Arg> speaker) {
        if (refuses(operator, modality)) {
            return recast(m, Operator.REFUSE, "will not").meanings().stream().findFirst();
        }
        Modality affirmed = new Modality(false, modality.modal());
        return of(m, affirmed, speaker).meanings().stream().findFirst();
    }

    /** The step of a derivation that tells what an operator makes of a content. */
    static String step(Operator operator, Coding content, Coding result) {
        return "(" + operator.name().toLowerCase(Locale.ROOT) + ", " + content + ") gives " + result;
    }
}
