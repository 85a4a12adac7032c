package org.polybius.watch;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times to wait, as people write and read them: {@code 90s}, {@code 15m}, {@code 2h}, {@code 1d}. */
public final class Durations {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})([smhd])");

    private Durations() {}

    /** What somebody wrote. @throws IllegalArgumentException if it is none, or no time at all; the message says what to write */
    public static Duration parse(String written) {
        Matcher m = WRITTEN.matcher(written);
        if (!m.matches() || Long.parseLong(m.group(1)) == 0) {
            throw new IllegalArgumentException("a time is a number with s, m, h or d, such as 15m, and not " + written);
        }
        long n = Long.parseLong(m.group(1));
        return switch (m.group(2)) {
            case "s" -> Duration.ofSeconds(n);
            case "m" -> Duration.ofMinutes(n);
            case "h" -> Duration.ofHours(n);
            default -> Duration.ofDays(n);
        };
    }

    /** In words, roughly. */
    public static String said(Duration time) {
        long seconds = time.toSeconds();
        return seconds < 120
                ? seconds + " s"
                : seconds < 7200
                        ? seconds / 60 + " min"
                        : seconds < 172_800 ? seconds / 3600 + " h" : seconds / 86_400 + " days";
    }
}
