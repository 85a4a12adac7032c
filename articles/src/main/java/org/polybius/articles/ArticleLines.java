package org.polybius.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows lines that are about a report and not news: source addresses, bylines, copyright; the table is data. */
final class ArticleLines {
    private static final int LONGEST = 320;
    static final ArticleLines AT_START = new ArticleLines("start");
    static final ArticleLines AT_END = new ArticleLines("end");

    private record Form(Pattern pattern, boolean hasUrl) {}

    private final List<Form> forms = new ArrayList<>();

    private ArticleLines(String where) {
        for (List<String> row : DataFile.rows("article-lines.tsv", 4)) {
            if (row.get(0).equals(where)) {
                Pattern pattern = Pattern.compile(row.get(1), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
                forms.add(new Form(pattern, row.get(1).contains("(?<url>")));
            }
        }
    }

    /**
     * Whether {@code line}, without surrounding spaces, is such a line: empty if not, else the address it gives or "".
     */
    Optional<String> match(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        for (Form form : forms) {
            Matcher m = form.pattern().matcher(line);
            if (m.matches()) {
                String url = form.hasUrl() ? m.group("url") : null;
                return Optional.of(url == null ? "" : url);
            }
        }
        return Optional.empty();
    }
}
