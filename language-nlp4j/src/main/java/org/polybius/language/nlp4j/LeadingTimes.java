package org.polybius.language.nlp4j;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Times at the head of a sentence without the comma that many writers set behind them: "On Friday Colombia expelled two
 * diplomats". The parser has learned from texts that set it; without it "Friday Colombia" is one name to it, and nobody
 * expels. So it is shown the comma.
 */
final class LeadingTimes {
    private static final Set<String> EDGES = Set.of("late", "early");
    private static final Set<String> JOINING = Set.of("and", "but", "while");
    private static final Set<String> OPENERS = Set.of("but", "and", "yet", "then", "so", "\"", "``", "late", "early");
    private static final Set<String> BEFORE_DAYS = Set.of("on", "by", "since", "until", "before");
    private static final Set<String> BEFORE_MONTHS = Set.of("in", "on", "by", "since", "until", "during");
    private static final Set<String> POINTING = Set.of("last", "this", "next");
    private static final Set<String> BEFORE_HOURS = Set.of("at", "before", "after", "around", "by", "since", "until");
    private static final Set<String> HOURS =
            Set.of("dawn", "daybreak", "sunrise", "noon", "midday", "dusk", "sunset", "nightfall", "midnight");
    private static final Set<String> PARTS = Set.of("morning", "afternoon", "evening", "night", "lunchtime", "noon");
    private static final Set<String> UNITS =
            units("minute", "hour", "day", "week", "weekend", "month", "year", "decade", "moment");
    private static final Set<String> AFTER_UNITS = Set.of("later", "earlier", "ago");
    private static final Set<String> NAMED_TIMES = Set.of("day", "days", "revolution", "war", "movement", "square");
    private static final Set<String> ABOUT = Set.of("about", "around", "over", "nearly", "almost", "roughly", "some");
    private static final Set<String> DAYS = names(DayOfWeek.values());
    private static final Set<String> MONTHS = Stream.concat(
                    names(Month.values()).stream(), Stream.of("jan.", "feb.", "aug.", "sept.", "oct.", "nov.", "dec."))
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final Pattern DAY_OF_MONTH = Pattern.compile("[1-9]|[12]\\d|3[01]");

    /** Who or what a clause may begin with. */
    private static final Set<String> SUBJECTS =
            Set.of("DT", "CD", "JJ", "NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "VBG", "VBN");

    private final List<String> words;
    private final String[] tags;

    /**
     * @param words as the parser is shown them
     * @param tags their tags, behind the root's
     */
    private LeadingTimes(List<String> words, String[] tags) {
        this.words = words.stream().map(w -> w.toLowerCase(Locale.ROOT)).toList();
        this.tags = tags;
    }

    /**
     * Before which words a comma was left out, the last first.
     *
     * @param words as the parser is shown them, counted from 0
     * @param tags their tags, behind the root's
     */
    static List<Integer> commasLeftOut(List<String> words, String[] tags) {
        LeadingTimes sentence = new LeadingTimes(words, tags);
        List<Integer> out = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (sentence.beginsPart(i)) {
                int end = sentence.commaBehind(i);
                if (end > 0) {
                    out.add(0, end);
                }
            }
        }
        return out;
    }

    /** At the head of the sentence, behind a semicolon, and where "and" or "but" goes on behind a comma. */
    private boolean beginsPart(int at) {
        String before = word(at - 1);
        return at == 0
                || before.equals(";")
                || (JOINING.contains(before) && word(at - 2).equals(","));
    }

    private int commaBehind(int at) {
        int from = at;
        while (OPENERS.contains(word(from))) {
            from++;
        }
        int end = end(from);
        while (end(end) > end) {
            end = end(end);
        }
        return end > from && beginsClause(end) ? end : 0;
    }

    /** Where the time that begins there ends; the same place where none does. */
    private int end(int from) {
        String first = word(from);
        int at = from + 1;
        if (BEFORE_DAYS.contains(first) && DAYS.contains(word(at))) {
            return part(at + 1);
        }
        if (DAYS.contains(first) && EDGES.contains(word(from - 1))) {
            return part(at);
        }
        if (BEFORE_MONTHS.contains(first) && date(at) > at) {
            return date(at);
        }
        if (first.equals("in") && YEAR.matcher(word(at)).matches()) {
            return at + 1;
        }
        if (POINTING.contains(first)) {
            return pointed(from);
        }
        if ((first.equals("earlier") || first.equals("later")) && POINTING.contains(word(at))) {
            return pointed(at) > at ? pointed(at) : from;
        }
        if ((first.equals("at") || first.equals("over"))
                && word(at).equals("the")
                && word(at + 1).equals("weekend")) {
            return at + 2;
        }
        if ((first.equals("in") || first.equals("within")) && isCounting(at) && UNITS.contains(word(at + 1))) {
            return at + 2;
        }
        if (BEFORE_HOURS.contains(first) && HOURS.contains(word(at))) {
            return at + 1;
        }
        if (first.equals("for") && word(at).equals("the") && word(at + 2).equals("time") && isOrdinal(at + 1)) {
            return at + 3;
        }
        if (UNITS.contains(first) && AFTER_UNITS.contains(word(at))) {
            return at + 1;
        }
        return isCounting(from) && UNITS.contains(word(at)) && AFTER_UNITS.contains(word(at + 1)) ? at + 2 : from;
    }

    /** A month with day and year: "March", "March 3", "12 May", "August 2015". */
    private int date(int at) {
        int month = DAY_OF_MONTH.matcher(word(at)).matches() ? at + 1 : at;
        if (!MONTHS.contains(word(month))) {
            return at;
        }
        int end = month + 1;
        if (month == at && DAY_OF_MONTH.matcher(word(end)).matches()) {
            end++;
        }
        return YEAR.matcher(word(end)).matches() ? end + 1 : end;
    }

    private int pointed(int at) {
        String what = word(at + 1);
        boolean time = UNITS.contains(what) || DAYS.contains(what) || MONTHS.contains(what);
        return time ? part(at + 2) : at;
    }

    private boolean isCounting(int at) {
        return tag(at).equals("CD") || tag(at).equals("DT");
    }

    private boolean isOrdinal(int at) {
        return tag(at).equals("JJ") || word(at).equals("first");
    }

    private int part(int at) {
        return PARTS.contains(word(at)) ? at + 1 : at;
    }

    /** Whether a clause may begin there, with its subject: not "On Monday night's march" nor "In May elections, …". */
    private boolean beginsClause(int at) {
        if (ABOUT.contains(word(at)) && tag(at + 1).equals("CD")) {
            return true;
        }
        if (!SUBJECTS.contains(tag(at)) || NAMED_TIMES.contains(word(at))) {
            return false;
        }
        int end = at;
        while (tag(end).equals("NN") || tag(end).equals("NNS")) {
            end++;
        }
        boolean phrase = end > at && (end == words.size() || word(end).equals(","));
        return !phrase && end < words.size();
    }

    private String word(int at) {
        return at >= 0 && at < words.size() ? words.get(at) : "";
    }

    private String tag(int at) {
        return at >= 0 && at < words.size() ? tags[at + 1] : "";
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(v -> v.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> units(String... singular) {
        return Arrays.stream(singular).flatMap(u -> Stream.of(u, u + "s")).collect(Collectors.toUnmodifiableSet());
    }
}
