package org.polybius.articles;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which names a record's fields may have: what the user says, else the usual ones (data, {@code record-fields.tsv}). */
final class FieldNames {
    private static final Map<ArticleField, List<String>> USUAL = usual();

    private final Map<ArticleField, String> given;

    /** @param given the one name that a field has, of those fields of which the user says it */
    FieldNames(Map<ArticleField, String> given) {
        this.given = Map.copyOf(given);
    }

    private static Map<ArticleField, List<String>> usual() {
        Map<ArticleField, List<String>> names = new EnumMap<>(ArticleField.class);
        for (List<String> row : DataFile.rows("record-fields.tsv", 2)) {
            names.put(
                    ArticleField.named(row.get(0)).orElseThrow(),
                    List.of(row.get(1).split(" ")));
        }
        return names;
    }

    /** Whether the user says what the field is called. */
    boolean isGiven(ArticleField field) {
        return given.containsKey(field);
    }

    /** What a field should be called, for messages. */
    String expected(ArticleField field) {
        return given.getOrDefault(field, field.word());
    }

    /** Names that records have, by what they are compared by. */
    static Map<String, List<String>> folded(Collection<String> present) {
        Map<String, List<String>> folded = new HashMap<>();
        for (String name : present) {
            folded.computeIfAbsent(folded(name), f -> new ArrayList<>(1)).add(name);
        }
        return folded;
    }

    /** Those of the names {@code present}, folded, that may hold {@code field}, the surest first. */
    List<String> in(Map<String, List<String>> present, ArticleField field) {
        List<String> found = new ArrayList<>();
        String only = given.get(field);
        for (String name : only == null ? USUAL.getOrDefault(field, List.of()) : List.of(only)) {
            List<String> alike = present.getOrDefault(folded(name), List.of());
            // "Text" and "text" may both be there; the one that is written so comes first.
            if (alike.contains(name)) {
                found.add(name);
            }
            for (String other : alike) {
                if (!other.equals(name)) {
                    found.add(other);
                }
            }
        }
        return found;
    }

    private static String folded(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '_' && c != '-' && !Character.isWhitespace(c)) {
                letters.append(Character.toLowerCase(c));
            }
        }
        return letters.toString();
    }
}
