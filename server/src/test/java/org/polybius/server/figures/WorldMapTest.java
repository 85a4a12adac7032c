package org.polybius.server.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The map of the world")
class WorldMapTest {
    private static final WorldMap WORLD = WorldMap.load();

    @Test
    void putsPlacesWhereTheProjectionSays() {
        assertThat(WorldMap.at(0, 0).x()).isEqualTo(500);
        assertThat(WorldMap.at(0, 180).x()).isCloseTo(1000, within(0.1));
        // x and y of 30° N, 60° E on a sphere of radius 1, as PROJ 9 (eqearth, R=1) computes them: 0.84390, 0.59294.
        WorldMap.Point at = WorldMap.at(30, 60);
        assertThat((at.x() - 500) / 1000 * 5.4133).isCloseTo(0.84390, within(0.0001));
        assertThat((WorldMap.at(0, 60).y() - at.y()) / 1000 * 5.4133).isCloseTo(0.59294, within(0.0001));
    }

    @Test
    void drawsEachCountryAroundItsCapital() {
        assertThat(around("MLI", 12.6, -8.0)).isTrue();
        assertThat(around("ISL", 64.5, -20)).isTrue();
        assertThat(around("MLI", 48.9, 2.3)).isFalse();
    }

    @Test
    void drawsNoLineAcrossTheWholeMap() {
        Pattern step = Pattern.compile("l(-?[0-9.]+) (-?[0-9.]+)");
        for (WorldMap.Shape shape : WORLD.shapes()) {
            Matcher steps = step.matcher(shape.path());
            while (steps.find()) {
                assertThat(Math.abs(Double.parseDouble(steps.group(1))))
                        .as(shape.code())
                        .isLessThan(100);
            }
        }
    }

    @Test
    void hasEveryCountryOfTheSmallScaleOnce() {
        assertThat(WORLD.shapes().stream().map(WorldMap.Shape::code).filter(c -> !c.equals("-")))
                .hasSizeGreaterThan(170)
                .doesNotHaveDuplicates()
                .allMatch(c -> c.matches("[A-Z]{3}"));
    }

    /** Whether a point lies in the rectangle around a shape. */
    private static boolean around(String code, double lat, double lon) {
        String path = WORLD.shapes().stream()
                .filter(s -> s.code().equals(code))
                .findFirst()
                .orElseThrow()
                .path();
        double west = 1e9;
        double east = -1e9;
        double north = 1e9;
        double south = -1e9;
        double x = 0;
        double y = 0;
        Matcher corners = Pattern.compile("([Ml])(-?[0-9.]+) (-?[0-9.]+)").matcher(path);
        while (corners.find()) {
            boolean move = corners.group(1).equals("M");
            x = (move ? 0 : x) + Double.parseDouble(corners.group(2));
            y = (move ? 0 : y) + Double.parseDouble(corners.group(3));
            west = Math.min(west, x);
            east = Math.max(east, x);
            north = Math.min(north, y);
            south = Math.max(south, y);
        }
        WorldMap.Point at = WorldMap.at(lat, lon);
        return at.x() > west && at.x() < east && at.y() > north && at.y() < south;
    }
}
