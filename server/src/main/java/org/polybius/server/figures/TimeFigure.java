package org.polybius.server.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.polybius.store.database.Timeline;
import org.polybius.store.database.Timeline.Period;

/**
 * Events over time: cooperation stands on the line of nothing, conflict hangs below it. Units are those of an SVG that is
 * {@code width} wide and {@link #HEIGHT} high.
 *
 * @param width {@link #WIDTH} for a desk, {@link #NARROW} for a telephone
 * @param bars a bar for each quad of each period
 * @param spans each period with events, to point at
 * @param zero where the line of nothing is
 * @param years marks below
 * @param counts marks at the left
 * @param period how time is divided
 */
public record TimeFigure(
        int width, List<Bar> bars, List<Span> spans, double zero, List<Mark> years, List<Mark> counts, Period period) {
    public static final int WIDTH = 1000;
    public static final int NARROW = 340;
    public static final int HEIGHT = 240;

    static final int LEFT = 46;
    private static final int BOTTOM = 24;
    private static final int TOP = 8;
    private static final int MOST_MARKS = 9;

    /** A day in figures, and some space beside it. */
    private static final double MARK_ROOM = 80;

    private static final double HALF_DIGIT = 3.5;

    /** What a finger hits. */
    private static final double FINGER = 24;

    /** Copies the lists. */
    public TimeFigure {
        bars = List.copyOf(bars);
        spans = List.copyOf(spans);
        years = List.copyOf(years);
        counts = List.copyOf(counts);
    }

    /** The same for a telephone: narrower, with fewer marks below. */
    public TimeFigure narrow() {
        return new TimeFigure(
                NARROW,
                bars.stream()
                        .map(b -> new Bar(b.quad, narrow(b.x), b.y, narrowed(b.width), b.height))
                        .toList(),
                spans.stream()
                        .map(s -> new Span(s.from, s.to, s.cooperation, s.conflict, narrow(s.x), narrowed(s.width)))
                        .toList(),
                zero,
                narrow(years),
                counts,
                period);
    }

    /** Where something lies once the figure is as narrow as a telephone. */
    static double narrow(double x) {
        return round(LEFT + (x - LEFT) * (NARROW - LEFT) / (WIDTH - LEFT));
    }

    static double narrowed(double width) {
        return Math.max(1, round(width * (NARROW - LEFT) / (WIDTH - LEFT)));
    }

    /** As many marks as have room, evenly. */
    static List<Mark> narrow(List<Mark> marks) {
        if (marks.size() < 2) {
            return marks.stream().map(m -> new Mark(narrow(m.at), m.label)).toList();
        }
        double apart = narrow(marks.get(1).at) - narrow(marks.get(0).at);
        int each = (int) Math.max(1, Math.ceil(MARK_ROOM / apart));
        List<Mark> out = new ArrayList<>();
        for (int i = 0; i < marks.size(); i += each) {
            out.add(new Mark(narrow(marks.get(i).at), marks.get(i).label));
        }
        return out;
    }

    /** All bars of a quad as the {@code d} of one SVG path, which is a third as long as a rectangle for each. */
    public String path(int quad) {
        StringBuilder out = new StringBuilder();
        for (Bar b : bars) {
            if (b.quad == quad) {
                out.append('M').append(number(b.x)).append(' ').append(number(b.y));
                out.append('h').append(number(b.width)).append('v').append(number(b.height));
                out.append('h').append(number(-b.width)).append('z');
            }
        }
        return out.toString();
    }

    private static String number(double tenths) {
        return tenths == Math.rint(tenths) ? Long.toString(Math.round(tenths)) : Double.toString(tenths);
    }

    /** A bar of a quad. */
    public record Bar(int quad, double x, double y, double width, double height) {}

    /**
     * A period.
     *
     * @param from its first day
     * @param to its last day
     * @param cooperation events of quads 1 and 2
     * @param conflict events of quads 3 and 4
     * @param x where it begins
     * @param width how wide it is
     */
    public record Span(LocalDate from, LocalDate to, long cooperation, long conflict, double x, double width) {
        /** Whether a finger hits it and none beside it. */
        public boolean touchable() {
            return width >= FINGER;
        }
    }

    /** A mark of an axis. */
    public record Mark(double at, String label) {
        /** Where its words are held, so that they do not leave a figure that is so wide. */
        public String anchor(int width) {
            double half = label.length() * HALF_DIGIT;
            return at > width - half ? "end" : at < half ? "start" : "middle";
        }
    }

    /** How to divide the days between two, so that there are neither too few bars nor too many. */
    public static Period period(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to);
        if (days <= 93) {
            return Period.DAY;
        } else if (days <= 2 * 366) {
            return Period.WEEK;
        }
        return days <= 20 * 366 ? Period.MONTH : Period.YEAR;
    }

    /**
     * Lays the figure out.
     *
     * @param quads events over time of each quad, 1 to 4
     */
    public static TimeFigure of(Map<Integer, Timeline> quads, Period period) {
        Map<LocalDate, long[]> counts = new TreeMap<>();
        quads.forEach((quad, line) ->
                line.points().forEach(p -> counts.computeIfAbsent(p.start(), d -> new long[5])[quad] += p.events()));
        if (counts.isEmpty()) {
            return new TimeFigure(WIDTH, List.of(), List.of(), HEIGHT / 2.0, List.of(), List.of(), period);
        }
        TreeSet<LocalDate> starts = new TreeSet<>(counts.keySet());
        LocalDate first = starts.first();
        LocalDate last = next(starts.last(), period);
        long up = counts.values().stream().mapToLong(c -> c[1] + c[2]).max().orElse(0);
        long down = counts.values().stream().mapToLong(c -> c[3] + c[4]).max().orElse(0);
        double unit = (HEIGHT - TOP - BOTTOM) / (double) (up + down);
        double zero = TOP + up * unit;
        double day = (WIDTH - LEFT) / (double) Math.max(1, ChronoUnit.DAYS.between(first, last));
        List<Bar> bars = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        counts.forEach((start, c) -> {
            LocalDate end = next(start, period);
            double x = LEFT + day * ChronoUnit.DAYS.between(first, start);
            double width = day * ChronoUnit.DAYS.between(start, end);
            double bar = Math.max(1, Math.min(width - 1, 40));
            double at = x + (width - bar) / 2;
            // What was done lies at the line of nothing, what was said on top of it.
            stack(bars, at, bar, zero, unit, 1, c[2], 2, c[1], 1);
            stack(bars, at, bar, zero, unit, -1, c[4], 4, c[3], 3);
            spans.add(new Span(start, end.minusDays(1), c[1] + c[2], c[3] + c[4], round(x), round(width)));
        });
        return new TimeFigure(
                WIDTH, bars, spans, round(zero), times(first, last, day), counts(up, down, unit, zero), period);
    }

    private static void stack(
            List<Bar> bars,
            double x,
            double width,
            double zero,
            double unit,
            int direction,
            long inner,
            int innerQuad,
            long outer,
            int outerQuad) {
        double inside = inner * unit;
        double outside = outer * unit;
        if (inner > 0) {
            bars.add(bar(innerQuad, x, direction > 0 ? zero - inside : zero, width, inside));
        }
        if (outer > 0) {
            bars.add(bar(outerQuad, x, direction > 0 ? zero - inside - outside : zero + inside, width, outside));
        }
    }

    private static Bar bar(int quad, double x, double y, double width, double height) {
        return new Bar(quad, round(x), round(y), round(width), round(height));
    }

    static LocalDate next(LocalDate start, Period period) {
        return switch (period) {
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            case YEAR -> start.plusYears(1);
        };
    }

    /** Marks at days, months or years, as many as have room. */
    static List<Mark> times(LocalDate first, LocalDate last, double day) {
        long days = ChronoUnit.DAYS.between(first, last);
        List<Mark> out = new ArrayList<>();
        int months = days > 4 * 366 ? 12 * (int) Math.ceil(days / 365.25 / MOST_MARKS) : days > 180 ? 3 : 1;
        if (days <= 62) {
            int step = (int) Math.max(1, Math.ceil(days / (double) MOST_MARKS));
            for (LocalDate d = first; d.isBefore(last); d = d.plusDays(step)) {
                // In the middle of the day, where its bar stands.
                out.add(new Mark(round(LEFT + day * (ChronoUnit.DAYS.between(first, d) + 0.5)), d.toString()));
            }
            return out;
        }
        LocalDate d = first.withDayOfMonth(1);
        while (d.isBefore(first) || months > 1 && (d.getMonthValue() - 1) % Math.min(12, months) != 0) {
            d = d.plusMonths(1);
        }
        for (; d.isBefore(last); d = d.plusMonths(months)) {
            out.add(new Mark(
                    round(LEFT + day * ChronoUnit.DAYS.between(first, d)),
                    months >= 12 ? Integer.toString(d.getYear()) : d.toString().substring(0, 7)));
        }
        return out;
    }

    static List<Mark> counts(long up, long down, double unit, double zero) {
        long step = step(Math.max(up, down));
        List<Mark> out = new ArrayList<>();
        for (long n = -down / step * step; n <= up; n += step) {
            out.add(new Mark(round(zero - n * unit), String.format(Locale.ROOT, "%,d", Math.abs(n))));
        }
        return out;
    }

    /** A round number that divides {@code most} into a few steps. */
    private static long step(long most) {
        long step = 1;
        for (int i = 0; most / step > 4; i++) {
            // 1, 2, 5, 10, 20, 50, …
            step = i % 3 == 1 ? step / 2 * 5 : step * 2;
        }
        return step;
    }

    static double round(double x) {
        return Math.round(x * 10) / 10.0;
    }
}
