package org.polybius.store.layouts;

import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** The tables of other event data sets that Polybius can write. */
public enum Layout {
    /** POLECAT's releases: 40 columns, a header, {@code None} for what is not known; one row an event. */
    POLECAT,
    /** ICEWS Coded Event Data: 20 columns, a header; one row a pair. */
    ICEWS,
    /** The Open Event Data Alliance's Phoenix: 26 columns, no header; one row a pair. */
    PHOENIX,
    /** GDELT 2.0's event table: 61 columns, no header; one row a pair. */
    GDELT;

    /** As users write it, such as {@code polecat}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A writer of this layout; {@code out} stays open after the writer is closed. */
    public LayoutWriter writer(Writer out, CountryCodes countries) {
        List<Column> columns = columns(countries);
        return switch (this) {
            case POLECAT -> new LayoutWriter(out, columns, true, "None", Row::whole);
            case ICEWS -> new LayoutWriter(out, columns, true, "", Row::pairs);
            case PHOENIX, GDELT -> new LayoutWriter(out, columns, false, "", Row::pairs);
        };
    }

    /** The names of the columns, in order, as the layout's documentation has them. */
    public List<String> columnNames() {
        return columns(iso3 -> null).stream().map(Column::name).toList();
    }

    private List<Column> columns(CountryCodes countries) {
        return switch (this) {
            case POLECAT -> PolecatColumns.all(countries);
            case ICEWS -> IcewsColumns.all(countries);
            case PHOENIX -> PhoenixColumns.all();
            case GDELT -> GdeltColumns.all(countries);
        };
    }
}
