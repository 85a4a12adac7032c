package org.polybius.server.figures;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The world as it is drawn: areas stay in proportion (Equal Earth projection), Antarctica is left out. Units are those of an
 * SVG that is {@link #WIDTH} wide and {@link #HEIGHT} high.
 */
public final class WorldMap {
    public static final int WIDTH = 1000;
    public static final int HEIGHT = 440;

    /** The polynomial of the Equal Earth projection (Šavrič, Patterson, Jenny 2018). */
    private static final double A1 = 1.340264;

    private static final double A2 = -0.081106;
    private static final double A3 = 0.000893;
    private static final double A4 = 0.003796;
    private static final double M = Math.sqrt(3) / 2;

    private static final double SCALE = WIDTH / 5.4133;
    private static final double TOP = y(83.7);

    /**
     * A country's shape.
     *
     * @param code its code, or {@code -} where it has none
     * @param path the {@code d} of an SVG path
     */
    public record Shape(String code, String path) {}

    /** A point of the drawing. */
    public record Point(double x, double y) {}

    private final List<Shape> shapes;

    private WorldMap(List<Shape> shapes) {
        this.shapes = List.copyOf(shapes);
    }

    /** Reads the shapes that come with the program. */
    public static WorldMap load() {
        List<Shape> shapes = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WorldMap.class.getResourceAsStream("world.tsv")), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.startsWith("#")) {
                    int tab = line.indexOf('\t');
                    shapes.add(new Shape(line.substring(0, tab), path(line.substring(tab + 1))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WorldMap(shapes);
    }

    /** All shapes. */
    public List<Shape> shapes() {
        return shapes;
    }

    /** All shapes as an SVG to draw parts of: {@code land} is all of them, and each code what has that code. */
    public String svg() {
        Map<String, String> paths = new LinkedHashMap<>();
        shapes.forEach(s -> paths.merge(s.code(), s.path(), String::concat));
        StringBuilder out = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\"><g id=\"land\">");
        paths.forEach((code, path) -> {
            out.append("<path ");
            out.append(code.equals("-") ? "" : "id=\"" + code + "\" ");
            out.append("d=\"").append(path).append("\"/>");
        });
        return out.append("</g></svg>").toString();
    }

    /** Where a place is drawn. */
    public static Point at(double lat, double lon) {
        double l = Math.asin(M * Math.sin(Math.toRadians(lat)));
        double l2 = l * l;
        double l6 = l2 * l2 * l2;
        double x = Math.toRadians(lon) * Math.cos(l) / (M * (A1 + 3 * A2 * l2 + l6 * (7 * A3 + 9 * A4 * l2)));
        return new Point(WIDTH / 2.0 + SCALE * x, SCALE * (TOP - y(lat)));
    }

    private static double y(double lat) {
        double l = Math.asin(M * Math.sin(Math.toRadians(lat)));
        double l2 = l * l;
        double l6 = l2 * l2 * l2;
        return l * (A1 + A2 * l2 + l6 * (A3 + A4 * l2));
    }

    private static String path(String rings) {
        StringBuilder out = new StringBuilder();
        for (String ring : rings.split(";")) {
            // Whole units with a digit behind, each corner told from the one before: half as long.
            long lastX = 0;
            long lastY = 0;
            String move = "M";
            for (String corner : ring.split(" ")) {
                int comma = corner.indexOf(',');
                Point p = at(
                        Integer.parseInt(corner.substring(comma + 1)) / 10.0,
                        Integer.parseInt(corner.substring(0, comma)) / 10.0);
                long x = Math.round(p.x() * 10);
                long y = Math.round(p.y() * 10);
                if (x == lastX && y == lastY) {
                    continue;
                }
                out.append(move).append(tenths(x - lastX)).append(' ').append(tenths(y - lastY));
                lastX = x;
                lastY = y;
                move = "l";
            }
            out.append('z');
        }
        return out.toString();
    }

    private static String tenths(long n) {
        return n % 10 == 0 ? Long.toString(n / 10) : Double.toString(n / 10.0);
    }
}
