package org.polybius.articles;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Understands the dates that news sites and archives print beside a report.
 *
 * <p>The day as written counts: "9:30 PM EST, May 21" is the 21st, wherever the reader is. The whole text must be a date:
 * a date core, and around it any of weekday, time, zone and words such as "Updated". The forms are data, in
 * {@code publication-dates.tsv}. A purely numeric date whose day and month could be exchanged (05/06/2015) is not
 * understood, because half of its readers would be wrong; 05/05/2015 and 21/05/2015 and 05/21/2015 are.
 */
public final class PublicationDates {
    /** Longer texts are no dates; it also bounds the work on hostile input. */
    private static final int LONGEST = 80;

    private static final int EARLIEST_YEAR = 1800;
    private static final int LATEST_YEAR = 2100;
    private static final String FILE = "publication-dates.tsv";
    private static final String BETWEEN = "[ ,|·•–—;()-]*";
    private static final Pattern EPOCH = Pattern.compile("\\d{10}(?:\\d{3})?");
    private static final Pattern URL_DAY =
            Pattern.compile("(?<=[/_-])((?:19|20)\\d\\d)[/-](\\d{1,2}|[a-z]{3})[/-](\\d{1,2})(?=[/_.?#-]|$)");
    private static final int LONGEST_URL = 1000;
    private static final List<Form> FORMS = forms(DataFile.rows(FILE, 4));

    private PublicationDates() {}

    /** The day that {@code text} gives, empty if it is not a date or its day is not sure. */
    public static Optional<LocalDate> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String plain =
                text.replaceAll("[\\s\\u00a0\\u202f\\u2009]+", " ").strip().toLowerCase(Locale.ROOT);
        if (EPOCH.matcher(plain).matches()) {
            long seconds = Long.parseLong(plain.substring(0, 10));
            return Optional.of(LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC));
        }
        for (Form form : FORMS) {
            Matcher m = form.pattern().matcher(plain);
            if (m.matches()) {
                return Optional.ofNullable(form.day(m));
            }
        }
        return Optional.empty();
    }

    /**
     * The day in the path of an address ({@code /2024/05/21/}, {@code /2024/may/21/}, {@code /2024-05-21-}), where news
     * sites put the day of publication; empty without one.
     */
    public static Optional<LocalDate> inUrl(String url) {
        Matcher m = URL_DAY.matcher(
                url.substring(0, Math.min(LONGEST_URL, url.length())).toLowerCase(Locale.ROOT));
        while (m.find()) {
            Optional<LocalDate> day = parse(m.group(1) + "-" + m.group(2) + "-" + m.group(3));
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    private static List<Form> forms(List<List<String>> rows) {
        List<String> asides = new ArrayList<>();
        for (List<String> row : rows) {
            if (row.get(0).equals("aside")) {
                asides.add(row.get(1));
            }
        }
        String aside = "(?:" + String.join("|", asides) + ")";
        List<Form> forms = new ArrayList<>();
        for (List<String> row : rows) {
            if (row.get(0).equals("date")) {
                forms.add(Form.of(row.get(1), aside));
            }
        }
        return List.copyOf(forms);
    }

    /** One form of a date, with what its groups mean. */
    private record Form(Pattern pattern, boolean monthIsNamed, boolean exchangeable) {

        static Form of(String template, String aside) {
            boolean exchangeable = template.contains("{n}");
            String core = template.replace(".", "\\.")
                    .replaceFirst("\\{n}", "(?<day>\\\\d{1,2})")
                    .replaceFirst("\\{n}", "(?<month>\\\\d{1,2})")
                    .replace("{yyyy}", "(?<year>\\d{4})")
                    .replace("{yy}", "(?<year>\\d{2})")
                    .replace("{mm}", "(?<month>\\d{2})")
                    .replace("{m}", "(?<month>\\d{1,2})")
                    .replace("{month}", "(?<month>[a-z]{3,9})\\.?")
                    .replace("{dd}", "(?<day>\\d{2})")
                    .replace("{d}", "(?<day>\\d{1,2})")
                    .replace("{th}", "(?:st|nd|rd|th)?")
                    .replace("{,}", " ?[,.]?")
                    .replace("{aside}", "(?:" + aside + BETWEEN + ")*");
            return new Form(
                    Pattern.compile(
                            "(?:" + aside + BETWEEN + ")*+" + core + "(?!\\d)(?:" + BETWEEN + aside + ")*" + BETWEEN),
                    template.contains("{month}"),
                    exchangeable);
        }

        @Nullable
        LocalDate day(Matcher m) {
            int year = Integer.parseInt(m.group("year"));
            if (m.group("year").length() == 2) {
                year += year < 50 ? 2000 : 1900;
            }
            int day = Integer.parseInt(m.group("day"));
            int month = monthIsNamed ? monthNamed(m.group("month")) : Integer.parseInt(m.group("month"));
            if (exchangeable && month <= 12 && day <= 12 && month != day) {
                return null;
            }
            if (exchangeable && month > 12) {
                int first = day;
                day = month;
                month = first;
            }
            try {
                return year < EARLIEST_YEAR || year > LATEST_YEAR ? null : LocalDate.of(year, month, day);
            } catch (DateTimeException e) {
                return null;
            }
        }
    }

    /** 1 to 12, or 0 where no English month begins so. */
    private static int monthNamed(String letters) {
        for (Month month : Month.values()) {
            if (month.name().toLowerCase(Locale.ROOT).startsWith(letters)) {
                return month.getValue();
            }
        }
        return 0;
    }
}
