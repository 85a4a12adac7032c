package org.polybius.server.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.polybius.server.Served;
import org.polybius.server.http.Route;

/** Makes the frame of each page. */
public final class Frames {
    /** The header's pages: address to label, in order. A new page that people should find stands here. */
    private static final Map<String, String> PAGES = pages();

    private final Served served;
    private final String assetVersion;

    /** @param assetVersion the hash that stands in the address of style sheet and scripts */
    public Frames(Served served, String assetVersion) {
        this.served = served;
        this.assetVersion = assetVersion;
    }

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("/overview", "Overview");
        pages.put("/events", "Events");
        pages.put("/articles", "Articles");
        pages.put("/actors", "Actors");
        pages.put("/dyad", "Two sides");
        pages.put("/codebook", "Codebook");
        pages.put("/try", "Try it");
        return pages;
    }

    /** The addresses of the header's pages. */
    public static List<String> addresses() {
        return List.copyOf(PAGES.keySet());
    }

    /** The notice about the coder by itself, which a page that waits for it asks for again and again. */
    public List<Route> routes() {
        return List.of(Route.get("/coder", e -> e.html(200, "coder", frame("", ""))));
    }

    /** The hash that stands in the address of style sheet and scripts. */
    public String assetVersion() {
        return assetVersion;
    }

    /**
     * The frame of a page as things are now.
     *
     * @param title the page's own title
     * @param address its address in the header, or empty if it is not there
     */
    public Frame frame(String title, String address) {
        List<Frame.Link> links = PAGES.entrySet().stream()
                .map(p -> new Frame.Link(p.getKey(), p.getValue(), p.getKey().equals(address)))
                .toList();
        return new Frame(
                title,
                links,
                "/assets/" + assetVersion,
                served.name(),
                served.sample(),
                served.coding().state().name().toLowerCase(Locale.ROOT),
                served.coding().detail(),
                served.version());
    }
}
