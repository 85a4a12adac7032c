package org.polybius.coding.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polybius.model.ontology.Ontology;

/**
 * The table that composes an operator with a content: (intend, 07x) gives AGREE 033x. Rows are tried in the order of
 * the file; a row's content is {@code TYPE}, {@code TYPE:cameo-pattern} or {@code *}, and {@code $1} in its result is what
 * the pattern's group matched.
 */
public final class CompositionTable {

    private record Row(String type, Pattern cameo, String result, String where) {}

    private final Map<Operator, List<Row>> rows = new EnumMap<>(Operator.class);
    private final Ontology ontology;

    private CompositionTable(Ontology ontology) {
        this.ontology = ontology;
    }

    /** Reads {@code operator <tab> content <tab> result} lines, adding what is wrong to {@code mistakes}. */
    static CompositionTable read(String file, Reader in, Ontology ontology, List<String> mistakes) throws IOException {
        CompositionTable table = new CompositionTable(ontology);
        BufferedReader lines = new BufferedReader(in);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String where = file + ":" + number;
            String[] cells = line.split("\t");
            try {
                if (cells.length != 3) {
                    throw new IllegalArgumentException("needs three cells: operator, content, result");
                }
                String[] content = cells[1].split(":", 2);
                Pattern cameo = Pattern.compile(content.length > 1 ? content[1] : "(.*)");
                if (!cells[2].contains("$") && !cells[2].equals("-") && !cells[2].equals("=")) {
                    Coding.parse(cells[2], ontology);
                }
                table.rows
                        .computeIfAbsent(Operator.parse(cells[0].strip()), o -> new ArrayList<>())
                        .add(new Row(content[0], cameo, cells[2].strip(), where));
            } catch (IllegalArgumentException e) {
                mistakes.add(where + ": " + e.getMessage());
            }
        }
        return table;
    }

    /** What the operator makes of a content; empty if nothing is to be coded. */
    public Optional<Coding> compose(Operator operator, Coding content) {
        for (Row row : rows.getOrDefault(operator, List.of())) {
            if (!row.type.equals("*") && !row.type.equals(content.type().name())) {
                continue;
            }
            Matcher m = row.cameo.matcher(content.cameo().code());
            if (m.matches()) {
                if (row.result.equals("-")) {
                    return Optional.empty();
                }
                if (row.result.equals("=")) {
                    return Optional.of(content);
                }
                return Optional.of(resolve(m.groupCount() > 0 ? row.result.replace("$1", m.group(1)) : row.result));
            }
        }
        return Optional.empty();
    }

    /** What the operator means over a content that the lexicon does not know: its row for {@code ?}. */
    public Optional<Coding> unknown(Operator operator) {
        return rows.getOrDefault(operator, List.of()).stream()
                .filter(row -> row.type.equals("?"))
                .findFirst()
                .map(row -> resolve(row.result));
    }

    /** A code made by substitution may not exist at that depth ("0335"): then its nearest ancestor is meant. */
    private Coding resolve(String words) {
        String[] parts = words.split(" ", 2);
        String code = parts[1];
        while (code.length() > 2 && !ontology.cameo().containsKey(code)) {
            code = code.substring(0, code.length() - 1);
        }
        return Coding.parse(parts[0] + " " + code, ontology);
    }
}
