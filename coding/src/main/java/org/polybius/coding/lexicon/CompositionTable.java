package org.polybius.coding.lexicon;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.polybius.coding.project.Codebook;
import org.polybius.coding.project.DataFile;
import org.polybius.coding.project.Mistakes;
import org.polybius.model.ontology.EventType;
import org.polybius.model.ontology.Ontology;

/**
 * The table that composes an operator with a content: (intend, 07x) gives AGREE 033x. Rows are tried in the order of
 * the file, a user's before the built-in ones; a row's content is {@code TYPE}, {@code TYPE:cameo-pattern}, a code of the
 * user's own, or {@code *}, and {@code $1} in its result is what the pattern's group matched. A result may also be the
 * name of another operator, which then composes in its stead.
 */
public final class CompositionTable {
    /** What a pattern over digits may be made of: nothing that could take long on four digits. */
    private static final int MAX_STAND_INS = 4;

    private static final Pattern PLAIN = Pattern.compile("[\\d.()?:*+\\[\\]|-]{1,60}");

    /**
     * A row.
     *
     * @param file where it stands
     * @param line its line there
     */
    record Row(Operator operator, String content, String type, Pattern cameo, String result, String file, int line) {
        boolean fits(Coding coding) {
            return (type.equals("*") || type.equals(coding.type().name()) || type.equals(coding.own()))
                    && cameo.matcher(coding.cameo().code()).matches();
        }
    }

    private final Map<Operator, List<Row>> rows = new EnumMap<>(Operator.class);
    private final Ontology ontology;
    private final Codebook codebook;

    CompositionTable(Ontology ontology, Codebook codebook) {
        this.ontology = ontology;
        this.codebook = codebook;
    }

    /** Puts the rows of a file, {@code operator <tab> content <tab> result}, before those that are there. */
    void putFirst(DataFile file, Mistakes mistakes) {
        Map<Operator, List<Row>> read = new EnumMap<>(Operator.class);
        int number = 0;
        for (String line : file.text().split("\n", -1)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            try {
                Row row = row(line.stripTrailing().split("\t"), file.name(), number);
                read.computeIfAbsent(row.operator, o -> new ArrayList<>()).add(row);
            } catch (IllegalArgumentException e) {
                mistakes.error(file.name(), number, "", String.valueOf(e.getMessage()));
            }
        }
        read.forEach((operator, first) -> {
            first.addAll(rows.getOrDefault(operator, List.of()));
            rows.put(operator, first);
        });
    }

    private Row row(String[] cells, String file, int line) {
        if (cells.length != 3) {
            throw new IllegalArgumentException("needs three cells with tabs between: operator, content, result");
        }
        Operator operator = Operator.parse(cells[0].strip());
        String[] content = cells[1].strip().split(":", 2);
        boolean known = content[0].equals("*")
                || content[0].equals("?")
                || codebook.code(content[0]).isPresent()
                || List.of(EventType.values()).stream().anyMatch(t -> t.name().equals(content[0]));
        if (!known) {
            throw new IllegalArgumentException(
                    "'" + content[0] + "' is no PLOVER type" + (codebook.codes().isEmpty() ? "" : " nor own code"));
        }
        Pattern cameo = content.length > 1 ? pattern(content[1]) : Pattern.compile("(.*)");
        String result = cells[2].strip();
        if (isOperator(result)) {
            if (Operator.parse(result) == operator) {
                throw new IllegalArgumentException("'" + result + "' cannot stand in for itself");
            }
        } else if (!result.equals("-") && !result.equals("=")) {
            // The digits that $1 stands for are known only later; those before it are checked here.
            resolve(result.endsWith("$1") ? result.substring(0, result.length() - 2) : result);
        }
        return new Row(operator, cells[1].strip(), content[0], cameo, result, file, line);
    }

    private static Pattern pattern(String digits) {
        if (!PLAIN.matcher(digits).matches()) {
            throw new IllegalArgumentException("'" + digits + "' is no pattern of CAMEO codes: write 17. or 07([1-4])");
        }
        try {
            return Pattern.compile(digits);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("'" + digits + "' is no pattern: " + e.getDescription(), e);
        }
    }

    /** All rows, those of one operator together and in the order in which they are tried. */
    List<Row> rows() {
        return rows.values().stream().flatMap(List::stream).toList();
    }

    /** What the operator makes of a content; empty if nothing is to be coded. */
    public Optional<Coding> compose(Operator operator, Coding content) {
        return compose(operator, content, 0);
    }

    private Optional<Coding> compose(Operator operator, Coding content, int standIns) {
        for (Row row : rows.getOrDefault(operator, List.of())) {
            if (row.fits(content)) {
                return !isOperator(row.result)
                        ? result(row, content)
                        // A user's rows may go round in a circle.
                        : standIns < MAX_STAND_INS
                                ? compose(Operator.parse(row.result), content, standIns + 1)
                                : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Types are in capitals, operators are not. */
    private static boolean isOperator(String result) {
        return !result.isEmpty() && Character.isLowerCase(result.charAt(0));
    }

    private Optional<Coding> result(Row row, Coding content) {
        if (row.result.equals("-")) {
            return Optional.empty();
        }
        if (row.result.equals("=")) {
            return Optional.of(content);
        }
        Matcher m = row.cameo.matcher(content.cameo().code());
        String group = m.matches() && m.groupCount() > 0 ? m.group(1) : "";
        return Optional.of(resolve(row.result.replace("$1", group == null ? "" : group)));
    }

    /** A code made by substitution may not exist at that depth ("0335"): then its nearest ancestor is meant. */
    private Coding resolve(String words) {
        String[] parts = words.split(" ", 2);
        if (parts.length == 1) {
            return Coding.parse(words, ontology, codebook);
        }
        String code = parts[1];
        while (code.length() > 2 && !ontology.cameo().containsKey(code)) {
            code = code.substring(0, code.length() - 1);
        }
        return Coding.parse(parts[0] + " " + code, ontology, codebook);
    }
}
