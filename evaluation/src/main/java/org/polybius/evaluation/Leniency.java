package org.polybius.evaluation;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.polybius.model.ontology.EventType;

/**
 * What a gold line's note accepts beside the line itself. A note is English with fixed phrases ("AGREE also acceptable;
 * recipient may be empty"); the rules are those of the guideline's scorer.
 *
 * @param types other types that are right
 * @param optional the line may be left out
 * @param merge the line may be merged with another
 * @param swap actors and recipients may change places
 * @param anyDate the date is not scored
 * @param slackDays days more or less that are still right
 * @param actor what else is right for the actors
 * @param recipient what else is right for the recipients
 */
record Leniency(
        Set<String> types,
        boolean optional,
        boolean merge,
        boolean swap,
        boolean anyDate,
        int slackDays,
        Side actor,
        Side recipient) {

    /**
     * What else is right for one side.
     *
     * @param any whatever is there
     * @param empty nobody
     * @param codes further countries and sectors
     */
    record Side(boolean any, boolean empty, Set<String> codes) {}

    private static final Set<String> TYPES =
            Arrays.stream(EventType.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    private static final Pattern MERGE = Pattern.compile("may (be )?merged?");
    private static final Pattern ALLOWS = Pattern.compile("acceptable|right|accepted|may|suffices|any|is not wrong");
    private static final Pattern CLAUSE_END = unicode(";|\\bbesides\\b");
    private static final Pattern CAPITALS = unicode("\\b[A-Z]{3,}\\b");
    private static final Pattern CODE = unicode("\\b[A-Z]{3}\\b");
    private static final Pattern ACTOR = side("actor");
    private static final Pattern RECIPIENT = side("recipient");

    static Leniency of(String note) {
        Set<String> types = new HashSet<>();
        boolean optional = false;
        boolean merge = false;
        boolean swap = false;
        Side actor = new Side(false, false, Set.of());
        Side recipient = actor;
        for (String clause : CLAUSE_END.split(note, -1)) {
            String lower = clause.toLowerCase(Locale.ROOT);
            optional |= lower.contains("optional");
            merge |= MERGE.matcher(lower).find();
            swap |= lower.contains("either order") || lower.contains("both as actors");
            if (ALLOWS.matcher(lower).find()) {
                Set<String> named = found(CAPITALS, clause);
                named.retainAll(TYPES);
                types.addAll(named);
                actor = widened(actor, ACTOR, clause);
                recipient = widened(recipient, RECIPIENT, clause);
            }
        }
        return new Leniency(
                Set.copyOf(types),
                optional,
                merge,
                swap,
                note.contains("open-ended"),
                note.contains("date may") ? 3 : 0,
                actor,
                recipient);
    }

    /** Whether a coder that leaves the line out is not wrong. */
    boolean mayBeMissing() {
        return optional || merge;
    }

    private static Side widened(Side side, Pattern mention, String clause) {
        Matcher m = mention.matcher(clause);
        if (!m.find()) {
            return side;
        }
        String said = m.group(1);
        String lower = clause.toLowerCase(Locale.ROOT);
        Set<String> codes = found(CODE, said);
        codes.removeAll(TYPES);
        boolean empty = said.contains("empty");
        boolean any = codes.isEmpty() && !empty || lower.contains("any sector") || lower.contains("either");
        codes.addAll(side.codes);
        return new Side(side.any || any, side.empty || empty, Set.copyOf(codes));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(r -> r.group()).collect(Collectors.toCollection(HashSet::new));
    }

    private static Pattern side(String name) {
        return unicode(name + "s?\\b(.*?)(?=\\bactor|\\brecipient|$)");
    }

    private static Pattern unicode(String regex) {
        return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNIX_LINES);
    }
}
