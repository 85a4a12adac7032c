package org.polybius.watch;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.polybius.model.Article;
import org.polybius.model.Rejection;
import org.polybius.store.database.LoadCounts;

/** Codes articles and puts them into the database. */
public interface Coding {

    /**
     * What became of articles.
     *
     * @param counts what the database did with them
     * @param copies so many were not coded, as another one tells the same
     * @param sentences so many were read
     * @param rejected what could not be coded, and why
     */
    record Coded(LoadCounts counts, int copies, int sentences, List<Rejection> rejected) {
        /** Copies the list. */
        public Coded {
            rejected = List.copyOf(rejected);
        }
    }

    /**
     * Codes articles. When this returns they are in the database with their events.
     *
     * @param articles with ids of their own
     * @param refused what could not be read beside them, to be kept with them
     * @param stopping whether the watch is to end: then the articles that are not begun are left
     */
    Coded code(List<Article> articles, List<Rejection> refused, BooleanSupplier stopping);
}
