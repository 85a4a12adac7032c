package org.polybius.cli;

import java.io.Writer;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.countries.Countries;
import org.polybius.coding.countries.Country;
import org.polybius.store.formats.EventFormat;
import org.polybius.store.layouts.CountryCodes;
import org.polybius.store.layouts.Layout;

/** The forms in which events are printed: text for people, formats of files, other data sets' layouts. */
enum OutputFormat {
    TEXT,
    JSONL,
    JSON,
    CSV,
    GEOJSON,
    GEXF,
    POLECAT,
    ICEWS,
    PHOENIX,
    GDELT;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The form that a file's name asks for; JSONL where it asks for none. */
    static OutputFormat byName(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        for (OutputFormat format : new OutputFormat[] {CSV, JSON, GEOJSON, GEXF}) {
            if (name.endsWith("." + format)) {
                return format;
            }
        }
        return name.endsWith(".txt") ? TEXT : JSONL;
    }

    /**
     * Writes this form.
     *
     * @param colour whether text may have colours
     * @param console told what a layout leaves out
     */
    ResultWriter writer(Writer out, boolean colour, Console console) {
        return switch (this) {
            case TEXT -> new EventText(out, colour);
            case JSONL -> ResultWriter.of(EventFormat.JSONL.writer(out));
            case JSON -> ResultWriter.of(EventFormat.JSON.writer(out));
            case CSV -> ResultWriter.of(EventFormat.CSV.writer(out));
            case GEOJSON -> ResultWriter.of(EventFormat.GEOJSON.writer(out));
            case GEXF -> ResultWriter.of(EventFormat.GEXF.writer(out));
            case POLECAT -> layout(Layout.POLECAT, out, console);
            case ICEWS -> layout(Layout.ICEWS, out, console);
            case PHOENIX -> layout(Layout.PHOENIX, out, console);
            case GDELT -> layout(Layout.GDELT, out, console);
        };
    }

    private static ResultWriter layout(Layout layout, Writer out, Console console) {
        Countries countries = Countries.load();
        return new LayoutResults(layout.writer(out, iso3 -> known(countries.get(iso3))), layout, console);
    }

    /** What the layouts and the server need to know of a country. */
    static CountryCodes.@Nullable Known known(@Nullable Country country) {
        return country == null ? null : new CountryCodes.Known(country.name(), country.cow());
    }
}
