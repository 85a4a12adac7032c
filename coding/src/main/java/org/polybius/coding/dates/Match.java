package org.polybius.coding.dates;

import java.time.LocalDate;
import java.util.Map;
import org.polybius.coding.dates.Meaning.Call;
import org.polybius.coding.dates.Meaning.Constant;
import org.polybius.coding.dates.Meaning.Slot;

/**
 * A pattern found in a sentence.
 *
 * @param pattern what was found
 * @param start first of its pieces, without context
 * @param end after its last piece, without context
 * @param slots what its slots hold: a number ({@code Integer}) or another {@code Match}
 */
record Match(Pattern pattern, int start, int end, Map<String, Object> slots) {

    int length() {
        return end - start;
    }

    /** What it means at a moment: what is told in the past has not gone on after it. */
    Resolution resolve(Moment moment) {
        Resolution found = resolve(pattern.meaning(), moment);
        LocalDate now = moment.now();
        return found.period() != null
                        && now != null
                        && found.period().start().isBefore(now)
                        && found.role() == TimeExpression.Role.DATE
                        && !moment.tense().looksAhead()
                ? Resolution.of(found.period().until(now))
                : found;
    }

    private Resolution resolve(Meaning meaning, Moment moment) {
        if (meaning instanceof Slot slot && slots.get(slot.name()) instanceof Match inner) {
            return inner.resolve(inner.pattern.meaning(), moment);
        }
        if (meaning instanceof Call call) {
            return call.rule()
                    .apply(
                            new Rules.Arguments() {
                                @Override
                                public int number(int i) {
                                    return numberOf(call.arguments().get(i));
                                }

                                @Override
                                public Resolution time(int i, Moment from) {
                                    return resolve(call.arguments().get(i), from);
                                }
                            },
                            moment);
        }
        throw new IllegalStateException("not a time: " + meaning + " in " + pattern.phrase());
    }

    private int numberOf(Meaning meaning) {
        if (meaning instanceof Constant constant) {
            return constant.value();
        }
        if (meaning instanceof Slot slot && slots.get(slot.name()) instanceof Integer number) {
            return number;
        }
        throw new IllegalStateException("not a number: " + meaning + " in " + pattern.phrase());
    }
}
