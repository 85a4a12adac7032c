package org.polybius.articles.copies;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * An article among those that are sorted into stories. Their natural order is the one in which they are gone through,
 * the first being of rank 0: settled articles, as each has its story already; then whichever tells more; of those that
 * tell as much the one that was published first, and of one day, or without one, the one whose id sorts first.
 *
 * @param id not that of another one
 * @param published null where it is not known
 * @param signature of its words
 * @param settled whether it was found before to be the fullest of its story, and stays it
 */
public record Signed(String id, @Nullable LocalDate published, Signature signature, boolean settled)
        implements Comparable<Signed>, Serializable {

    /** What was published first comes first. */
    static final Comparator<Signed> AGE = Comparator.comparing(
                    Signed::published, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Signed::id);

    private static final Comparator<Signed> RANK = Comparator.comparing(Signed::settled)
            .thenComparingInt(article -> article.signature.shingles())
            .reversed()
            .thenComparing(AGE);

    @Override
    public int compareTo(Signed other) {
        return RANK.compare(this, other);
    }
}
