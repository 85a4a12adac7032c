package org.polybius.articles;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a report was written, at the start of its first paragraph: "BAMAKO, Mali (AP) -", "MOSCOW, May 21 (Reuters) -",
 * "(CNN) --", "DETROIT The workers ...". Names are data, in {@code datelines.tsv}.
 *
 * @param end where the first sentence begins: the offset after the dateline, its dash and the space
 * @param date the day it gives with its year, or null
 */
record Dateline(int end, @Nullable LocalDate date) {
    private static final int LONGEST = 140;

    private static final String CAPITALS = "\\p{Lu}[\\p{Lu}.'’-]+";
    private static final String PLACE = CAPITALS + "(?:[ /]" + CAPITALS + "){0,3}";
    private static final String NAME = "\\p{Lu}[\\p{L}.'’-]*";
    private static final String REGION = "(?:, (?:(?:" + names("region") + ") )?" + NAME + "){0,2}?";
    private static final String MONTH = "(?i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{L}{0,6}\\.?";
    private static final String DATE =
            "(?:,? ?(?<date>(?:" + MONTH + " \\d{1,2}|\\d{1,2} " + MONTH + ")(?:,? (?:\\d{4}|\\d{2}(?= ?[-–—(])))?))?";
    private static final String AGENCY = "\\s?\\((?:" + names("agency") + ")\\)";
    private static final String DASH = "(?:\\s*--+\\s*|\\s*[—–]\\s*|\\s+-\\s+)";
    private static final String PARENTHESIS = "\\s?\\((?<note>[^()]{2,40})\\)";
    private static final String SENTENCE = "(?=[\\p{Lu}\\d\"'“‘(\\[$€£])";
    private static final String LOWER_CASE_WORD = "(?=\\p{Lu}\\p{Ll}|A \\p{L}|\\d|[\"“‘])";

    private static final List<Pattern> FORMS = Stream.of(
                    PLACE + REGION + DATE + "(?:" + PARENTHESIS + ")?" + DASH + "(?:\\([^()]{2,40}\\)" + DASH + "){0,3}"
                            + SENTENCE,
                    PLACE + REGION + DATE + AGENCY + "\\s+" + SENTENCE,
                    NAME + "(?: " + NAME + "){0,3}" + REGION + DATE + AGENCY + "(?:" + DASH + SENTENCE + "|\\s*$)",
                    PLACE + REGION + "\\s?\\((?<date>" + MONTH + " \\d{1,2},? \\d{4})\\)" + DASH + SENTENCE,
                    NAME + "(?: " + NAME + "){0,3}" + REGION + "\\s?\\((?<date>" + MONTH + " \\d{1,2},? \\d{4})\\)"
                            + DASH + SENTENCE,
                    "(?:" + names("city") + ")" + REGION + "\\s+" + LOWER_CASE_WORD,
                    AGENCY + "(?:" + DASH + "|\\s*)" + SENTENCE)
            .map(Pattern::compile)
            .toList();

    /** A dateline at the start of {@code paragraph}, offsets counted from there. */
    static Optional<Dateline> at(String paragraph) {
        String start = paragraph.substring(0, Math.min(LONGEST, paragraph.length()));
        boolean capitals = start.chars().noneMatch(Character::isLowerCase);
        for (Pattern form : FORMS) {
            Matcher m = form.matcher(start);
            if (m.lookingAt()) {
                String found = m.group();
                String written = form.pattern().contains("?<date>") ? m.group("date") : null;
                String note = form.pattern().contains("?<note>") ? m.group("note") : null;
                // Where every word is in capitals, capitals do not tell a place from a party: "THE REBELS - A ...".
                if (capitals && written == null && note == null && !found.contains("(")) {
                    continue;
                }
                LocalDate date = written == null
                        ? null
                        : PublicationDates.parse(written.strip()).orElse(null);
                return Optional.of(new Dateline(m.end(), date));
            }
        }
        return Optional.empty();
    }

    private static String names(String kind) {
        return DataFile.rows("datelines.tsv", 2).stream()
                .filter(row -> row.get(0).equals(kind))
                .flatMap(row -> Stream.of(row.get(1).split("\\|")))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }
}
