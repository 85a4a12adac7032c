package org.polybius.articles;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Rejection;

/** The ids given in one run, each to one article, so that an event's evidence names exactly one text. */
final class ArticleIds {
    private final Map<String, String> sources = new HashMap<>();

    /** Takes {@code id} for {@code source}. @throws ReadingProblem if it is taken */
    void take(String id, String source, @Nullable Integer line) throws ReadingProblem {
        String other = sources.putIfAbsent(id, source);
        if (other != null) {
            throw new ReadingProblem(
                    Rejection.Cause.DUPLICATE_ID,
                    line,
                    "the id \"" + id + "\" is taken by " + other
                            + "; leave one of the two out, or give each its own file name or \"id\"");
        }
    }

    /**
     * Takes an id for a file or what an archive holds: its name without extension, or, if another has that, its source
     * without extension.
     *
     * @param ofRecords whether the file holds records, whose ids only begin with it
     * @throws ReadingProblem if it is the same file again, or one that differs in its extension only
     */
    String takeForFile(String source, String name, boolean ofRecords) throws ReadingProblem {
        String id = withoutExtension(name);
        String path = withoutExtension(source.replace('\\', '/'));
        String mark = ofRecords ? ":" : "";
        if (source.equals(sources.get(id + mark)) || source.equals(sources.get(path + mark))) {
            throw new ReadingProblem(Rejection.Cause.DUPLICATE_ID, "named twice, read once; leave one out");
        }
        if (sources.containsKey(id + mark)) {
            id = path;
        }
        take(id + mark, source, null);
        return id;
    }

    static String withoutExtension(String name) {
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
    }
}
