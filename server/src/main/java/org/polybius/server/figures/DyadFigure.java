package org.polybius.server.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.polybius.store.database.Timeline;
import org.polybius.store.database.Timeline.Period;

/**
 * What passes between two sides over time, as the field draws it: above, the mean intensity of each direction; below, how many
 * events. Units are those of an SVG that is {@code width} wide and {@link #HEIGHT} high.
 *
 * @param width {@link TimeFigure#WIDTH} for a desk, {@link TimeFigure#NARROW} for a telephone
 * @param forth from the first side to the second
 * @param back from the second side to the first
 * @param zero where the line of no events is
 * @param intensities marks of the upper part
 * @param counts marks of the lower part
 * @param years marks below
 */
public record DyadFigure(
        int width,
        Direction forth,
        Direction back,
        double zero,
        List<TimeFigure.Mark> intensities,
        List<TimeFigure.Mark> counts,
        List<TimeFigure.Mark> years) {
    public static final int WIDTH = TimeFigure.WIDTH;
    public static final int HEIGHT = 420;

    /** Where the upper part begins and ends. */
    public static final int TOP = 12;

    public static final int MIDDLE = 232;

    private static final int LOWER = 262;
    private static final int BOTTOM = HEIGHT - 26;
    private static final double MOST_INTENSITY = 10;

    /**
     * One of the directions.
     *
     * @param line the line of its mean intensity, as the points of an SVG polyline
     * @param points its periods
     * @param bars how many events, a bar a period
     */
    public record Direction(String line, List<Point> points, List<Bar> bars) {
        /** Copies the lists. */
        public Direction {
            points = List.copyOf(points);
            bars = List.copyOf(bars);
        }

        private static Direction of(List<Point> points, List<Bar> bars) {
            return new Direction(
                    points.stream().map(p -> p.x + "," + p.y).collect(Collectors.joining(" ")), points, bars);
        }

        private Direction narrow() {
            return of(
                    points.stream()
                            .map(p -> new Point(p.start, p.events, p.intensity, TimeFigure.narrow(p.x), p.y))
                            .toList(),
                    bars.stream()
                            .map(b -> new Bar(TimeFigure.narrow(b.x), b.y, TimeFigure.narrowed(b.width), b.height))
                            .toList());
        }
    }

    /** A period's mean intensity. */
    public record Point(LocalDate start, long events, double intensity, double x, double y) {}

    /** A period's events. */
    public record Bar(double x, double y, double width, double height) {}

    /** Copies the lists. */
    public DyadFigure {
        intensities = List.copyOf(intensities);
        counts = List.copyOf(counts);
        years = List.copyOf(years);
    }

    /** The same for a telephone: narrower, with fewer marks below. */
    public DyadFigure narrow() {
        return new DyadFigure(
                TimeFigure.NARROW, forth.narrow(), back.narrow(), zero, intensities, counts, TimeFigure.narrow(years));
    }

    /** Whether there is nothing to draw. */
    public boolean empty() {
        return forth.points().isEmpty() && back.points().isEmpty();
    }

    /** Lays the figure out. */
    public static DyadFigure of(Timeline forth, Timeline back, Period period) {
        TreeSet<LocalDate> starts = new TreeSet<>();
        forth.points().forEach(p -> starts.add(p.start()));
        back.points().forEach(p -> starts.add(p.start()));
        if (starts.isEmpty()) {
            Direction none = Direction.of(List.of(), List.of());
            return new DyadFigure(WIDTH, none, none, BOTTOM, List.of(), List.of(), List.of());
        }
        LocalDate first = starts.first();
        LocalDate last = TimeFigure.next(starts.last(), period);
        double day = (WIDTH - TimeFigure.LEFT) / (double) Math.max(1, ChronoUnit.DAYS.between(first, last));
        long up = most(forth);
        long down = most(back);
        double unit = (BOTTOM - LOWER) / (double) Math.max(1, up + down);
        double zero = LOWER + up * unit;
        return new DyadFigure(
                WIDTH,
                direction(forth, period, first, day, unit, zero, true),
                direction(back, period, first, day, unit, zero, false),
                TimeFigure.round(zero),
                scale(),
                TimeFigure.counts(up, down, unit, zero),
                TimeFigure.times(first, last, day));
    }

    private static long most(Timeline line) {
        return line.points().stream().mapToLong(Timeline.Point::events).max().orElse(0);
    }

    private static List<TimeFigure.Mark> scale() {
        List<TimeFigure.Mark> out = new ArrayList<>();
        for (int n = -10; n <= 10; n += 5) {
            out.add(new TimeFigure.Mark(height(n), (n > 0 ? "+" : n < 0 ? "−" : "") + Math.abs(n)));
        }
        return out;
    }

    private static double height(double intensity) {
        return TimeFigure.round(TOP + (MOST_INTENSITY - intensity) / (2 * MOST_INTENSITY) * (MIDDLE - TOP));
    }

    private static Direction direction(
            Timeline line, Period period, LocalDate first, double day, double unit, double zero, boolean up) {
        List<Point> points = new ArrayList<>();
        List<Bar> bars = new ArrayList<>();
        for (Timeline.Point p : line.points()) {
            double left = TimeFigure.LEFT + day * ChronoUnit.DAYS.between(first, p.start());
            double width = day * ChronoUnit.DAYS.between(p.start(), TimeFigure.next(p.start(), period));
            double bar = Math.max(1, Math.min(width - 1, 30));
            double x = left + width / 2;
            double tall = p.events() * unit;
            points.add(new Point(p.start(), p.events(), p.intensity(), TimeFigure.round(x), height(p.intensity())));
            bars.add(new Bar(
                    TimeFigure.round(x - bar / 2),
                    TimeFigure.round(up ? zero - tall : zero),
                    TimeFigure.round(bar),
                    TimeFigure.round(tall)));
        }
        return Direction.of(points, bars);
    }
}
