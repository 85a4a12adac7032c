package org.polybius.store.database;

/**
 * What became of the articles of a load.
 *
 * @param added articles the database did not have
 * @param unchanged articles that it had, with the very same events
 * @param replaced articles whose text or record was another than before
 * @param recoded articles that are the same, with other events
 * @param events events that were written
 */
public record LoadCounts(long added, long unchanged, long replaced, long recoded, long events) {
    /** Of nothing. */
    public static final LoadCounts NONE = new LoadCounts(0, 0, 0, 0, 0);

    /** Both together. */
    public LoadCounts plus(LoadCounts o) {
        return new LoadCounts(
                added + o.added,
                unchanged + o.unchanged,
                replaced + o.replaced,
                recoded + o.recoded,
                events + o.events);
    }
}
