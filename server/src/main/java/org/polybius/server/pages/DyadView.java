package org.polybius.server.pages;

import java.util.List;
import org.polybius.server.figures.DyadFigure;

/**
 * Two sides and what passes between them; template {@code dyad}, and {@code dyadfigure} for the figure alone.
 *
 * @param frame what all pages have
 * @param problem what is wrong with the address, or empty
 * @param a the first side
 * @param b the second side
 * @param from first day, or empty
 * @param to last day, or empty
 * @param countries countries to choose from: code and name
 * @param figure events over time
 * @param file the figure as a file
 * @param forth from the first side to the second
 * @param back from the second side to the first
 * @param leading the pairs with the most events, where no two sides are chosen
 */
public record DyadView(
        Frame frame,
        String problem,
        Side a,
        Side b,
        String from,
        String to,
        List<FilterView.Choice> countries,
        DyadFigure figure,
        String file,
        Direction forth,
        Direction back,
        List<OverviewView.Pair> leading) {

    /** Copies the lists. */
    public DyadView {
        countries = List.copyOf(countries);
        leading = List.copyOf(leading);
    }

    /** Whether both sides are known. */
    public boolean both() {
        return a.known() && b.known();
    }

    /** Whether it is about what happens within one side. */
    public boolean within() {
        return a.key().equals(b.key());
    }

    /**
     * A side.
     *
     * @param asked as the address has it, or empty
     * @param key who is meant: a country's code or an actor's key; empty where that is not known
     * @param name for people
     * @param found who may be meant, where that is not known
     */
    public record Side(String asked, String key, String name, List<ActorsView.Found> found) {
        static final Side NONE = new Side("", "", "", List.of());

        /** Copies the list. */
        public Side {
            found = List.copyOf(found);
        }

        /** Whether it is known who is meant. */
        public boolean known() {
            return !key.isEmpty();
        }

        /** Whether it is to be said who is meant. */
        public boolean open() {
            return !asked.isEmpty() && !known();
        }
    }

    /**
     * What one side does to the other.
     *
     * @param events how many events
     * @param intensity their mean intensity, or empty
     * @param all the list of all of them
     * @param latest the latest of them
     */
    public record Direction(long events, String intensity, String all, List<Item> latest) {
        /** Copies the list. */
        public Direction {
            latest = List.copyOf(latest);
        }
    }

    /** An event with its page. */
    public record Item(EventView event, String address) {}
}
